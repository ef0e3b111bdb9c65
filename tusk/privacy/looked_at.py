"""A text in which identifiers are looked for, with what first looks must know of it, each found once."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, TypeAlias

from tusk.late_pattern import late
from tusk.privacy.small_letters import small_letters

# Where a number can be: in a row of digits, in one of nine digits or more, where letters follow a digit, or anywhere.
Place: TypeAlias = Literal["row", "long row", "plate", "anywhere"]

# Five digits or more, as numbers are written: between two of them are a few signs and capitals, or one small letter.
STEP = r"(?:[^0-9a-z\n]{0,4}+[0-9]|[a-z][0-9])"
ROW = late(rf"[0-9](?<![0-9][0-9]){STEP}{{4,}}+")
LONG_ROW = late(rf"[0-9](?<![0-9][0-9]){STEP}{{8}}")
BEFORE, AFTER = 2, 5  # characters around a row that may belong to its number
# A digit and letters after it, as on number plates.
PLATE = late(r"[0-9](?=[A-Za-z -])(?:[ -]?[A-Z]{3}|[A-Z]\b|[a-z]{3}|(?<=[a-z][0-9][0-9]) [a-z]{3})")


class LookedAt:
    """A text with plain signs. low: in small letters."""

    def __init__(self, text: str) -> None:
        self.text, self.low = text, small_letters(text)

    @cached_property
    def rows(self) -> list[tuple[int, int]]:
        """Where it has rows of digits."""
        return [(max(0, each.start() - BEFORE), each.end() + AFTER) for each in ROW.finditer(self.text)]

    @cached_property
    def numbers(self) -> str:
        """Its rows of digits, each on a line of its own."""
        return "\n".join([self.text[start:end] for start, end in self.rows])

    def may_have(self, place: Place) -> bool:
        """Whether it has such a place."""
        return self._has[place]

    @cached_property
    def _has(self) -> dict[str, bool]:
        return {
            "row": bool(self.rows),
            "long row": bool(LONG_ROW.search(self.numbers)),
            "plate": bool(PLATE.search(self.text)),
            "anywhere": True,
        }
