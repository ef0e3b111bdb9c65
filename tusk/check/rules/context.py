"""The data that rules check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from tusk.check.structure import Records, Written, WrittenEntry
from tusk.model.contacts import SharedContact
from tusk.model.fields import IsAddress, IsFile, IsMarkdown, Names, Record
from tusk.model.site_shape import PAGES
from tusk.model.vocabulary import GlossaryTerm, Name, Publisher, ThemeGroup
from tusk.model.walk import FieldPath, walk

Mark = TypeVar("Mark")


@dataclass(frozen=True)
class CheckContext:
    """A project on one day."""

    root: Path
    records: Records
    today: date

    @cached_property
    def entries(self) -> dict[str, WrittenEntry]:
        return {entry.id: entry for entry in self.records.entries}

    @cached_property
    def known(self) -> dict[str, set[str]]:
        """The ids that fields can use, by shared list."""
        names = {
            what: {id for item in items for _, id in ids_of(item.record)}
            for what, items in self.records.vocabularies.items()
        }
        pages = {page.id for page in PAGES}
        return names | {"entry": set(self.entries) | self.records.broken, "pages": pages}

    @cached_property
    def called(self) -> dict[str, dict[str, str]]:
        """The ids that fields can use, by their names for readers in lower case."""
        names = {
            what: {name.lower(): id for item in items for name, id in _names_of(item.record)}
            for what, items in self.records.vocabularies.items()
        }
        titles = {entry.record.title.lower(): id for id, entry in self.entries.items()}
        return names | {"entry": titles, "pages": {page.title.lower(): page.id for page in PAGES}}

    @cached_property
    def everything(self) -> list[Written]:
        return [
            *self.records.entries,
            *(item for items in self.records.vocabularies.values() for item in items),
            *([self.records.about_site] if self.records.about_site else []),
        ]

    @cached_property
    def files(self) -> set[str]:
        """The files in content/ that links can point to."""
        content = self.root / "content"
        found = (path for path in content.rglob("*") if path.suffix not in (".yml", ".md") and _is_file(path))
        return {path.relative_to(content).as_posix() for path in found}

    @cached_property
    def files_in_small_letters(self) -> dict[str, str]:
        return {name.lower(): name for name in sorted(self.files)}

    def values(self, sort: type[Mark]) -> Iterator[tuple[Written, FieldPath, Mark, str]]:
        """Every value that is marked with Names, IsMarkdown, IsFile or IsAddress, with its mark."""
        for written, path, mark, value in self._marked:
            if isinstance(mark, sort):
                yield written, path, mark, value

    @cached_property
    def _marked(self) -> list[tuple[Written, FieldPath, Any, str]]:
        """Every marked value, found once for all rules."""
        return [
            (written, path, mark, value)
            for written in self.everything
            for path, marks, value in walk(written.record)
            for mark in marks
            if isinstance(mark, Names | IsMarkdown | IsFile | IsAddress)
        ]


def _is_file(path: Path) -> bool:
    """Whether it is a file; False in an unreadable folder."""
    try:
        return path.is_file()
    except OSError:
        return False


def _names_of(record: Record) -> Iterator[tuple[str, str]]:
    """(name, id) of everything in a shared list's item that fields can name."""
    if isinstance(record, ThemeGroup):
        yield from ((theme.name, theme.id) for theme in record.themes)
    elif isinstance(record, Name | SharedContact):
        yield record.name, record.id
    elif isinstance(record, GlossaryTerm):
        yield record.term, record.id
    elif isinstance(record, Publisher):
        yield from ((name, record.id) for name in (record.name, record.short_name))


def ids_of(record: Record) -> Iterator[tuple[FieldPath, str]]:
    """The ids in a shared list's item that fields can name, and their places in it."""
    if isinstance(record, ThemeGroup):
        for number, theme in enumerate(record.themes):
            yield ("themes", number, "id"), theme.id
    elif isinstance(record, Name | GlossaryTerm | Publisher | SharedContact):
        yield ("id",), record.id
