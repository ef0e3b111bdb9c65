"""The home page: search first, then the latest issue; a status that all have is said once."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.site import write_site as write_pages

HISTORIC = "status: historic\nas_at: 2018\n"
SITE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
{jack}-- content/reviews/jill.yml --
kind: review
title: Jill
{jill}-- bulletins/tusk-1.yml --
kind: issue
"""


def home_of(root: Path, jack: str = "", jill: str = "") -> LexborHTMLParser:
    write_site(root, SITE.format(jack=jack, jill=jill))
    write_pages(open_library(root, TODAY), ROOT / "templates", root / "pages")
    return LexborHTMLParser((root / "pages/index.md").read_text(encoding="utf-8"))


def test_the_search_field_is_below_the_headline_and_asks_the_search_page(tmp_path: Path) -> None:
    page = home_of(tmp_path)
    form = page.css_first(".hero .home-search")
    assert form is not None
    assert form.attributes["action"] == "search/"
    assert [field.attributes["name"] for field in form.css("input")] == ["q"]
    blocks = [node.attributes.get("id") for node in page.css("main h2, .page h2")]
    assert blocks[:3] == ["latest", "sections", "new"]


@pytest.mark.parametrize(
    ("jack", "jill", "tags", "notes"), [(HISTORIC, HISTORIC, 0, 1), (HISTORIC, "", 1, 0), ("", "", 0, 0)]
)
def test_that_all_entries_are_historic_is_said_once(
    tmp_path: Path, jack: str, jill: str, tags: int, notes: int
) -> None:
    page = home_of(tmp_path, jack, jill)
    assert len(page.css(".cards .tag--historic")) == tags
    assert page.text().count("All of these are historic") == notes


def test_what_is_new_or_changed_in_the_last_month_comes_first(tmp_path: Path) -> None:
    page = home_of(tmp_path, jill="issued: 2020-01\nupdated: 2020-07-16\n")
    assert [node.text() for node in page.css("#lately, #new, .card__title")] == [
        *("New or changed since 15 July 2020", "Jill", "Before that", "Jack")
    ]


def test_what_is_historic_is_never_new(tmp_path: Path) -> None:
    page = home_of(tmp_path, jill=HISTORIC + "updated: 2020-07-16\n")
    assert [node.text() for node in page.css("#lately, #new")] == ["Most recent"]
