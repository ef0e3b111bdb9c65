"""Phrases in every form of their words, and texts that only look like them: tests/cases/language.yml has them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tusk.language.phrases import phrases
from tusk.language.quotations import is_within, quoted_places

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "language.yml").read_text(encoding="utf-8"))
NOUNS = frozenset(number for number, case in enumerate(CASES) if case.get("only_as") == "noun")
SEARCH = phrases(tuple(case["phrase"] for case in CASES), NOUNS)
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


OWN = {  # phrases as a partnership may write them
    "why didn't they leave?": ["Why didn’t they leave?", "WHY DIDN'T THEY LEAVE"],
    "“no-show”": ["a no-show", "No show"],
    "24/7 care": ["24/7 care"],
    "S47": ["after an S47", "two S47s"],
    "naïve": ["She was naïve"],
    "ddim yn ymgysylltu": ["Nid yw’n ddim yn ymgysylltu"],
    "tŷ haf/tai haf": [],
    "co-operate (fully)": ["co-operated fully", "co operating"],
    "(…)": [],
}


def test_a_phrase_of_a_partnership_can_have_signs_digits_and_letters_with_accents() -> None:
    for phrase, texts in OWN.items():
        for text in texts:
            assert list(phrases((phrase,)).find(text)), (phrase, text)
        assert not list(phrases((phrase,)).find("24 of them, and 7 more, at 47")), phrase


def test_there_are_enough_cases() -> None:
    assert len(TRIED) >= 60


def test_a_hit_is_the_words_of_the_text() -> None:
    [hit] = SEARCH.find("Now she puts\nherself at risk again.")
    assert (hit.words, hit.start) == ("puts\nherself at risk", 8)
