"""The register of a made-up partnership: 30 recommendations over six years, with figures worked out by hand."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.projects import ROOT, copy_content, make_project
from tusk.data.datasets import datasets
from tusk.ledger.register import made_again, recommended_on, register
from tusk.library.library import Library
from tusk.library.project import open_library

TODAY = date(2026, 1, 15)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root: Path = make_project(tmp_path_factory.mktemp("fernhill") / "project")
    copy_content(root, ROOT / "tests" / "sites" / "fernhill")
    return open_library(root, TODAY)


def test_every_recommendation_has_one_status(library: Library) -> None:
    found = register(library)
    assert Counter(each.status.id for each in found) == {
        "overdue": 3,
        "no-reply": 7,
        "accepted": 4,
        "under-way": 4,
        "done": 6,
        "checked": 4,
        "refused": 2,
        "undated": 2,  # the actions of a learning report, which are not among the 30
    }
    assert len([each for each in found if each.record]) == 30


def test_what_is_overdue_comes_first_and_the_longest_overdue_before_the_others(library: Library) -> None:
    assert [(each.item.id, each.part, str(each.due)) for each in register(library)[:4]] == [
        ("reviews/medlar", "r3", "2023-01-31"),
        ("reviews/sloe", "r1", "2024-06-30"),
        ("reviews/damson", "r3", "2025-03"),
        ("reviews/sloe", "r3", "None"),
    ]


def test_a_theme_that_was_recommended_again_after_it_was_closed_is_found(library: Library) -> None:
    assert [
        (each.theme, each.closed.item.id, str(each.closed.closed_on), each.next.item.id, str(each.next.made))
        for each in made_again(register(library))
    ] == [
        ("curiosity", "reviews/quince", "2022-05-01", "reviews/sloe", "2023-05"),
        ("neglect", "reviews/plum", "2021-02-01", "reviews/bullace", "2025-03"),
    ]


def test_the_recommendations_on_a_theme(library: Library) -> None:
    assert [(each.item.id, each.status.id) for each in recommended_on("neglect", library)] == [
        ("reviews/bullace", "under-way"),
        ("reviews/plum", "checked"),
    ]


def test_the_register_as_a_table(library: Library) -> None:
    made = datasets(library)["recommendations/data/recommendations.csv"].decode("utf-8-sig")
    head, first, *_ = made.splitlines()
    assert head == "Entry,Id,Recommendation,To,Theme,Made,Status,Reply,Replied,Due,Closed,Publisher,Address"
    assert first == (
        "Review Medlar,r3,The hospital asks about dogs.,The hospital,,2022-02,Overdue,Accepted,2022-04,"
        "2023-01-31,,Fernhill Safeguarding Partnership,reviews/medlar/#r3"
    )
    assert len(made.splitlines()) == 1 + 32
