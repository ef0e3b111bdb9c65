"""One file that an author wrote: its values, and the place of each."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from tusk.load.yaml_text import FieldPath, Place, Values
from tusk.problem import Problem


@dataclass(frozen=True)
class Source:
    """One file: its path from the project's root with forward slashes, its values and their places."""

    path: str
    values: Values
    places: dict[FieldPath, Place]
    traps: dict[FieldPath, str] = field(default_factory=dict)
    lines: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """content/reviews/jack.yml is reviews/jack; bulletins/tusk-10.yml is bulletins/tusk-10."""
        return entry_id(self.path)

    def place(self, path: FieldPath) -> Place:
        """The place of a field, or of the nearest field around it that the file has."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1, 1))

    def find(self, path: FieldPath, words: str) -> Place:
        """The first place of some words in the text of a field; else the place of the field."""
        start = self.place(path)
        after = bisect_right(self._starts, start.line)
        end = self._starts[after] - 1 if after < len(self._starts) else len(self.lines)
        for number in range(start.line, end + 1):
            column = (
                self.lines[number - 1]
                .lower()
                .find(words.lower(), start.column - 1 if number == start.line else 0)
            )
            if column >= 0:
                return Place(number, column + 1)
        return start

    def problem(self, path: FieldPath, message: str, hint: str = "", *, words: str = "") -> Problem:
        """A problem at a field, or at some words in its text."""
        place = self.find(path, words) if words else self.place(path)
        return Problem(self.path, place.line, place.column, message, hint)

    def traps_below(self, path: FieldPath) -> dict[FieldPath, str]:
        """What looked like a trap in one item of the file's list, or in the whole file."""
        return self._traps_by_item.get(path[0], {}) if path else self.traps

    @cached_property
    def _starts(self) -> list[int]:
        """The lines on which fields begin."""
        return sorted({place.line for place in self.places.values()})

    @cached_property
    def _traps_by_item(self) -> dict[str | int, dict[FieldPath, str]]:
        items: dict[str | int, dict[FieldPath, str]] = {}
        for path, text in self.traps.items():
            items.setdefault(path[0], {})[path] = text
        return items


def entry_id(path: str) -> str:
    """The id that belongs to a file's path."""
    return path.removeprefix("content/").rsplit(".", 1)[0]
