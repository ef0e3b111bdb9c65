"""Misspelled words, found by the program that is installed with TUSK."""

from __future__ import annotations

import pytest

from tusk.language.spelling import NoSpelling, misspelled


def test_misspelled_and_american_words_are_found_at_their_places() -> None:
    texts = ["All is right here.", "First line.\n“Hé” recieved the color’s name.", "Organised, organise."]
    found = misspelled(texts, ())
    assert [(each.text, each.word, each.right) for each in found] == [
        (1, "recieved", ("received",)),
        (1, "color", ("colour",)),
    ]
    assert [texts[each.text][each.start :].split()[0] for each in found] == ["recieved", "color’s"]


def test_words_of_this_field_are_known() -> None:
    found = misspelled(["Safegaurding and wellbieng, safeguarding and wellbeing."], ["Safegaurd Trust"])
    assert [(each.word, each.right) for each in found] == [
        ("Safegaurding", ("Safeguarding",)),
        ("wellbieng", ("wellbeing",)),
    ]


def test_words_of_the_glossary_are_right() -> None:
    assert misspelled(["The Recieved Color Trust."], ["Recieved Color"]) == []


def test_a_program_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sysconfig.get_path", lambda _: "/nowhere")
    with pytest.raises(NoSpelling, match="typos"):
        misspelled(["Text."], ())
