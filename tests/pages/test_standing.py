"""Standing pages: in the footer, in no list, and an accessibility statement in the order of the law's model."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.site import write_site as write_pages
from tusk.site.site_map import SiteMap

SITE = """\
-- content/site.yml --
name: Otherton learns
title: Learning
lead: What we learned.
address: https://www.otherton.example/
worried: {text: Ring 999.}
contact: {email: web@otherton.example, phone: 0300 555 0199}
-- content/reviews/jack.yml --
kind: review
title: Jack
-- content/site/accessibility.yml --
kind: accessibility statement
title: Accessibility statement
summary: How accessible this site is.
publisher: somerset
issued: 2020-08-01
compliance: partial
not_accessible:
  - what: Old forms are pictures.
    why: non-compliance
    reason: This fails criterion 1.1.1.
    alternative: Ask us for them.
    until: 2020-12
answered_within: 10 working days
nation: Northern Ireland
tested_on: 2020-07
method: By keyboard.
-- content/site/privacy.yml --
kind: standing page
title: Privacy and cookies
summary: What is recorded.
publisher: somerset
issued: 2020-08
sections: [{heading: Cookies, text: None.}]
"""


def test_standing_pages_are_in_the_footer_and_in_no_list(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    library = open_library(tmp_path, TODAY)
    footer = SiteMap(library).footer
    assert footer[-2:] == [
        ("Accessibility statement", "site/accessibility/"),
        ("Privacy and cookies", "site/privacy/"),
    ]
    assert [item.id for item in library.listed] == ["reviews/jack"]
    assert {item.id for item in library.standing} == {"site/accessibility", "site/privacy"}


def test_the_statement_says_what_the_law_asks_for(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "pages")
    page = LexborHTMLParser((tmp_path / "pages/site/accessibility/index.md").read_text(encoding="utf-8"))
    assert [node.text() for node in page.css("h2")] == [
        "About this statement",
        "Compliance status",
        "Content that is not accessible",
        "Feedback and contact information",
        "Enforcement procedure",
        "Preparation of this statement",
        "How this website was tested",
        "Worried about a child?",
    ]
    words = " ".join(page.text(separator=" ").split())
    for expected in (
        "This statement is about the website Otherton learns ( https://www.otherton.example/ ), which is run by",
        "This fails criterion 1.1.1. Instead Ask us for them. To be fixed by December 2020",
        "Answered within 10 working days",
        "web@otherton.example",
        "The Equality Commission for Northern Ireland (ECNI) is responsible",
        "prepared on 1 August 2020. The website was last tested on July 2020.",
    ):
        assert expected in words
