"""The digests of all answers that kept values were made from, and which of them have changed since the last build.

What lists, menus and tags are made from is compared as one (`Library.outline`): if it is the same, only entries whose
files changed can have other answers, and what is not asked of the library, such as the size of a picture.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cached_property, partial

from tusk.kept.store import Store, Value
from tusk.library.answers import EVERYTHING, RECORD, Answers
from tusk.publish.chunks import CHUNKS, as_json, by_chunk, chunk_of, rows_of

SUMMARY = "summary"  # the row with the outline, the digests of entries, and the answers about other things
ANSWERS = "answers "  # chunks of answers
LATER = "answers later"  # the row with those that were added since the chunks were written
MOST_LATER = 20_000  # answers; more are put into the chunks
Digests = dict[str, dict[str, str]]  # topic → detail → digest of the answer


class KeptAnswers:
    """The answers of the last build."""

    def __init__(self, store: Store, answers: Answers) -> None:
        self._store, self._answers = store, answers
        self._rows = rows = store.some([SUMMARY, LATER])
        self._later: Digests = json.loads(rows.get(LATER, b"{}"))
        summary = json.loads(rows.get(SUMMARY, b"{}"))
        self._beside: Digests = summary.get("beside", {})
        self._mappings: dict[str, str] = summary.get("mappings", {})
        self._entries: dict[str, str] = summary.get("entries", {})
        self._is_known = len(rows) == len([SUMMARY, LATER])
        self._is_same = bool(answers.outline) and summary.get("outline") == answers.outline
        self._read: dict[int, Digests] = {}

    @cached_property
    def changed(self) -> dict[str, frozenset[str]] | None:
        """The topics with answers that have changed, each with its details that have not; None if that is not known."""
        if not self._is_known:
            return None
        before: dict[str, dict[str, str]] = dict(self._beside)
        topics = self._changed_records() if self._is_same else self._all_topics()
        if topics is None:
            return None
        before |= {topic: self._before(topic) for topic in topics}
        same = {topic: self._unchanged(topic, each) for topic, each in before.items()}
        return {topic: same[topic] for topic, each in before.items() if len(same[topic]) < len(each)}

    def _unchanged(self, topic: str, before: Mapping[str, str]) -> frozenset[str]:
        digest = self._answers.digest
        if topic in self._answers.of_mappings and self._mappings.get(topic) == digest(topic, EVERYTHING):
            return frozenset(before)
        return frozenset(detail for detail, known in before.items() if known == digest(topic, detail))

    def _changed_records(self) -> list[str] | None:
        """The topics of the entries that changed; None if what was asked of them is lost."""
        now = self._answers.made_from
        ids = [id for id, digest in now.items() if not digest or self._entries.get(id) != digest]
        topics = [RECORD + id for id in (*ids, *(self._entries.keys() - now.keys()))]
        return topics if self._reads(map(chunk_of, topics)) else None

    def _all_topics(self) -> list[str] | None:
        """Every topic but those of entries that have not changed; None if some are lost."""
        if not self._reads(range(CHUNKS)):
            return None
        now = self._answers.made_from
        same = {RECORD + id for id, digest in now.items() if digest and self._entries.get(id) == digest}
        every = {topic for chunk in self._read.values() for topic in chunk} | self._later.keys()
        return sorted(every - same)

    def _reads(self, numbers: Iterable[int]) -> bool:
        """Read chunks; whether all of them are there."""
        wanted = {*numbers} - self._read.keys()
        rows = self._store.some(rows_of(ANSWERS, sorted(wanted))) if wanted else {}
        self._read |= {
            number: json.loads(rows[f"{ANSWERS}{number}"]) for number in wanted if len(rows) == len(wanted)
        }
        return len(rows) == len(wanted)

    def _before(self, topic: str) -> dict[str, str]:
        return {**self._read[chunk_of(topic)].get(topic, {}), **self._later.get(topic, {})}

    def rows(self, asked: Mapping[str, Iterable[str]]) -> dict[str, Value]:
        """The rows that change. asked: what was asked for new values: topic → details."""
        due = self._due(asked)
        for topic in [topic for topic in due if self._answers.is_beside(topic)]:
            self._beside[topic] = {**self._beside.get(topic, {}), **self._digests(topic, due.pop(topic))}
        summary = {
            "outline": self._answers.outline,
            "entries": self._answers.made_from,
            "beside": self._beside,
            "mappings": {
                topic: self._answers.digest(topic, EVERYTHING)
                for topic in sorted(self._answers.of_mappings & self._beside.keys())
            },
        }
        rows: dict[str, Value] = {SUMMARY: as_json(summary), **self._added(due)}
        return {key: row for key, row in rows.items() if self._rows.get(key) != row}

    def _due(self, asked: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
        """The questions whose answers are to be kept: those that were asked now, and those with other answers."""
        due = {topic: {*details} for topic, details in asked.items()}
        for topic, same in (self.changed or {}).items():
            known = self._beside.get(topic) or self._before(topic)
            due.setdefault(topic, set()).update(known.keys() - same)
        return due

    def _digests(self, topic: str, details: Iterable[str]) -> dict[str, str]:
        return {detail: self._answers.digest(topic, detail) for detail in sorted(details)}

    def _added(self, due: Mapping[str, Iterable[str]]) -> dict[str, Value]:
        """Rows with more answers: few are put beside the chunks, which would all have to be written."""
        if self.changed is None:
            return self._anew(due)
        for topic, details in due.items():
            self._later[topic] = {**self._later.get(topic, {}), **self._digests(topic, details)}
        if sum(map(len, self._later.values())) > MOST_LATER and self._reads(range(CHUNKS)):
            return self._in_chunks(self._later)
        return {LATER: as_json(self._later)}

    def _anew(self, due: Mapping[str, Iterable[str]]) -> dict[str, Value]:
        """Every row; each chunk is made when it is written, as all answers would take much memory."""
        every = by_chunk(due)
        chunks = {
            f"{ANSWERS}{number}": partial(self._chunk, {topic: due[topic] for topic in every.get(number, ())})
            for number in range(CHUNKS)
        }
        return {LATER: as_json({}), **chunks}

    def _chunk(self, due: Mapping[str, Iterable[str]]) -> bytes:
        return as_json({topic: self._digests(topic, details) for topic, details in due.items()})

    def _in_chunks(self, new: Digests) -> dict[str, Value]:
        for number, topics in by_chunk(new).items():
            chunk = self._read.setdefault(number, {})
            chunk |= {topic: {**chunk.get(topic, {}), **new[topic]} for topic in topics}
        chunks = {f"{ANSWERS}{number}": as_json(self._read.get(number, {})) for number in range(CHUNKS)}
        return {LATER: as_json({}), **chunks}
