"""What rules check, one file at a time, and what they can ask about the rest of the project.

Every question about the rest is noted with its answer: the file is checked again when an answer changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from tusk.check.facts import Facts
from tusk.check.later import WorkedOut
from tusk.check.project import YES, Project, Question
from tusk.data_class import dataclass
from tusk.load.source import is_list
from tusk.model.fields import IsAddress, IsFile, IsMarkdown, Names, Record
from tusk.model.identity import Site
from tusk.model.media import IsCaptions
from tusk.model.walk import FieldPath, Marks, records, walk
from tusk.records.written import Written, WrittenEntry, WrittenSite

MARKS = {Names, IsMarkdown, IsFile, IsAddress, IsCaptions}
Mark = TypeVar("Mark")
Found = TypeVar("Found")


@dataclass(frozen=True)
class Here:
    """The records of one file: an entry, the words of the site, or the items of a shared list by its name."""

    entries: list[WrittenEntry]
    vocabularies: Mapping[str, Sequence[Written]]
    about_site: WrittenSite | None


@dataclass(frozen=True)
class CheckContext:
    """One file of a project, with what its rules can ask. asked: every question so far, with its answer."""

    project: Project
    path: str
    everything: list[Written]
    asked: dict[Question, str] = field(default_factory=dict)
    last: Callable[[], Mapping[str, WorkedOut]] = dict  # what rules worked out at the last check of the file
    worked_out: dict[str, WorkedOut] = field(default_factory=dict)
    _found: dict[tuple[str, int], Any] = field(default_factory=dict)  # what several rules look for

    @cached_property
    def records(self) -> Here:
        """What is checked here. The rest of the project is in `entries`, `shared`, `known`, `called` and `files`."""
        entries = [each for each in self.everything if isinstance(each, WrittenEntry)]
        name = self.path.rpartition("/")[2].removesuffix(".yml")
        site = next((each for each in self.everything if isinstance(each, WrittenSite)), None)
        is_shared = is_list(self.path) and name != "site"
        return Here(entries, _Lists({name: self.everything} if is_shared else {}), site)

    @property
    def facts(self) -> Facts:
        """What is known of this file without its records."""
        return self.project.files[self.path]

    @property
    def entries(self) -> _Entries:
        """All entries that can be read, by id."""
        return _Entries(self)

    def near(self, id: str) -> list[WrittenEntry]:
        """Other entries that may speak of the case of an entry."""
        if not self.ask("near", id):
            return []
        ids = (self.project.files[path].id for path in self.project.near[id])
        return [entry for each in ids if (entry := self.project.entry(each))]

    @property
    def known(self) -> _Known:
        """The ids that fields can use, by shared list."""
        return _Known(self)

    def called(self, what: str) -> Mapping[str, str]:
        """The ids that fields can use, by their names for readers in lower case."""
        self.ask(f"names {what}")
        return self.project.called[what]

    def shared(self, name: str) -> list[Written]:
        """The items of any shared list."""
        self.ask(f"list {name}")
        return self.project.shared(name)

    @property
    def site(self) -> Site | None:
        """The words of the whole site, unless they cannot be read."""
        found = self.shared("site")
        return found[0].record if found and isinstance(found[0], WrittenSite) else None

    def list_is_broken(self, name: str) -> bool:
        """Whether a shared list has an item that cannot be read."""
        return self.ask(f"broken {name}") == YES

    @property
    def files(self) -> _Ids:
        """The files in content/ that links can point to."""
        return _Ids(self, "is-file", "all-files", self.project.offered)

    def file(self, name: str) -> Path:
        """A file in content/, whose content a rule looks at."""
        self.ask("file", name)
        return self.project.root / "content" / name

    @property
    def today(self) -> Today:
        """The day, to compare others with."""
        return Today(self)

    def ask(self, what: str, of: str = "") -> str:
        """The answer to a question about the project, which is noted."""
        question = Question(what, of)
        if question not in self.asked:
            self.asked[question] = self.project.answer(question)
        return self.asked[question]

    def values(self, sort: type[Mark]) -> Sequence[tuple[Written, FieldPath, Mark, str]]:
        """Every value that is marked with Names, IsMarkdown, IsFile or IsAddress, with its mark."""
        return self._marked.get(sort, ())

    def records_in(self, written: Written) -> list[tuple[FieldPath, Record]]:
        """A record that is checked here and every record within it, each with its place; found once for all rules."""
        return self.once("records", written, lambda: records(written.record))

    def values_in(self, written: Written) -> list[tuple[FieldPath, Marks, Any]]:
        """Every single value of such a record with its place and its marks; found once for all rules."""
        return self.once("values", written, lambda: walk(written.record))

    def texts_in(self, written: Written) -> list[tuple[FieldPath, Marks, str]]:
        """Those of them that are texts."""
        return self.once(
            "texts", written, lambda: [each for each in self.values_in(written) if isinstance(each[2], str)]
        )

    def words_in(self, written: Written) -> str:
        """Every text of such a record, one below the other: what is in none of them is not in it either."""
        return self.once("words", written, lambda: "\n".join([text for _, _, text in self.texts_in(written)]))

    def again(self, what: str, key: str, work_out: Callable[[], list[Any]]) -> list[Any]:
        """What is dear to work out, in JSON: that of the last check of the file, if the key is the same."""
        known = self.last().get(what)
        found = known[1] if known and known[0] == key else work_out()
        self.worked_out[what] = key, found
        return found

    def once(self, what: str, written: Written, find: Callable[[], Found]) -> Found:
        """What several rules look for in a record, found by the first of them."""
        key = what, id(written)
        if key not in self._found:
            self._found[key] = find()
        found: Found = self._found[key]
        return found

    @cached_property
    def _marked(self) -> dict[type, list[tuple[Written, FieldPath, Any, str]]]:
        """Every marked value by its mark, found once for all rules."""
        marked: dict[type, list[tuple[Written, FieldPath, Any, str]]] = {}
        for written in self.everything:
            for path, marks, value in self.values_in(written):
                for mark in marks:
                    if type(mark) in MARKS:
                        marked.setdefault(type(mark), []).append((written, path, mark, value))
        return marked


class _Lists(dict[str, Sequence[Written]]):
    def __missing__(self, name: str) -> Sequence[Written]:
        return ()


@dataclass(frozen=True)
class Today:
    """The day on which a project is checked, compared with others: what is noted is only earlier or later."""

    context: CheckContext

    def __lt__(self, other: date) -> bool:
        return self.context.ask("day before", other.isoformat()) == YES

    def __gt__(self, other: date) -> bool:
        return self.context.ask("day after", other.isoformat()) == YES

    def __le__(self, other: date) -> bool:
        return not self > other

    def __ge__(self, other: date) -> bool:
        return not self < other


@dataclass(frozen=True)
class _Entries:
    """All entries by id: whether one exists is one question, what it contains another."""

    context: CheckContext

    def get(self, id: str) -> WrittenEntry | None:
        own = next((each for each in self.context.records.entries if each.id == id), None)
        if own:
            return own
        return self.context.project.entry(id) if self.context.ask("entry", id) else None

    def __contains__(self, id: str) -> bool:
        return self.context.ask("is-entry", id) == YES


@dataclass(frozen=True)
class _Ids:
    """A set of ids: whether it has one is one question, which there are another."""

    context: CheckContext
    about_one: str
    about_all: str
    ids: frozenset[str]

    def __contains__(self, id: str) -> bool:
        return self.context.ask(self.about_one, id) == YES

    def __iter__(self) -> Iterator[str]:
        self.context.ask(self.about_all)
        return iter(self.ids)

    def __len__(self) -> int:
        self.context.ask(self.about_all)
        return len(self.ids)


@dataclass(frozen=True)
class _Known:
    context: CheckContext

    def __getitem__(self, what: str) -> _Ids:
        return _Ids(self.context, f"in {what}", f"ids {what}", self.context.project.known[what])

    def items(self) -> Iterator[tuple[str, _Ids]]:
        return ((what, self[what]) for what in self.context.project.known)
