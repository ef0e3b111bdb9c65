"""The records of a project's files: those that were kept, or those that were read now."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from zlib import compress, decompress

from tusk.check.kept import Kept, Result
from tusk.check.unread import unread
from tusk.check.values import from_json
from tusk.load.files import read_source
from tusk.load.source import SITE, is_list
from tusk.load.source_file import SourceFile
from tusk.model.entry import Entry
from tusk.model.vocabulary import VOCABULARIES
from tusk.problem import Problem, ProblemsFound
from tusk.records.typed import typed
from tusk.records.written import Records, Written, WrittenEntry, WrittenSite


class Reader:
    """The records of a project's files: those that were kept, or those that were read now."""

    def __init__(self, root: Path, paths: Mapping[str, str], kept: Kept) -> None:
        self.root, self.paths, self.kept = root, paths, kept
        self.read_now: dict[str, str] = {}  # values of the files that were read in this run
        self._packed: dict[str, bytes] = {}  # the same, once the check is over
        self._made: dict[str, list[Written]] = {}

    def of(self, path: str) -> list[Written]:
        """The records in a file; made once."""
        if path not in self._made:
            self._made[path] = self.kept.record(path, self._make)
        return self._made[path]

    def all(self, results: Mapping[str, Result]) -> Records:
        """The records of all files of a project without errors."""
        entries = [each for path in results if not is_list(path) for each in self._later(path, results[path])]
        lists = {name: self.of(path) for name in VOCABULARIES if (path := f"content/{name}.yml") in results}
        site = next((each for each in self.of(SITE) if isinstance(each, WrittenSite)), None)
        written = [entry for entry in entries if isinstance(entry, WrittenEntry)]
        return Records(
            written, {name: lists.get(name, []) for name in VOCABULARIES}, site, frozenset(), frozenset(), []
        )

    def _later(self, path: str, result: Result) -> list[Written]:
        """The entry in a file, which is read when more than its short fields is asked for."""
        if path in self._made or self.kept.records is not None or result.head is None:
            return self.of(path)
        record = unread(result.head, partial(self._read_later, path))
        return [WrittenEntry(record, SourceFile(self.root, path))]

    def _read_later(self, path: str) -> Entry:
        for written in self._make(path):
            if isinstance(written, WrittenEntry):
                return written.record
        problem = Problem(
            path, 1, 1, "this file was changed while the site was being made.", "Run this again."
        )
        raise ProblemsFound([problem])

    def remember(self, path: str, written: list[Written]) -> None:
        """Keep records for the rules, without the places of their values: a file is read again where one is needed."""
        if self.kept.records is None:
            self._made[path] = [replace(each, source=SourceFile(self.root, path)) for each in written]

    def forget(self, path: str) -> None:
        """Free the memory of records that will hardly be needed again."""
        if not is_list(path):
            self._made.pop(path, None)

    def pack(self) -> None:
        """Take less memory, once the check is over: from now on values are asked for a few times, if at all."""
        self.kept = self.kept.without_results()
        self._packed |= {path: compress(text.encode(), 1) for path, text in self.read_now.items()}
        self.read_now = {}

    def _values(self, path: str) -> str:
        packed = self._packed.get(path)
        return decompress(packed).decode() if packed else self.read_now.get(path) or self.kept.values(path)

    def _make(self, path: str) -> list[Written]:
        values = self._values(path)
        with suppress(ValueError, KeyError, TypeError, IndexError):  # not the values of records
            return from_json(values, path, self.root)
        return typed(path, read_source(Path(self.paths[path]), path)[0])[0]
