"""What identifies one person in a text: numbers, telephones and addresses of their own, dates of birth.

The kinds are in identifying_numbers.py, mobiles.py, case_numbers.py, identifying_births.py, vehicle_registrations.py
and identifying_addresses.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from tusk.data_class import dataclass
from tusk.first_look import first_looks
from tusk.late_pattern import late
from tusk.privacy.as_read import FIRST_LOOK, as_read
from tusk.privacy.case_numbers import CASES
from tusk.privacy.cells import Cell, cells_in
from tusk.privacy.identifier import Identifier
from tusk.privacy.identifying_addresses import ADDRESSES, HOST
from tusk.privacy.identifying_births import BIRTHS
from tusk.privacy.identifying_numbers import NUMBERS
from tusk.privacy.looked_at import LookedAt
from tusk.privacy.mobiles import MOBILES
from tusk.privacy.names_of_children import NAMES
from tusk.privacy.signs import plain_signs
from tusk.privacy.small_letters import small_letters
from tusk.privacy.stretches import around, joined, places_to_look
from tusk.privacy.vehicle_registrations import VEHICLES

IDENTIFIERS = (*NUMBERS, *MOBILES, *CASES, *BIRTHS, *VEHICLES, *ADDRESSES, *NAMES)
FIRST_LOOKS = first_looks(each.pattern for each in IDENTIFIERS)
MAY_IDENTIFY = (
    *("@", "?", "&", "%40", "[at]", "(at)", "{at}", "<at>", " dot ", " DOT ", "[AT]", "(AT)"),
    *("(dot)", "[dot]", "{dot}", "thousand", "twenty", "nineteen"),
    *("ame:", "ames:", "hild: ", "upil: ", "erson: ", "lentyn: "),
)
NUMBER = late(r"\d(?:[ ().-]{0,2}\d| ?[A-Z]{3})")
LETTERS_AND_NUMBER = late(r"[A-Z][A-Z]{2} ?\d")
LABEL = 25  # characters in which the label of a number ends, and the letters that the number begins with
LONGEST_SEARCHED = 5_000_000  # characters of one text


@dataclass(frozen=True)
class Found:
    """An identifier in a text. value: what identifies somebody; start: its place."""

    identifier: Identifier
    value: str
    start: int

    @property
    def shortened(self) -> str:
        """The value as messages show it: enough to find it, too little to pass it on."""
        return shortened(self.value)


def shortened(value: str) -> str:
    """The first third of a value, at most four characters, and a sign that more follows."""
    return f"{value[: min(4, max(1, len(value) // 3))]}…"


def plain(value: str) -> str:
    """Words and numbers without capitals, spaces and signs, to compare them."""
    return re.sub(r"[\W_]+", "", value).lower()


def make_ready() -> None:
    """Have the quicker engine look first from now on: worth it for five hundred pages or more."""
    for each in (FIRST_LOOK, *FIRST_LOOKS):
        each.make_ready()


def likely_in(words: str) -> tuple[Identifier, ...]:
    """The identifiers that a text, or several on lines of their own, have: quicker than to look in each of them."""
    likely = set(_likely_in(plain_signs(words)))
    if read := as_read(words):
        likely.update(_likely_in(plain_signs(read.text)))
    likely.update(each.identifier for each in _in_cells(words, None))
    return tuple(each for each in IDENTIFIERS if each in likely) if likely else ()


def _likely_in(words: str) -> list[Identifier]:
    if not any(each.may_find(words) for each in FIRST_LOOKS):
        return []
    looked_at = LookedAt(words)
    likely = [each for each in IDENTIFIERS if each.is_likely_in(looked_at) and any(_of(each, looked_at))]
    return likely if likely and _may_identify(words) else []


def _may_identify(text: str) -> bool:
    is_likely = any(sign in text for sign in MAY_IDENTIFY)
    return is_likely or bool(HOST.search(text) or NUMBER.search(text) or LETTERS_AND_NUMBER.search(text))


def find(text: str, among: Iterable[Identifier] | None = None) -> Iterator[Found]:
    """Every identifier in a text, in the order of IDENTIFIERS. among: those that are likely, if that is known.

    Also those that only readers see, because there are marks or characters without a width within them.
    """
    text = text[:LONGEST_SEARCHED]
    found = list(_find(plain_signs(text), among))
    known_places = {each.start for each in found}
    found += [each for each in _in_cells(text, among) if each.start not in known_places]
    yield from found
    if read := as_read(text):
        known = {(each.identifier, plain(each.value)) for each in found}
        for each in _find(plain_signs(read.text), among):
            if (each.identifier, plain(each.value)) not in known:
                yield replace(each, start=read.written_at(each.start))


def passed_over(text: str) -> Iterator[str]:
    """What looks like an identifier in a text, and is none because of the words around it."""
    for identifier in IDENTIFIERS:
        for found in identifier.pattern.finditer(plain_signs(text)):
            if not identifier.is_real(found):
                yield found["value"]


def _in_cells(text: str, among: Iterable[Identifier] | None) -> Iterator[Found]:
    """What cells of tables have, whose label is the heading of their column."""
    for cell in cells_in(text):
        yield from in_cell(cell, among)


def in_cell(cell: Cell, among: Iterable[Identifier] | None = None) -> Iterator[Found]:
    """What one such cell has."""
    for found in _find(plain_signs(cell.text), among):
        if found.start >= cell.before:
            yield replace(found, start=cell.place + found.start - cell.before)


def _find(text: str, among: Iterable[Identifier] | None) -> Iterator[Found]:
    if not _may_identify(text):
        return
    looked_at = LookedAt(text)
    for identifier in IDENTIFIERS if among is None else among:
        yield from _of(identifier, looked_at)


def _of(identifier: Identifier, looked_at: LookedAt) -> Iterator[Found]:
    """What a text has of one kind."""
    text = looked_at.text
    for start, end in _where(identifier, looked_at):
        for found in identifier.pattern.finditer(text, start, end):
            inside = not identifier.in_addresses and _is_in_address(text, found.start("value"))
            if not inside and identifier.is_real(found):
                yield Found(identifier, found["value"], found.start("value"))


def _where(identifier: Identifier, looked_at: LookedAt) -> list[tuple[int, int]]:
    """The stretches of a text in which an identifier can be, in order: patterns are slow."""
    text, sign = looked_at.text, identifier.sign
    if sign and identifier.is_in_rows:
        if not identifier.is_needed_in(looked_at.low):
            return []
        places = [found.span() for start, end in looked_at.rows for found in sign.finditer(text, start, end)]
    else:
        places = places_to_look(text, looked_at.low, identifier.needs, sign)
    if identifier.label:
        ends = _ends_of_labels(identifier.label)
        places = [each for each in places if _is_labelled(ends, looked_at, each[0])]
    return joined(around(places, identifier.reach))


def _is_labelled(ends: re.Pattern[str], looked_at: LookedAt, at: int) -> bool:
    """Whether one of some labels ends before a place."""
    text, low, start = looked_at.text, looked_at.low, max(0, at - LABEL)
    if len(low) == len(text):
        return bool(ends.search(low, start, at))
    return bool(
        ends.search(small_letters(text[start:at]))
    )  # a capital that is two small letters moves all places


@cache
def _ends_of_labels(label: tuple[str, ...]) -> re.Pattern[str]:
    """Labels with what is between them and the first digit of a number."""
    return re.compile(rf"(?:{'|'.join(label)})\.?[ :#*_=|(-]{{1,6}}(?:is )?[a-z]{{0,4}}[/ -]?\Z")


def _is_in_address(text: str, at: int) -> bool:
    """Whether a place is within a web address, where long numbers are names of pages."""
    before = text[max(0, at - 300) : at]
    return "://" in re.split(r"[\s<>\"]", before)[-1]
