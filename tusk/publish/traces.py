"""What is kept from one build to the next with the questions that it was made from, and is asked for again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Set
from functools import cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tusk.kept.store import Store, Value
from tusk.library.answers import Answers
from tusk.publish.chunks import CHUNKS, as_json, by_chunk, rows_of
from tusk.publish.kept_answers import KeptAnswers
from tusk.publish.kept_questions import KeptQuestions, all_of

MADE = "made "


class Traces:
    """Values by their keys, each with what was asked of the library to make it.

    made_by: the digest of everything else that they are made from, such as templates and code.
    """

    def __init__(self, path: Path, made_by: str, answers: Answers) -> None:
        self._store = Store(path, made_by)
        self._answers = KeptAnswers(self._store, answers)
        self._questions = KeptQuestions(self._store)
        self._new: dict[str, bytes] = {}  # keys of new values → what was asked for each, as a line
        self.used: dict[str, dict[str, Any]] = {}

    def find(self, key: str) -> dict[str, Any] | None:
        """A value whose questions still have the same answers."""
        return None if key in self._stale else self._kept.get(key)

    def use(self, key: str, found: dict[str, Any]) -> None:
        """Keep a value that was found."""
        self.used[key] = found

    def add(self, key: str, value: Mapping[str, Any], asked: bytes) -> None:
        """Keep a new value. asked: its questions as a line."""
        self.used[key] = {**value}
        self._new[key] = asked

    @property
    def new(self) -> Set[str]:
        """The keys of new values."""
        return self._new.keys()

    @property
    def gone(self) -> Set[str]:
        """The keys of the last build that were neither found nor made."""
        return self._kept.keys() - self.used.keys()

    def save(self, more: Mapping[str, Value] = MappingProxyType({})) -> bool:
        """Keep what was used, and nothing else; whether that differs from before. more: rows of other kinds."""
        gone = self.gone
        rows: dict[str, Value] = {**self._answers.rows(all_of(self._new.values()))}
        if self._new or gone:
            rows |= {**self._questions.rows(self._new, gone), **self._changed_values(gone), **more}
        if rows:
            self._store.save(rows)
        return bool(self._new or gone)

    def _changed_values(self, gone: Iterable[str]) -> dict[str, Value]:
        """The rows of values that change."""
        numbers = by_chunk({*self._new, *gone}) if self._kept else range(CHUNKS)
        every = by_chunk(self.used)
        return {f"{MADE}{each}": partial(self._values, every.get(each, ())) for each in numbers}

    def _values(self, keys: Iterable[str]) -> bytes:
        return as_json({key: self.used[key] for key in keys})

    @cached_property
    def _kept(self) -> dict[str, dict[str, Any]]:
        """Every value of the last build."""
        rows = self._store.some(rows_of(MADE))
        if len(rows) < CHUNKS:
            return {}
        return {key: value for row in rows.values() for key, value in json.loads(row).items()}

    @cached_property
    def _stale(self) -> set[str]:
        """The keys of values that would be made differently, or may be."""
        changed = self._answers.changed
        return {*self._kept} if changed is None else self._questions.stale(changed, self._kept)
