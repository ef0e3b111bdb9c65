"""What windows and search engines call pages: no two pages of a site have the same title or description."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.small_site import LISTS, TODAY, write_site
from tusk.hosts.rules import CONTENT_SECURITY_POLICY, POLICY_OF_PAGES
from tusk.library.project import open_library
from tusk.publish.offered import NO_DOWNLOADS
from tusk.publish.whole_site import files_of_site

# A section, a topic, a theme and two entries of one name, without a sentence to tell them apart.
SITE = f"""\
{LISTS.replace("name: Bruising", "name: Neglect & more").replace("name: Escalation", "name: Neglect")}
-- content/sections.yml --
- {{id: reviews, name: Neglect}}
- {{id: guides, name: Guides}}
-- content/reviews/neglect.yml --
kind: guidance
title: Neglect
summary: What a review found.
topics: [neglect, bruising]
themes: [escalation]
audience: [schools]
-- content/guides/neglect.yml --
kind: guidance
title: Neglect
summary: What to do.
topics: [neglect]
-- content/guides/old.yml --
kind: guidance
title: Old "advice" <b>
status: withdrawn
status_note: It was wrong.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, LexborHTMLParser]:
    root = tmp_path_factory.mktemp("window")
    write_site(root, SITE)
    (root / "templates").symlink_to(ROOT / "templates")
    (root / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    files = files_of_site(root, open_library(root, TODAY), NO_DOWNLOADS, root / "build/pages").files
    pages = {name: content for name, content in files.items() if name.endswith(".html")}
    return {
        name: LexborHTMLParser(each.read_bytes() if isinstance(each, Path) else each)
        for name, each in pages.items()
    }


def title(page: LexborHTMLParser) -> str:
    [found] = page.css("head > title")
    return found.text()


def description(page: LexborHTMLParser) -> str:
    [found] = page.css("meta[name=description]")
    return found.attributes["content"] or ""


def test_no_two_pages_share_a_title_or_a_description(site: dict[str, LexborHTMLParser]) -> None:
    for said in (title, description):
        counts = Counter(map(said, site.values()))
        assert [text for text, count in counts.items() if count > 1 or not text] == []


def test_a_title_says_what_its_page_belongs_to(site: dict[str, LexborHTMLParser]) -> None:
    titles = {name.removesuffix("index.html"): title(page) for name, page in site.items()}
    shown = [
        "reviews/",
        "reviews/neglect/",
        "topics/neglect/",
        "themes/escalation/",
        "guides/old/",
        "404.html",
    ]
    assert [titles[name] for name in shown] == [
        "Neglect - Learning",
        "Neglect - Neglect - Learning",
        "Neglect - Topics - Learning",
        "Neglect - Themes - Learning",
        'Old "advice" <b> - Guides - Learning',
        "Page not found - Learning",
    ]


def test_a_description_without_a_summary_is_made_of_what_is_listed(site: dict[str, LexborHTMLParser]) -> None:
    assert description(site["topics/neglect/index.html"]) == "Neglect - Topics: Neglect; Neglect"
    assert description(site["guides/old/index.html"]) == 'Old "advice" <b> - Guides'
    assert (
        description(site["search/index.html"]) == "Search everything on this site, and filter what is found."
    )
    assert description(site["404.html"]) == "The address may be old or mistyped."


def test_every_page_tells_browsers_what_it_may_fetch(site: dict[str, LexborHTMLParser]) -> None:
    for page in site.values():
        [policy] = page.css("meta[http-equiv=Content-Security-Policy]")
        assert policy.attributes["content"] == POLICY_OF_PAGES
    assert f"{POLICY_OF_PAGES}; frame-ancestors 'none'" == CONTENT_SECURITY_POLICY
