"""A file whose values are known already: it is read again only where a problem needs a place in it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from tusk.data_class import dataclass
from tusk.load.files import read_source
from tusk.load.scalar import Place, Scalar
from tusk.load.source import Source, entry_id
from tusk.load.yaml_text import FieldPath
from tusk.problem import Problem


@dataclass(frozen=True)
class SourceFile:
    """A file by its path from the project's root; the same questions as a Source."""

    root: Path
    path: str

    @property
    def id(self) -> str:
        """The id of the entry in it."""
        return entry_id(self.path)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file."""
        return self._source.lines

    @property
    def scalars(self) -> dict[FieldPath, Scalar]:
        """Where each text begins in the file, and how it is written."""
        return self._source.scalars

    def place(self, path: FieldPath) -> Place:
        """The place of a field, or of the nearest field around it that the file has."""
        return self._source.place(path)

    def problem(self, path: FieldPath, message: str, hint: str = "", *, before: str | None = None) -> Problem:
        """A problem at a field; at a place in its text, if the text before the problem is known."""
        return self._source.problem(path, message, hint, before=before)

    @cached_property
    def _source(self) -> Source:
        return read_source(self.root / self.path, self.path)[0]
