"""What rules can ask about a whole project: each question has a short answer, which can be kept and asked again.

An entry is checked again only if its file has changed, or the answer to one of the questions that its rules asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from tusk.check.facts import Facts
from tusk.check.near_cases import near_cases
from tusk.load.files import other_files
from tusk.load.source import is_list
from tusk.load.source_file import SourceFile
from tusk.model.site_shape import PAGES
from tusk.model.vocabulary import VOCABULARIES
from tusk.problem import Problem
from tusk.records.written import Written, WrittenEntry

YES, NO = "1", ""


class Question(NamedTuple):
    """What is asked, and of what: ("in topics", "neglect")."""

    what: str
    of: str = ""


class Project:
    """A project on one day. digest: the digest of a file's content; read: its records, by its path."""

    def __init__(
        self,
        root: Path,
        today: date,
        facts: Iterable[Facts],
        broken: frozenset[str],
        digest: Callable[[str], str],
        read: Callable[[str], list[Written]],
    ) -> None:
        self.root, self.today, self.broken = root, today, broken
        self.files = {each.path: each for each in facts}
        self._digest, self._read = digest, read
        self.used: frozenset[str] = frozenset()  # addresses that anything links to, for rules over the whole
        self._answers: dict[tuple[str, str], str] = {}

    @cached_property
    def entries(self) -> dict[str, Facts]:
        """The entries that can be read, by id."""
        return {each.id: each for each in self.files.values() if each.complete and not is_list(each.path)}

    @cached_property
    def lists(self) -> dict[str, Facts]:
        """The shared lists that exist, by name."""
        return {each.id: each for each in self.files.values() if is_list(each.path)}

    @cached_property
    def known(self) -> dict[str, frozenset[str]]:
        """The ids that fields can use, by shared list; also those of entries that cannot be read."""
        ids = {name: frozenset(self._in_list(name).ids) for name in VOCABULARIES}
        unread = {each.id for each in self.files.values() if not each.complete and not is_list(each.path)}
        pages = frozenset(page.id for page in PAGES)
        return ids | {"entry": frozenset({*self.entries, *unread, *self.broken}), "pages": pages}

    @cached_property
    def called(self) -> dict[str, dict[str, str]]:
        """The ids that fields can use, by their names for readers in lower case."""
        names = {name: self._in_list(name).names for name in VOCABULARIES}
        of_entries = {name: id for each in self.entries.values() for name, id in each.names.items()}
        return names | {"entry": of_entries, "pages": {page.title.lower(): page.id for page in PAGES}}

    @cached_property
    def offered(self) -> frozenset[str]:
        """The files in content/ that links can point to."""
        return frozenset(other_files(self.root / "content"))

    @cached_property
    def near(self) -> dict[str, list[str]]:
        """The files that may speak of the case of an entry, by the entry's id."""
        return near_cases(self.files.values())

    def list_is_broken(self, name: str) -> bool:
        """Whether a shared list has an item that cannot be read."""
        found = self.lists.get(name)
        return name in VOCABULARIES and (name in self.broken or (found is not None and not found.complete))

    def entry(self, id: str) -> WrittenEntry | None:
        """An entry that can be read."""
        found = self._read(self.entries[id].path) if id in self.entries else []
        return found[0] if found and isinstance(found[0], WrittenEntry) else None

    def shared(self, name: str) -> list[Written]:
        """The items of a shared list that can be read."""
        return self._read(self.lists[name].path) if name in self.lists else []

    def problem(self, facts: Facts, path: tuple[str | int, ...], message: str, hint: str) -> Problem:
        """A problem at a field of a file."""
        return SourceFile(self.root, facts.path).problem(path, message, hint)

    def answer(self, question: tuple[str, str]) -> str:
        """The answer to a question: the same as long as nothing has changed that it depends on."""
        if question not in self._answers:
            what, of = question
            what, _, which = what.partition(" ")
            self._answers[question] = ANSWERS[what](self, which, of)
        return self._answers[question]

    def _in_list(self, name: str) -> Facts:
        return self.lists.get(name) or Facts(f"content/{name}.yml")

    def _is_in(self, name: str, id: str) -> str:
        return YES if id in self.known[name] else NO

    def _ids(self, name: str, _: str) -> str:
        return _digest_of(self.known[name])

    def _names(self, name: str, _: str) -> str:
        return _digest_of(f"{name}\t{id}" for name, id in self.called[name].items())

    def _list(self, name: str, _: str) -> str:
        return self._digest(self.lists[name].path) if name in self.lists else NO

    def _broken(self, name: str, _: str) -> str:
        return YES if self.list_is_broken(name) else NO

    def _entry(self, _: str, id: str) -> str:
        return self._digest(self.entries[id].path) if id in self.entries else NO

    def _is_entry(self, _: str, id: str) -> str:
        return YES if id in self.entries else NO

    def _near(self, _: str, id: str) -> str:
        paths = self.near.get(id, ())
        return _digest_of(f"{path} {self._digest(path)}" for path in paths) if paths else NO

    def _file(self, _: str, name: str) -> str:
        return self._digest(f"content/{name}")

    def _is_file(self, _: str, name: str) -> str:
        return YES if name in self.offered else NO

    def _all_files(self, _: str, __: str) -> str:
        return _digest_of(self.offered)

    def _day(self, which: str, day: str) -> str:
        other = date.fromisoformat(day)
        return YES if (self.today < other if which == "before" else self.today > other) else NO


ANSWERS: Mapping[str, Callable[[Project, str, str], str]] = {
    "in": Project._is_in,
    "ids": Project._ids,
    "names": Project._names,
    "list": Project._list,
    "broken": Project._broken,
    "entry": Project._entry,
    "is-entry": Project._is_entry,
    "near": Project._near,
    "file": Project._file,
    "is-file": Project._is_file,
    "all-files": Project._all_files,
    "day": Project._day,
}


def _digest_of(words: Iterable[str]) -> str:
    return blake2b("\n".join(sorted(words)).encode(), digest_size=12).hexdigest()
