"""The pages of themes: what is counted, what is gathered, and what a published study says apart from both."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.site import write_site as write_pages

SITE = """\
-- content/themes.yml --
- id: practitioner
  name: Practitioner factors
  themes:
    - id: curiosity
      name: Professional curiosity
      gloss: Looking and asking.
      gloss_source: A guide, page 3
    - {id: escalation, name: Escalation}
    - {id: recording, name: Recording}
-- content/sections.yml --
- {id: reviews, name: Reviews}
- {id: audits, name: Audits}
-- content/reviews/jack.yml --
kind: review
title: Jack
themes: [curiosity, escalation]
themes_identified:
  - {label: Asking, text: Nobody **asked**., theme: curiosity}
learning:
  - {text: Ask again., theme: curiosity}
  - {text: Something else.}
questions: [Whom did we ask?]
-- content/reviews/jill.yml --
kind: review
title: Jill
issued: 2020
themes: [curiosity]
key_messages: [Talk to each other.]
-- content/audits/cases.yml --
kind: audit
title: Cases
issued: 2020
themes: [escalation]
about: About.
method: Reading.
sample: {children: 9, selection: at random}
findings: [{heading: Ladders, points: [Nobody knew the way up.], theme: escalation}]
-- content/reviews/advice.yml --
kind: guidance
title: How to ask
themes: [curiosity]
-- content/reviews/old.yml --
kind: thematic review
title: An old study
n: 27
n_of: reviews
themes: [curiosity, escalation]
stats:
  - {theme: curiosity, percent: 63, of: 27, note: it was missing}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_site(tmp_path, SITE)
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "pages")
    return tmp_path / "pages"


def page(site: Path, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / name / "index.md").read_text(encoding="utf-8"))


def words(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in tree.css(selector)]


def test_every_theme_stands_in_the_map_with_its_number(site: Path) -> None:
    assert words(page(site, "themes"), ".theme-cell") == [
        "Professional curiosity 2",
        "Escalation 2",
        "Recording 0",
    ]


def test_few_entries_are_counted_and_not_told_in_per_cent(site: Path) -> None:
    tree = page(site, "themes")
    assert words(tree, ".study__n") == [
        "Counted: 3 reviews and audits , issued 2018 to 2020 . With fewer than ten, only counts are shown: "
        "percentages would be misleading."
    ]
    assert words(tree, ".bars__number") == ["2 of 3", "2 of 3"]
    assert "%" not in "".join(words(tree, ".study__table"))
    assert words(tree, ".study__table thead th:not([hidden])") == ["Theme", "All", "2020", "2019", "2018"]


def test_every_number_leads_to_what_is_behind_it(site: Path) -> None:
    tree = page(site, "themes")
    rows = {row.attributes["id"]: row for row in tree.css("[data-region-row]")}
    circles = [link.attributes["href"] for link in tree.css(".venn svg a[data-circle]")]
    assert circles == ["../themes/curiosity/", "../themes/escalation/"]
    for link in tree.css(".venn svg a[data-region]"):
        row = rows[(link.attributes["href"] or "").removeprefix("#")]
        count = "".join(link.text().split())
        assert len(row.css("td a")) == int(count)
    assert [link.attributes["href"] for link in tree.css("svg.bars a")] == [
        "../themes/curiosity/",
        "../themes/escalation/",
    ]
    years = [link.attributes["href"] for link in tree.css(".study__table td a")]
    assert years == [
        f"../themes/{theme}/#year-{year}" for theme in ("curiosity", "escalation") for year in (2020, 2018)
    ]
    assert words(page(site, "themes/curiosity"), "[id^=year-]") == ["2020", "2018"]


def test_a_theme_s_page_gathers_what_was_said_about_it(site: Path) -> None:
    tree = page(site, "themes/curiosity")
    assert words(tree, ".voice") == [
        "Jill Review SSCB 2020 key messages of the whole page Talk to each other.",
        "Jack Review SSCB 2018 Asking Nobody asked . Please be aware of Ask again.",
    ]
    assert "Something else." not in "".join(words(tree, ".voice"))
    assert words(tree, ".lede__summary") == ["Looking and asking."]
    assert "Source: A guide, page 3" in words(tree, ".caption")
    assert words(tree, "#questions ~ ul li")[:1] == ["Whom did we ask?"]
    assert words(tree, ".cards .card__title") == ["How to ask"]
    assert "Escalation in 1 of 2" in words(tree, ".chart-table tbody tr")


def test_a_finding_of_an_audit_is_gathered_too(site: Path) -> None:
    assert "Nobody knew the way up." in " ".join(words(page(site, "themes/escalation"), ".voice"))


def test_what_nobody_says_is_shown_as_a_gap(site: Path) -> None:
    assert words(page(site, "themes/escalation"), ".lede__summary") == [
        "No source on this site says what this theme means in practice."
    ]


def test_a_published_study_stands_apart(site: Path) -> None:
    """Its 63% of 27 are named as its own, and change no number of ours."""
    text = " ".join(words(page(site, "themes/curiosity"), ".page"))
    assert "63% (it was missing) of 27 reviews, 2010 to 2014: An old study" in text
    assert "2 of 3 reviews and audits on this site raise it" in text
    assert "An old study" not in " ".join(words(page(site, "themes"), "[data-entry]"))
