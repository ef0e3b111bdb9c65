"""Records with the files in which they are written."""

from __future__ import annotations

from dataclasses import replace

from tusk.data_class import dataclass
from tusk.load.source import Source
from tusk.load.source_file import SourceFile
from tusk.model.entry import Entry
from tusk.model.fields import Record
from tusk.model.identity import Site
from tusk.model.walk import FieldPath
from tusk.problem import Problem


@dataclass(frozen=True)
class Written:
    """A record with its file; `at` is the place in the file where it begins."""

    record: Record
    source: Source | SourceFile
    at: FieldPath = ()

    def problem(self, path: FieldPath, message: str, hint: str = "", *, before: str | None = None) -> Problem:
        """A problem at a field of the record; at a place in its text, if the text before the problem is known."""
        return self.source.problem(self.at + path, message, hint, before=before)

    def note(self, path: FieldPath, message: str, hint: str = "", *, before: str | None = None) -> Problem:
        """The same for a note, which does not stop a build."""
        return replace(self.problem(path, message, hint, before=before), level="note")


@dataclass(frozen=True)
class WrittenEntry(Written):
    """An entry or issue with its file."""

    record: Entry

    @property
    def id(self) -> str:
        return self.source.id


@dataclass(frozen=True)
class WrittenSite(Written):
    """content/site.yml."""

    record: Site


@dataclass(frozen=True)
class Records:
    """Everything with the right type. Other entries exist too, but cannot be read:
    `broken` has the ids of such entries, `broken_lists` the names of vocabularies with such an item.
    """

    entries: list[WrittenEntry]
    vocabularies: dict[str, list[Written]]
    about_site: WrittenSite | None
    broken: frozenset[str]
    broken_lists: frozenset[str]
    problems: list[Problem]

    @property
    def site(self) -> Site | None:
        return self.about_site.record if self.about_site else None


def is_shown(written: Written, path: FieldPath) -> bool:
    """Whether readers may see a field: of a withdrawn entry only its title, and why it was withdrawn."""
    is_withdrawn = isinstance(written, WrittenEntry) and written.record.status == "withdrawn"
    return not is_withdrawn or path[0] in ("title", "status_note")
