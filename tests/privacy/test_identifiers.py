"""Planted identifiers, and texts that only look like them: tests/cases/privacy/ has them as data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
import yaml

from tusk.privacy.check_digits import is_nhs_number, is_pupil_number
from tusk.privacy.identifiers import IDENTIFIERS, find, likely_in, plain, shortened
from tusk.privacy.narrowing import full_dates, postcodes, small_counts

CASES = Path(__file__).parents[1] / "cases" / "privacy"
SURROUNDED = "In 2019, 14 people read it. {} It was read by 3 teams."


def planted(name: str) -> Iterator[tuple[str, str, str]]:
    for each in yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8")):
        for sort in ("hit", "near", "exempt"):
            yield from ((each["kind"], sort, text) for text in each.get(sort, ()))


@pytest.mark.parametrize(("kind", "sort", "text"), [*planted("identifiers")])
def test_planted_identifiers_are_found_and_nothing_else_is(kind: str, sort: str, text: str) -> None:
    for given in (text, SURROUNDED.format(text)):
        found = {each.identifier.name for each in find(given)}
        assert found == ({kind} if sort == "hit" else set())


@pytest.mark.parametrize(("kind", "sort", "text"), [*planted("identifiers")])
def test_a_first_look_misses_no_planted_identifier(kind: str, sort: str, text: str) -> None:
    likely = {each.name for each in likely_in(SURROUNDED.format(text))}
    assert likely == ({kind} if sort == "hit" else set())


@pytest.mark.parametrize(("kind", "sort", "text"), [*planted("narrowing")])
def test_what_narrows_down_is_found_and_nothing_else_is(kind: str, sort: str, text: str) -> None:
    found = {each.what for each in chain(postcodes(text), full_dates(text), small_counts(text))}
    assert (kind in found) is (sort == "hit")


@pytest.mark.parametrize(
    "text",
    [
        "NHS **943** *476* 5919",
        "&nbsp;943&nbsp;476 5919",
        "ring\u200b 943\u200b476 5919",
        "**a** 943 [476](b) 5919",
    ],
)
def test_a_number_with_marks_in_it_is_told_at_its_first_digit(text: str) -> None:
    (found,) = find(text)
    assert (plain(found.value), found.start) == ("9434765919", text.index("9"))


@pytest.mark.parametrize(("kind", "sort", "text"), [*planted("unseen"), *planted("as_leads_write")])
def test_texts_that_were_written_before_anything_was_run_on_them(kind: str, sort: str, text: str) -> None:
    identified = {each.identifier.name for each in find(text)}
    narrowed = {each.what for each in chain(postcodes(text), full_dates(text), small_counts(text))}
    assert kind in identified | narrowed if sort == "hit" else not identified and kind not in narrowed


def test_every_kind_of_identifier_has_planted_cases() -> None:
    cases = list(planted("identifiers"))
    assert {kind for kind, _, _ in cases} == {each.name for each in IDENTIFIERS}
    assert len(cases) >= 80


def test_check_digits() -> None:
    assert is_nhs_number("9434765919")
    assert not is_nhs_number("9991234567")
    assert is_pupil_number("H801200001001")
    assert not is_pupil_number("J801200001001")


def test_a_message_shows_too_little_to_pass_it_on() -> None:
    assert [shortened(each) for each in ("943 476 5919", "AB12 CDE", "7")] == ["943 …", "AB…", "7…"]
