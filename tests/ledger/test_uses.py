"""What was used and by whom: worked out by hand for the made-up partnership; small numbers are hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.projects import ROOT, copy_content, make_project
from tusk.document.nodes import plain
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.document.uses import returned
from tusk.ledger.codes import code_of
from tusk.ledger.uses import unused, usage_of
from tusk.ledger.yearly import Year
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.media.for_print import Pictures
from tusk.model.amounts import Few
from tusk.pages.uses import uses_given
from tusk.paper.sheets import pack_sheet
from tusk.site.site_map import SiteMap

TODAY = date(2026, 1, 15)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("fernhill") / "project")
    copy_content(root, ROOT / "tests" / "sites" / "fernhill")
    return root


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    return open_library(root, TODAY, drafts=True)


def test_a_page_is_used_so_often_by_whom_and_by_how_many_at_least(library: Library) -> None:
    first, second = usage_of(library.uses, library)
    assert (first.item.id, len(first.uses), first.agencies) == ("reviews/bullace", 2, ["Health", "Police"])
    assert [use.people for use in first.uses] == [Few(5), 12]
    assert (first.people, first.is_least) == (12, True)
    assert second.item.id == "practice/who-lives-here"
    assert sorted(item.id for item in unused(library.entries, library.uses)) == [
        *("audits/neglect-2025", "national/small-voices", "reviews/damson", "reviews/kept-safe"),
        *("reviews/medlar", "reviews/plum", "reviews/quince", "reviews/sloe", "workshops/household"),
    ]


def test_the_page_is_for_editors_unless_the_site_publishes_it(library: Library, root: Path) -> None:
    assert SiteMap(library).has("uses")
    assert not SiteMap(open_library(root, TODAY)).has("uses")
    given = uses_given(Texts(library))
    by_page, each = given["by_page"], given["each"]
    assert [[plain(cell.text) for cell in row] for row in by_page.rows] == [  # type: ignore[attr-defined]
        ["Review Bullace", "2", "Health, Police", "at least 12", "1 July 2025"],
        ["Who lives here?", "1", "Education", "not known", "12 January 2026"],
    ]
    assert [plain(row[5].text) for row in each.rows] == ["not known", "fewer than 5", "12"]  # type: ignore[attr-defined]
    assert not given["is_published"]


def test_the_year_says_what_was_used_and_what_nobody_used(library: Library) -> None:
    year = Year(library, 2025)
    assert [(use.entry, use.form) for use in year.used] == [
        ("reviews/bullace", "team pack"),
        ("reviews/bullace", "kit"),
    ]
    assert [item.id for item in year.unused] == ["audits/neglect-2025"]
    document = resolve(library.items["reports/year-2025"], Texts(library))
    used = next(section for section in document.sections if section.id == "used")
    assert plain(used.blocks[0].rows[0][3].text) == "at least 12"  # type: ignore[union-attr]


def test_the_record_of_use_ends_in_a_code_and_an_address(library: Library, root: Path) -> None:
    document = resolve(library.items["reviews/bullace"], Texts(library))
    sheet = pack_sheet(document, Pictures(root, None))
    assert sheet.versions[0]["returned"].startswith("Used it? Send the code P")
    assert "to learning@fernhill.example, with the date" in sheet.versions[0]["returned"]


def test_without_an_address_the_record_says_whom_to_tell_and_then_what(library: Library) -> None:
    document = resolve(library.items["reviews/bullace"], Texts(library))
    publisher = replace(document.publisher, contacts=())
    code = code_of(document.id, "team pack")
    assert returned(replace(document, publisher=publisher), "team pack") == (
        f"Used it? Tell the people who wrote it. Give them the code {code}, the date, your agency, the kind of team, "
        "how many you were, and what will change. No names."
    )
