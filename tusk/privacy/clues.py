"""The clues that a text gives of a child or a family: age, sex, place, date, school, injury and so on."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from tusk.data_class import dataclass
from tusk.privacy.clue_kind import Kind
from tusk.privacy.clue_kinds import KINDS
from tusk.privacy.several import Several
from tusk.privacy.small_letters import small_letters
from tusk.privacy.stretches import around, joined, places_to_look


@dataclass(frozen=True)
class Clue:
    """A clue in a text. start: its place."""

    kind: Kind
    value: str
    start: int

    @property
    def code(self) -> str:
        """Four characters for the clue, which a signature keeps: the same for the same words."""
        told = f"{self.kind.name} {' '.join(self.value.lower().split())}"
        return blake2b(told.encode(), digest_size=2).hexdigest()


def clues_in(texts: list[str]) -> Iterator[tuple[int, Clue]]:
    """Every clue in some texts, each with the number of its text, in their order.

    A list: a text alone would be taken for its letters.
    """
    for number, kind in _likely_in(texts):
        yield from ((number, clue) for clue in _of_kind(KINDS[kind], texts[number]))


def first_of_each_kind(texts: list[str], district: str) -> Iterator[Clue]:
    """The first clue of each kind in some texts, in the order of the texts; what names the district is none."""
    found, where = set(), district.lower()
    for number, kind in _likely_in(texts):
        if kind not in found:
            clues = (clue for clue in _of_kind(KINDS[kind], texts[number]) if clue.value.lower() not in where)
            if clue := next(clues, None):
                found.add(kind)
                yield clue


def _of_kind(kind: Kind, text: str) -> Iterator[Clue]:
    """The clues of a kind in a text."""
    if not kind.first_look.may_find(text):
        return
    places = places_to_look(text, small_letters(text), kind.needs, kind.sign)
    for start, end in joined(around(places, kind.reach)):
        for found in kind.pattern.finditer(text, start, end):
            yield Clue(kind, found["value"], found.start("value"))


def _likely_in(texts: list[str]) -> list[tuple[int, int]]:
    """(number of a text, number of a kind) where a clue is likely, in order."""
    several = Several(texts)
    words = several.words
    kinds = (
        (number, several.likely_for(kind))
        for number, kind in enumerate(KINDS)
        if kind.first_look.may_find(words)
    )
    return sorted({(text, kind) for kind, likely in kinds for text in likely})
