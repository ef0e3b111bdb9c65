"""What is kept from one build to the next with the questions that it was made from, and is asked for again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Set
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tusk.kept.store import Store
from tusk.library.answers import EVERYTHING, Answers
from tusk.publish.chunks import CHUNKS, as_json, by_chunk, rows_of
from tusk.publish.kept_answers import KeptAnswers
from tusk.publish.kept_questions import KeptQuestions

MADE = "made "


class Traces:
    """Values by their keys, each with what was asked of the library to make it.

    made_by: the digest of everything else that they are made from, such as templates and code.
    """

    def __init__(self, path: Path, made_by: str, answers: Answers) -> None:
        self._store = Store(path, made_by)
        self._answers = KeptAnswers(self._store, answers)
        self._questions = KeptQuestions(self._store)
        self._new: dict[str, dict[str, list[str]]] = {}  # keys of new values → what was asked for each
        self.used: dict[str, dict[str, Any]] = {}

    def find(self, key: str) -> dict[str, Any] | None:
        """A value whose questions still have the same answers."""
        return None if key in self._stale else self._kept.get(key)

    def use(self, key: str, found: dict[str, Any]) -> None:
        """Keep a value that was found."""
        self.used[key] = found

    def add(self, key: str, value: Mapping[str, Any], reads: Mapping[str, Iterable[str]]) -> None:
        """Keep a new value."""
        self.used[key] = {**value}
        self._new[key] = {
            topic: [EVERYTHING] if EVERYTHING in each else sorted(each) for topic, each in reads.items()
        }

    @property
    def new(self) -> Set[str]:
        """The keys of new values."""
        return self._new.keys()

    @property
    def gone(self) -> Set[str]:
        """The keys of the last build that were neither found nor made."""
        return self._kept.keys() - self.used.keys()

    def save(self, more: Mapping[str, bytes] = MappingProxyType({})) -> bool:
        """Keep what was used, and nothing else; whether that differs from before. more: rows of other kinds."""
        gone = self.gone
        asked: dict[str, set[str]] = {}
        for reads in self._new.values():
            for topic, details in reads.items():
                asked.setdefault(topic, set()).update(details)
        rows = self._answers.rows(asked)
        if self._new or gone:
            rows |= {**self._questions.rows(self._new, gone), **self._changed_values(gone), **more}
        if rows:
            self._store.save(rows)
        return bool(self._new or gone)

    def _changed_values(self, gone: Iterable[str]) -> dict[str, bytes]:
        """The rows of values that change."""
        numbers = by_chunk({*self._new, *gone}) if self._kept else range(CHUNKS)
        every = by_chunk(self.used)
        return {
            f"{MADE}{each}": as_json({key: self.used[key] for key in every.get(each, ())}) for each in numbers
        }

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
