"""The page of good practice: what went well, by year and by theme."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.small_site import write_site
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.pages.good_practice import good_practice
from tusk.site.site_map import SiteMap

TODAY = date(2026, 1, 15)
THREE = """\
-- content/reviews/jack.yml --
kind: review
issued: 2020-01
themes: [curiosity]
positives: [They **asked** him.]
-- content/reviews/jill.yml --
kind: review
issued: 2024-03
themes: [curiosity, escalation]
positives: [They asked her., They asked again.]
-- content/reviews/will.yml --
kind: review
issued: 2025-03
themes: [curiosity]
"""


def test_what_went_well_is_gathered_by_year_and_by_theme(tmp_path: Path) -> None:
    write_site(tmp_path, THREE)
    library = open_library(tmp_path, TODAY)
    given: Any = good_practice(Texts(library))
    assert [(theme.name, number) for theme, number in given["by_theme"]] == [
        ("Professional curiosity", 2),
        ("Escalation", 1),
    ]
    assert [(year, [item.id for item in those]) for year, those in given["years"]] == [
        (2024, ["reviews/jill"]),
        (2020, ["reviews/jack"]),
    ]
    assert SiteMap(library).address("good_practice") == "good-practice/"


def test_where_nothing_is_said_to_go_well_there_is_no_page(tmp_path: Path) -> None:
    write_site(tmp_path, "-- content/reviews/jack.yml --\nkind: review\n")
    assert not SiteMap(open_library(tmp_path, TODAY)).has("good_practice")
