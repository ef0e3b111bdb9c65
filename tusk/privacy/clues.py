"""The clues that a text gives of a child or a family: age, sex, place, date, school, injury and so on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from tusk.data_class import dataclass
from tusk.privacy.clue_kind import Kind
from tusk.privacy.clue_kinds import KINDS
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


def kinds_in(words: str) -> tuple[Kind, ...]:
    """The kinds of clues that a text, or one of several on lines of their own, may have: quicker than to find them."""
    low = small_letters(words)
    return tuple(kind for kind in KINDS if any(each in low for each in kind.needs))


def clues_in(text: str, among: Iterable[Kind] | None = None) -> Iterator[Clue]:
    """Every clue in a text. among: the kinds that are likely, if that is known."""
    low = small_letters(text)
    for kind in KINDS if among is None else among:
        yield from _of_kind(kind, text, low)


def _of_kind(kind: Kind, text: str, low: str) -> Iterator[Clue]:
    """The clues of a kind in a text. low: in small letters."""
    for start, end in joined(around(places_to_look(text, low, kind.needs, kind.sign), kind.reach)):
        for found in kind.pattern.finditer(text, start, end):
            yield Clue(kind, found["value"], found.start("value"))


def first_of_each_kind(texts: Sequence[str], district: str) -> Iterator[Clue]:
    """The first clue of each kind in some texts, in the order of the texts; what names the district is none."""
    waiting, where = [*kinds_in("\n".join(texts))], district.lower()
    for text in texts:
        low = small_letters(text)
        for kind in tuple(waiting):
            clues = (clue for clue in _of_kind(kind, text, low) if clue.value.lower() not in where)
            if clue := next(clues, None):
                waiting.remove(kind)
                yield clue
