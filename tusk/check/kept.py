"""What checking a file has found, and how it is kept from one run to the next."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from copy import copy
from dataclasses import field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from tusk.check.facts import Facts
from tusk.check.later import APART, NOTHING_LATER, Later, WorkedOut
from tusk.check.unread import Head
from tusk.data_class import dataclass
from tusk.kept.code import code_digest
from tusk.kept.store import Store, Value
from tusk.load.digests import Digests
from tusk.model.ready import make_all_ready
from tusk.problem import Correction, Problem
from tusk.records.written import Written
from tusk.sections.mentions import Mentioned

# The rooms whose code decides what is found; paper/ and what is above check/ have no part in it.
ROOMS = (
    "problem.py",
    "data_class.py",
    "late_pattern.py",
    "first_look.py",
    "wider_pattern.py",
    "locales",
    "model",
    "privacy",
    "fonts",
    "urls",
    "text",
    "media",
    "language",
    "load",
    "sections",
    "records",
    "check",
)
KEPT = "kept"  # the folder in build/
FEW = 50  # files whose values are read one by one
NEAR = 16  # files whose values are read together once the check is over: pages are made in the order of their names
MOST_NEAR = (
    128  # of them in memory: the values of all files, in each process, would take as much as their pages
)
DIGESTS = "digests"  # the key of the digests of files


@dataclass(frozen=True)
class Result:
    """The results for one file. digest: of its content, "" if it could not be read.

    wrong: the problems of reading it; found: those that rules found. used: the addresses that it links to. pictures:
    those that it shows. outline: that of the entry in it. later: what is asked for less often.
    """

    digest: str
    facts: Facts
    wrong: list[Problem]
    found: list[Problem] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    outline: str = ""
    later: Later = NOTHING_LATER

    @property
    def asked(self) -> list[bytes]:
        """What the result depends on: see `as_asked`."""
        return self.later.asked.split(APART) if self.later.asked else []

    @cached_property
    def mentions(self) -> list[Mentioned]:
        """The entries that the file mentions."""
        return [Mentioned(*each) for each in json.loads(self.later.mentions)]

    @property
    def worked_out(self) -> dict[str, WorkedOut]:
        """What rules worked out, by what it is."""
        return {what: (key, found) for what, (key, found) in json.loads(self.later.worked_out).items()}

    @cached_property
    def head(self) -> Head | None:
        """The short fields of the entry in the file, if it can be read."""
        head = json.loads(self.later.head)
        return head and Head(*head)

    def as_row(self) -> bytes:
        """The result as it is kept."""
        problems = [[[*vars(problem).values()] for problem in each] for each in (self.wrong, self.found)]
        facts = [*vars(self.facts).values()]
        often = [self.digest, facts, *problems, self.used, self.pictures, self.outline]
        return b"\n".join((json.dumps(often).encode(), *self.later))

    @classmethod
    def of_row(cls, row: bytes) -> Result:
        """The result again."""
        often, *later = row.split(b"\n")
        digest, facts, wrong, found, used, pictures, outline = json.loads(often)
        wrong, found = [*map(_problem, wrong)], [*map(_problem, found)]
        return cls(digest, Facts(*facts), wrong, found, used, pictures, outline, Later(*later))


def _problem(values: list[Any]) -> Problem:
    path, line, column, message, hint, level, known = values
    return Problem(path, line, column, message, hint, level, known and Correction(*known))


class Kept:
    """The results and the values of a project's files, in a folder which can be deleted at any time.

    clean: what is there is not used, but replaced.
    """

    def __init__(self, root: Path, folder: Path | None, *, clean: bool = False) -> None:
        self.folder = folder
        made_by = code_digest(*ROOMS) if folder else ""
        self._results = Store(folder / "checked.db", made_by) if folder else None
        self._values = Store(folder / "values.db", made_by) if folder else None
        rows = self._results.load() if self._results and not clean else {}
        known = rows.pop(DIGESTS, b"{}")
        self.digests = Digests(root, folder / "clock" if folder else None, known)
        self.before: dict[str, Result] = {}
        with suppress(ValueError, TypeError):  # not the results of this program
            self.before = {path: Result.of_row(row) for path, row in rows.items()}
        self._all_values: dict[str, bytes] | None = None
        self._names: list[str] | None = None  # of all files in order, once the check is over
        self._near: dict[str, bytes] = {}
        self._read_singly = 0
        self._read_here: dict[str, str] = {}
        self.records: dict[str, tuple[str, list[Written]]] | None = None  # kept where a process checks again

    def following(self, results: Mapping[str, Result], read_now: Mapping[str, str]) -> Kept:
        """What the next check in this process begins with: the results of the last one, and the records it made."""
        other = copy(self)
        other.before, other.digests = dict(results), self.digests.next()
        other._names = None
        other.records = {path: each for path, each in (self.records or {}).items() if path in results}
        read = {path: f"{results[path].digest}\n{text}" for path, text in read_now.items()}
        other._read_here = {**self._read_here, **read}
        return other

    def without_results(self) -> Kept:
        """The same without the results of the last run, when the check is over: they take as much as a library."""
        other = copy(self)
        other.before = {}
        if self.records is None:  # else all of them are read now
            other._all_values, other._names, other._near = None, sorted(self.before), {}
        return other

    def record(self, path: str, make: Callable[[str], list[Written]]) -> list[Written]:
        """The records in a file: those of the last check in this process, if the file is as it was."""
        if self.records is None:
            return make(path)
        digest = self.digests.of(path)
        known = self.records.get(path)
        if not known or known[0] != digest:
            known = self.records[path] = (digest, make(path))
        return known[1]

    def values(self, path: str) -> str:
        """The values of a file, unless it has changed; then ""."""
        if path in self._read_here:
            return self._of_now(path, self._read_here[path])
        return self._of_now(path, self._row(path).decode())

    def _row(self, path: str) -> bytes:
        """What is kept of a file: read by itself, until so many were that it is faster to read many."""
        if not self._values:
            return b""
        self._read_singly += 1
        if self._read_singly <= FEW:
            return self._values.some([path]).get(path, b"")
        if self._read_singly == FEW + 1:
            make_all_ready()
        if self._names is not None:
            return self._row_near(path, self._values, self._names)
        if self._all_values is None:
            self._all_values = self._values.load()
        return self._all_values.get(path, b"")

    def _row_near(self, path: str, values: Store, names: list[str]) -> bytes:
        """What is kept of a file: read with that of the next ones, of which some will be asked for soon."""
        if path not in self._near:
            at = bisect_left(names, path)
            self._near |= values.some({path, *names[at : at + NEAR]})
            for name in [*self._near][:-MOST_NEAR]:
                del self._near[name]
        return self._near.get(path, b"")

    def _of_now(self, path: str, row: str) -> str:
        digest, _, values = row.partition("\n")
        return values if digest and digest == self.digests.of(path) else ""

    def save(self, results: Mapping[str, Result], values: Mapping[str, str], gone: Iterable[str]) -> None:
        """Keep the results that are new, with the values of the files that were read."""
        if not self._results or not self._values:
            return
        gone = list(gone)
        # Each row is made when it is written: all of them would take as much memory as the results themselves.
        self._values.save({path: partial(_row_of, results[path], values[path]) for path in values}, gone)
        made: dict[str, Value] = {path: each.as_row for path, each in results.items()}
        self._results.save({**made, DIGESTS: self.digests.as_json()}, gone)


def _row_of(result: Result, values: str) -> bytes:
    return f"{result.digest}\n{values}".encode()


def kept_in(root: Path, *, clean: bool = False) -> Kept:
    """What earlier runs found in the files of a project, in its build/. clean: do not use it, but replace it."""
    return Kept(root, root / "build" / KEPT, clean=clean)
