"""Phrases that are right where they are, and those that blame: tests/cases/wording_in_guidance.yml has them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tusk.language.exempt import is_about, is_near, own_words
from tusk.language.phrases import phrases

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "wording_in_guidance.yml").read_text(encoding="utf-8")
)
RULES = CASES["rules"]
SEARCH = phrases(tuple(rule["phrase"] for rule in RULES))


def found(text: str) -> list[str]:
    return [
        hit.words
        for hit in own_words(SEARCH, text)
        if not is_near(text, hit, RULES[hit.number].get("unless_near", ()))
        and not is_about(text, hit, RULES[hit.number].get("unless_about", ()))
    ]


@pytest.mark.parametrize("text", CASES["right"])
def test_guidance_can_name_a_phrase_refuse_it_and_use_it_rightly(text: str) -> None:
    assert any(SEARCH.find(text))
    assert not found(text)


@pytest.mark.parametrize("text", CASES["wrong"])
def test_blame_is_found_beside_words_that_exempt(text: str) -> None:
    assert found(text)
