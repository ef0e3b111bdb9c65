"""What the rest of a project needs to know of one file, so that it need not be read again for each of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from tusk.check.same_case import case_of
from tusk.data_class import dataclass
from tusk.load.source import entry_id, is_list
from tusk.locales.words import ENGLISH
from tusk.model.contacts import SharedContact
from tusk.model.entry import Entry
from tusk.model.fields import Record
from tusk.model.kinds import KINDS
from tusk.model.kinds.issue import Issue
from tusk.model.vocabulary import GlossaryTerm, Name, Publisher, ThemeGroup
from tusk.model.walk import FieldPath
from tusk.records.written import Written, WrittenEntry


@dataclass(frozen=True)
class Facts:
    """The facts about an entry, or about a shared list. Only JSON's types: they are kept from one run to the next.

    readable: whether the file has values. complete: whether all of them are of the right type.
    names: the ids that fields can use, by their names for readers in lower case. ids: those of a list.
    may_join_lines: whether a text in the file needs a look at its lines, see tusk/check/joined_lines.py.
    needs_section: whether the folder of an entry is a section of the site.
    edition: of an issue, the name of which only one of its publisher can have.
    case: what entries about the same case share. shows: the entries that it shows, translates or links to.
    """

    path: str
    readable: bool = False
    complete: bool = False
    title: str = ""
    needs_section: bool = False
    edition: Sequence[str] = ()
    aliases: Sequence[str] = ()
    ids: Sequence[str] = ()
    names: dict[str, str] = field(default_factory=dict)
    may_join_lines: bool = False
    case: str = ""
    shows: Sequence[str] = ()

    @property
    def id(self) -> str:
        """reviews/jack of an entry, topics of a list."""
        return entry_id(self.path)


def facts_of(
    path: str, records: Sequence[Written], *, readable: bool, complete: bool, kind: object = None
) -> Facts:
    """The facts about a file with these records. kind: what the file says that it is, whatever else is wrong."""
    if is_list(path):
        ids = [id for each in records for _, id in ids_of(each.record)]
        names = {name.lower(): id for each in records for name, id in _names_of(each.record)}
        return Facts(path, readable, readable and complete, ids=ids, names=names)
    entry = next(iter(records), None)
    return _of_entry(entry) if isinstance(entry, WrittenEntry) else _of_unread(path, readable, kind)


def _of_unread(path: str, readable: bool, kind: object) -> Facts:
    model = KINDS.get(kind) if isinstance(kind, str) else None
    return Facts(path, readable, needs_section=model is not None and _needs_section(model))


def _needs_section(model: type[Entry]) -> bool:
    return not (issubclass(model, Issue) or model.is_standing)


def _of_entry(entry: WrittenEntry) -> Facts:
    record = entry.record
    names = {record.title.lower(): entry.id}
    return Facts(
        entry.source.path,
        True,
        True,
        record.title,
        _needs_section(type(record)),
        _edition(record) if isinstance(record, Issue) else [],
        record.aliases,
        names=names,
        case=case_of(entry),
    )


def _edition(record: Issue) -> list[str]:
    """What only one issue of its publisher can be: a translation has the number of its original."""
    twin = [record.translation_of, record.language or "", record.version] if record.translation_of else []
    return [record.publisher, ENGLISH.say(record.edition), *twin]


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
