"""From values to typed records; a value of the wrong type becomes a problem in plain English."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from pydantic import ValidationError

from tusk.check.lists import long_file, long_lists
from tusk.check.traps import traps
from tusk.check.words import explained
from tusk.data_class import dataclass
from tusk.load.files import SITE_NEEDS, Files
from tusk.load.source import Source
from tusk.load.source_file import SourceFile
from tusk.load.yaml_text import Value
from tusk.model.entry import Entry
from tusk.model.fields import Record
from tusk.model.identity import Site
from tusk.model.kinds import KINDS
from tusk.model.kinds.issue import Issue
from tusk.model.vocabulary import VOCABULARIES
from tusk.model.walk import FieldPath
from tusk.problem import Problem, listed, nearest, quoted
from tusk.text.curly_quotes import wrong_quotes

MOST_PROBLEMS = 50  # in one file; more would not help


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


def is_shown(written: Written, path: FieldPath) -> bool:
    """Whether readers may see a field: of a withdrawn entry only its title, and why it was withdrawn."""
    is_withdrawn = isinstance(written, WrittenEntry) and written.record.status == "withdrawn"
    return not is_withdrawn or path[0] in ("title", "status_note")


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


def read_records(files: Files) -> Records:
    """Give every value its type. Never raises for an author's mistake."""
    problems = list(files.problems)
    entries = []
    broken = set(files.unreadable)
    for source in files.entries:
        entry, found = read_entry(source)
        problems += found
        if entry is None:
            broken.add(source.id)
        else:
            entries.append(WrittenEntry(entry, source))
    vocabularies: dict[str, list[Written]] = {}
    broken_lists = files.unreadable & VOCABULARIES.keys()
    for name, model in VOCABULARIES.items():
        vocabularies[name], found = _read_list(name, model, files)
        problems += found
        broken_lists |= {name} if found else set()
    site, found = _read_site(files)
    return Records(entries, vocabularies, site, frozenset(broken), broken_lists, problems + found)


def read_entry(source: Source) -> tuple[Entry | None, list[Problem]]:
    """The record of an entry or issue."""
    if "" in source.values:
        return None, [
            source.problem(
                (), "the file is a list, but an entry consists of fields.", "Begin with kind: and title:."
            )
        ]
    kind = source.values.get("kind") or None
    is_issue = source.path.startswith("bulletins/")
    if kind is None:
        hint = f"Add a line such as kind: {'issue' if is_issue else 'briefing'}."
        return None, [source.problem((), 'the field "kind" is missing.', hint)]
    if not isinstance(kind, str) or kind not in KINDS:
        if curly := wrong_quotes(kind):
            return None, [source.problem(("kind",), f"{quoted(kind)} {curly.message}", curly.hint)]
        hint = nearest(str(kind), KINDS) or f"It can be: {listed([*KINDS])}."
        return None, [source.problem(("kind",), f"{quoted(kind)} is not a kind of entry.", hint)]
    model = KINDS[kind]
    if is_issue != (model is Issue):
        where = "bulletins/" if model is Issue else "a folder in content/"
        return None, [
            source.problem(("kind",), f'a file of the kind "{kind}" is in {where}.', "Move it there.")
        ]
    return _validate(model, source.values, source, ())


def _read_list(name: str, model: type[Record], files: Files) -> tuple[list[Written], list[Problem]]:
    source = files.vocabularies.get(name)
    if source is None:
        return [], []
    return read_list(name, model, source)


def read_list(name: str, model: type[Record], source: Source) -> tuple[list[Written], list[Problem]]:
    """The items of a shared list."""
    if "" not in source.values:
        return [], [source.problem((), "is not a list.", "Write one item after each dash: - id: neglect.")]
    if too_long := list(long_file(name, source)):
        return [], too_long
    written: list[Written] = []
    problems: list[Problem] = []
    for number, values in enumerate(source.values[""]):
        record, found = _validate(model, values, source, (number,))
        problems += found
        if record is not None:
            written.append(Written(record, source, (number,)))
        if len(problems) >= MOST_PROBLEMS:
            break
    return written, problems


def _read_site(files: Files) -> tuple[WrittenSite | None, list[Problem]]:
    source = files.vocabularies.get("site")
    return read_site(source) if source else (None, missing_site(files.unreadable))


def read_site(source: Source) -> tuple[WrittenSite | None, list[Problem]]:
    """The words of the whole site."""
    if "" in source.values:
        return None, [
            source.problem((), "is a list, but must be a group of fields.", "Begin with title: and lead:.")
        ]
    site, found = _validate(Site, source.values, source, ())
    return WrittenSite(site, source) if site else None, found


def missing_site(unreadable: Collection[str]) -> list[Problem]:
    """A problem if there is no content/site.yml; one that cannot be read has been reported already."""
    if "site" in unreadable:
        return []
    return [Problem("content/site.yml", 1, 1, "the file is missing.", f"Make it. {SITE_NEEDS}")]


T = TypeVar("T", bound=Record)


def _validate(model: type[T], values: Value, source: Source, at: FieldPath) -> tuple[T | None, list[Problem]]:
    if too_long := list(islice(long_lists(values, source, at), MOST_PROBLEMS)):
        return None, too_long
    problems = list(traps(model, source, at))
    try:
        record = model.model_validate(values)
    except ValidationError as error:
        found = error.errors()[:MOST_PROBLEMS]
        return None, problems + explained(model, values, found, source, at)
    return (None if problems else record), problems
