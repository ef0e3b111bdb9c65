"""One file that an author wrote: its values, and the place of each."""

from __future__ import annotations

from dataclasses import field
from functools import cached_property

from tusk.data_class import dataclass
from tusk.load.scalar import Place, Scalar
from tusk.load.yaml_text import FieldPath, Values
from tusk.problem import Problem

SITE = "content/site.yml"  # what readers see of the whole site


@dataclass(frozen=True)
class Source:
    """One file: its path from the project's root with forward slashes, its values and their places."""

    path: str
    values: Values
    places: dict[FieldPath, Place]
    scalars: dict[FieldPath, Scalar] = field(default_factory=dict)
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

    def place_in_text(self, path: FieldPath, before: str) -> Place:
        """The place after `before` in the text of a field; that of the field if the text is different."""
        scalar = self.scalars.get(path)
        return (scalar and scalar.place(self.lines, before)) or self.place(path)

    def problem(self, path: FieldPath, message: str, hint: str = "", *, before: str | None = None) -> Problem:
        """A problem at a field; at a place in its text, if the text before the problem is known."""
        place = self.place(path) if before is None else self.place_in_text(path, before)
        return Problem(self.path, place.line, place.column, message, hint)

    def traps_below(self, path: FieldPath) -> dict[FieldPath, str]:
        """The possible traps in one item of the file's list, or in the whole file."""
        return self._traps_by_item.get(path[0], {}) if path else self.traps

    @cached_property
    def _traps_by_item(self) -> dict[str | int, dict[FieldPath, str]]:
        items: dict[str | int, dict[FieldPath, str]] = {}
        for path, text in self.traps.items():
            items.setdefault(path[0], {})[path] = text
        return items


def entry_id(path: str) -> str:
    """The id that belongs to a file's path."""
    return path.removeprefix("content/").rsplit(".", 1)[0]


def is_list(path: str) -> bool:
    """Whether a file is a shared list, or site.yml: directly in content/."""
    return path.startswith("content/") and path.count("/") == 1
