"""What is kept from one build to the next with the questions that it was made from, and is asked for again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from tusk.kept.store import Store
from tusk.library.answers import EVERYTHING, RECORD, Answers, Reads

MADE, ASKED, ANSWERS = "made ", "asked ", "answers "
TOPICS = "topics"  # the row with all topics: answers that were damaged are missed
FEW = 20  # topics that are faster to look for in the bytes of all questions than to read these


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
        self._asked_now: dict[str, set[str]] = {}  # what was asked for new values
        self.used: dict[str, dict[str, Any]] = {}

    def find(self, key: str) -> dict[str, Any] | None:
        """A value whose questions still have the same answers."""
        value, asked = self._loaded.get(MADE + key), self._loaded.get(ASKED + key)
        if value is None or asked is None or self._is_stale(asked):
            return None
        found: dict[str, Any] = json.loads(value)
        return found

    def use(self, key: str, found: dict[str, Any]) -> None:
        """Keep a value that was found."""
        self.used[key] = found

    def add(self, key: str, value: Mapping[str, Any], reads: Reads) -> None:
        """Keep a new value."""
        asked = {topic: [EVERYTHING] if EVERYTHING in each else sorted(each) for topic, each in reads.items()}
        self.used[key] = {**value}
        self._new |= {MADE + key: _json(value), ASKED + key: _json(asked)}
        for topic, details in asked.items():
            self._asked_now.setdefault(topic, set()).update(details)

    def save(self) -> bool:
        """Keep what was used, and nothing else; whether that differs from before."""
        still = self._still_asked()
        topics = {*(self._topics - self._stale.keys()), *self._asked_now, *still}
        for topic in sorted({*self._asked_now, *still}):
            details = self._asked_now.get(topic, set()) | still.get(topic, self._before(topic).keys())
            self._renew(ANSWERS + topic, self._digests(topic, details))
        self._renew(TOPICS, sorted(topics))
        wanted = {kind + key for key in self.used for kind in (MADE, ASKED)}
        gone = self._loaded.keys() - wanted - {TOPICS, *(ANSWERS + topic for topic in topics)}
        if self._new or gone:
            self._store.save(self._new, gone)
        return bool(self._new or gone)

    def _renew(self, row: str, value: object) -> None:
        content = _json(value)
        if self._loaded.get(row) != content:
            self._new[row] = content

    def _still_asked(self) -> dict[str, set[str]]:
        """What values that were taken over ask under the topics with changes."""
        asked: dict[str, set[str]] = {}
        for key in self.used if self._stale else ():
            questions = self._loaded[ASKED + key] if ASKED + key not in self._new else b""
            if self._has_stale(questions):
                for topic, details in json.loads(questions).items():
                    if topic in self._stale:
                        asked.setdefault(topic, set()).update(details)
        return asked

    def _digests(self, topic: str, details: Iterable[str]) -> dict[str, str]:
        if topic.startswith(RECORD):
            details = {*details, EVERYTHING}
            if not self._changes(topic) and details <= self._before(topic).keys():
                return self._before(topic)
        return {detail: self._answers.digest(topic, detail) for detail in sorted(details)}

    def _is_stale(self, asked: bytes) -> bool:
        """Whether one of some questions has another answer."""
        if not self._has_stale(asked):
            return False
        reads: dict[str, list[str]] = json.loads(asked)
        known = self._stale.keys() & reads.keys()
        return any(
            self._is_damaged(topic) or not self._stale[topic].isdisjoint(reads[topic]) for topic in known
        )

    def _has_stale(self, asked: bytes) -> bool:
        """Whether some questions can be about a topic with changes; certain only if they are not."""
        return len(self._stale) > FEW or any(name in asked for name in self._stale_names)

    @cached_property
    def _topics(self) -> set[str]:
        return set(json.loads(self._loaded.get(TOPICS, b"[]")))

    @cached_property
    def _stale(self) -> dict[str, frozenset[str]]:
        """The topics with answers that have changed, and their details."""
        return {topic: changed for topic in self._topics if (changed := self._changes(topic))}

    @cached_property
    def _stale_names(self) -> list[bytes]:
        """The names of these topics as they are written in questions."""
        return [_json(topic) + b":" for topic in self._stale]

    def _is_damaged(self, topic: str) -> bool:
        """Whether the answers under a topic are lost, so that nobody knows what has changed."""
        return ANSWERS + topic not in self._loaded

    def _changes(self, topic: str) -> frozenset[str]:
        """The details of a topic whose answers have changed since the last build."""
        if topic not in self._changed:
            self._changed[topic] = self._compared(topic)
        return self._changed[topic]

    def _compared(self, topic: str) -> frozenset[str]:
        if self._is_damaged(topic):
            return frozenset([EVERYTHING])
        if topic.startswith(RECORD):  # its digest as a whole stands first: most are not read any further
            whole = self._answers.digest(topic, EVERYTHING)
            if self._loaded[ANSWERS + topic].startswith(_json({EVERYTHING: whole})[:-1]):
                return frozenset()
        before = self._before(topic)
        return frozenset(
            detail for detail, digest in before.items() if digest != self._answers.digest(topic, detail)
        )

    def _before(self, topic: str) -> dict[str, str]:
        if topic not in self._before_of:
            self._before_of[topic] = json.loads(self._loaded.get(ANSWERS + topic, b"{}"))
        return self._before_of[topic]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
