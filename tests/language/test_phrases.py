"""Phrases in every form of their words, and texts that only look like them: tests/cases/language.yml has them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tusk.language.phrases import phrases
from tusk.language.quotations import is_within, quoted_places

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "language.yml").read_text(encoding="utf-8"))
SEARCH = phrases(tuple(case["phrase"] for case in CASES))
TRIED = [
    (case["phrase"], sort, text)
    for case in CASES
    for sort in ("hit", "near", "exempt")
    for text in case[sort]
]


def found(text: str) -> list[str]:
    places = quoted_places(text)
    return [
        CASES[hit.number]["phrase"] for hit in SEARCH.find(text) if not is_within(places, hit.start, hit.end)
    ]


@pytest.mark.parametrize(("phrase", "sort", "text"), TRIED)
def test_planted_phrases_are_found_and_nothing_else_is(phrase: str, sort: str, text: str) -> None:
    assert found(text) == ([phrase] if sort == "hit" else [])


def test_there_are_enough_cases() -> None:
    assert len(TRIED) >= 60


def test_a_hit_is_the_words_of_the_text() -> None:
    [hit] = SEARCH.find("Now she puts\nherself at risk again.")
    assert (hit.words, hit.start) == ("puts\nherself at risk", 8)
