"""Texts that first looks have looked at ahead are not looked at again by what asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tusk import first_look
from tusk.first_look import FirstLook
from tusk.privacy.clues import first_of_each_kind
from tusk.privacy.identifiers import likely_in
from tusk.privacy.look_ahead import look_ahead, look_ahead_for_clues
from tusk.privacy.narrowing import may_have_dates, may_have_postcodes, small_counts
from tusk.privacy.several import as_one

TEXTS = ["What\u00a0helped \u2013 people asked\tagain.", "Three visits\nand one call in 2024.", "half \ud800"]


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The texts that the other engine looks at from now on."""
    seen: list[str] = []
    first_look.make_first_looks_ready()
    finds = first_look._can_be_read

    def also_noted(text: str) -> bool:
        seen.append(text)
        return finds(text)

    monkeypatch.setattr(first_look, "_can_be_read", also_noted)  # asked wherever nothing was found
    yield seen
    for each in first_look.EVERY:
        each.forget()


def test_what_identifies_and_narrows_down_is_looked_for_once(looks: list[str]) -> None:
    look_ahead(TEXTS)
    before = len(looks)
    assert before > 20
    for text in TEXTS[:2]:
        assert likely_in(text) == ()
        assert not may_have_postcodes(text)
        assert list(small_counts(text)) == []
    assert len(looks) == before
    assert not may_have_dates(TEXTS[0])  # which is looked for in few texts, and not ahead
    assert len(looks) > before


def test_clues_are_looked_for_once(looks: list[str]) -> None:
    texts = ["What worked: people asked.", "Then they met."]
    look_ahead_for_clues([as_one(texts)])
    before = len(looks)
    assert before > 20
    assert list(first_of_each_kind(texts, "")) == []
    assert len(looks) == before


def test_only_the_last_texts_are_remembered(looks: list[str]) -> None:
    look = FirstLook([re.compile("case")])
    look.make_ready()
    look.look_ahead(["nothing"])
    look.look_ahead(["a case", *TEXTS])
    before = len(looks)
    assert [look.may_find(each) for each in ("a case", *TEXTS)] == [True, False, False, True]
    assert len(looks) == before
    assert not look.may_find("nothing")
    assert len(looks) == before + 1
