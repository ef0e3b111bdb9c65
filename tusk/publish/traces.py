"""What is kept from one build to the next with the questions that it was made from, and is asked for again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from tusk.kept.store import Store
from tusk.library.answers import EVERYTHING, RECORD, Answers, Reads

MADE, ANSWERS = "made ", "answers "


class Traces:
    """Values by their keys, each with what was asked of the library to make it.

    made_by: the digest of everything else that they are made from, such as templates and code.
    """

    def __init__(self, path: Path, made_by: str, answers: Answers) -> None:
        self._answers = answers
        self._store = Store(path, made_by)
        self._loaded = self._store.load()
        self._before_of: dict[str, dict[str, str]] = {}
        self._changed: dict[str, frozenset[str]] = {}
        self._new: dict[str, bytes] = {}
        self._asked_now: set[str] = set()  # topics of the new values
        self.used: dict[str, dict[str, Any]] = {}

    def find(self, key: str) -> dict[str, Any] | None:
        """A value whose questions still have the same answers."""
        value = self._loaded.get(MADE + key)
        found: dict[str, Any] = json.loads(value) if value else {}
        return found if found and not self._is_stale(found["reads"]) else None

    def use(self, key: str, found: dict[str, Any]) -> None:
        """Keep a value that was found."""
        self.used[key] = found

    def add(self, key: str, value: Mapping[str, Any], reads: Reads) -> None:
        """Keep a new value."""
        asked = {topic: [EVERYTHING] if EVERYTHING in each else sorted(each) for topic, each in reads.items()}
        self.used[key] = {**value, "reads": asked}
        self._new[MADE + key] = _json(self.used[key])
        self._asked_now |= asked.keys()

    def save(self) -> bool:
        """Keep what was used, and nothing else; whether that differs from before."""
        topics = set[str]().union(*(value["reads"] for value in self.used.values()))
        for topic, details in self._details(topics & (self._asked_now | self._stale.keys())).items():
            answers = _json(self._digests(topic, details))
            if self._loaded.get(ANSWERS + topic) != answers:
                self._new[ANSWERS + topic] = answers
        wanted = {*(ANSWERS + topic for topic in topics), *(MADE + key for key in self.used)}
        gone = self._loaded.keys() - wanted
        if self._new or gone:
            self._store.save(self._new, gone)
        return bool(self._new or gone)

    def _details(self, topics: set[str]) -> dict[str, set[str]]:
        """What is asked under some topics."""
        asked: dict[str, set[str]] = {topic: set() for topic in topics}
        for value in self.used.values():
            for topic in topics & value["reads"].keys():
                asked[topic].update(value["reads"][topic])
        return asked

    def _digests(self, topic: str, details: set[str]) -> dict[str, str]:
        if topic.startswith(RECORD):
            details = {*details, EVERYTHING}
            if not self._changes(topic) and details <= self._before(topic).keys():
                return self._before(topic)
        return {detail: self._answers.digest(topic, detail) for detail in sorted(details)}

    def _is_stale(self, reads: Mapping[str, list[str]]) -> bool:
        changed = self._stale.keys() & reads.keys()
        is_known = reads.keys() <= self._topics  # a row that was damaged is not
        return not is_known or any(not self._stale[topic].isdisjoint(reads[topic]) for topic in changed)

    @cached_property
    def _topics(self) -> set[str]:
        return {key.removeprefix(ANSWERS) for key in self._loaded if key.startswith(ANSWERS)}

    @cached_property
    def _stale(self) -> dict[str, frozenset[str]]:
        """The topics with answers that have changed, and their details."""
        return {topic: changed for topic in self._topics if (changed := self._changes(topic))}

    def _changes(self, topic: str) -> frozenset[str]:
        """The details of a topic whose answers have changed since the last build."""
        if topic not in self._changed:
            before = self._before(topic)
            whole = before.get(EVERYTHING) if topic.startswith(RECORD) else None
            if whole is not None and whole == self._answers.digest(topic, EVERYTHING):
                self._changed[topic] = frozenset()
            else:
                self._changed[topic] = frozenset(
                    detail
                    for detail, digest in before.items()
                    if digest != self._answers.digest(topic, detail)
                )
        return self._changed[topic]

    def _before(self, topic: str) -> dict[str, str]:
        if topic not in self._before_of:
            self._before_of[topic] = json.loads(self._loaded.get(ANSWERS + topic, b"{}"))
        return self._before_of[topic]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
