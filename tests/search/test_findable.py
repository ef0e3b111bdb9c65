"""What search is given: other words both ways, and how words are spelled."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest

from tusk.model.vocabulary import GlossaryTerm
from tusk.search.findable import spelled, spellings
from tusk.text.synonyms import Synonyms

SCR = GlossaryTerm(
    id="scr", term="SCR", expansion="Serious Case Review", aka=("CSPR",), source="A workshop of 2020"
)
SEND = GlossaryTerm(
    id="send", term="SEND", expansion="Special educational needs and disabilities", source="A workshop"
)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Two SCR's and one SCR", ["Serious Case Review", "CSPR"]),
        ("serious case reviews", ["SCR", "CSPR"]),
        ("a CSPR, once a Serious Case Review", ["SCR"]),
        ("Please send it", []),
        ("children with SEND", ["Special educational needs and disabilities"]),
        ("SCRIPT", []),
    ],
)
def test_each_word_for_a_thing_finds_the_others(text: str, also: list[str]) -> None:
    assert Synonyms({"scr": SCR, "send": SEND}).of(text) == also


def test_spellings_are_the_words_of_most_pages_first() -> None:
    texts = ["Neglect of a baby", "neglect neglect", "A cot, a baby: neglect"]
    assert spellings(Counter(chain.from_iterable(map(spelled, texts)))) == "neglect\nbaby\n"
