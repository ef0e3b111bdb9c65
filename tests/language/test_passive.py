"""Sentences in the passive, and sentences that only look like it."""

from __future__ import annotations

import pytest

from tusk.language.passive import passive_in

PASSIVE = {
    "He was not seen for two weeks.": "was not seen",
    "The case has been closed.": "been closed",
    "It is being reviewed now.": "is being reviewed",
    "They were quickly taken home.": "were quickly taken",
    "Children are told to wait.": "are told",
}


@pytest.mark.parametrize(("sentence", "words"), PASSIVE.items())
def test_the_passive_is_found(sentence: str, words: str) -> None:
    assert passive_in(sentence) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "We saw him twice.",
        "She is worried about him.",
        "There is need for care.",
        "They are tired and scared.",
        "He is used to it.",
        "It is indeed cold.",
        "The group was large.",
    ],
)
def test_what_somebody_is_like_is_no_passive(sentence: str) -> None:
    assert passive_in(sentence) == ""
