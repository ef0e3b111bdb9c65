"""What was asked to make each kept value, and which values an answer that has changed makes stale."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from tusk.kept.store import Store, Value
from tusk.library.answers import EVERYTHING
from tusk.publish.chunks import as_json, by_chunk, rows_of

ASKED = "asked "  # a chunk has a line for each key: the key, a tab, its questions
FEW = 20  # topics that are faster to look for in the bytes of all questions than to read these
Questions = Mapping[str, Iterable[str]]  # topic → details
Unchanged = Mapping[str, frozenset[str]]  # a topic with changes → its details that have the same answers


class KeptQuestions:
    """The questions of all keys, which are only looked through, and read where they may be stale."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def stale(self, changed: Unchanged, keys: Iterable[str]) -> set[str]:
        """Those of some keys of which a question has another answer, or whose questions are lost."""
        found: set[str] = set()
        names = [as_json(topic) + b":" for topic in changed]
        for number, its in by_chunk(keys).items():
            name = f"{ASKED}{number}"
            chunk = self._store.some([name]).get(name)
            if chunk is None:
                found.update(its)
            elif changed and (len(names) > FEW or any(each in chunk for each in names)):
                found.update(_stale_in(chunk, names, changed))
        return found

    def rows(self, new: Mapping[str, bytes], gone: Iterable[str]) -> dict[str, Value]:
        """The rows that change with new questions, as packed lines by their keys, and with keys that are gone."""
        numbers = by_chunk({*new, *gone})
        before = self._store.some(rows_of(ASKED, numbers))
        return {
            f"{ASKED}{number}": partial(_row, before.get(f"{ASKED}{number}", b""), keys, new)
            for number, keys in numbers.items()
        }


def _row(before: bytes, keys: Iterable[str], new: Mapping[str, bytes]) -> bytes:
    """A chunk in which some keys have new questions, or are gone."""
    lines = _lines(before)
    for key in keys:
        lines.pop(key, None)
        if key in new:
            lines[key] = zlib.decompress(new[key])
    return b"\n".join(as_json(key) + b"\t" + line for key, line in lines.items())


def as_line(reads: Questions) -> bytes:
    """The questions of one key, packed until they are kept: for many pages, a small part of the memory of sets."""
    asked = {topic: [EVERYTHING] if EVERYTHING in each else sorted(each) for topic, each in reads.items()}
    return zlib.compress(as_json(asked), 1)


def all_of(lines: Iterable[bytes]) -> dict[str, set[str]]:
    """The questions of many keys together."""
    asked: dict[str, set[str]] = {}
    for line in lines:
        for topic, details in json.loads(zlib.decompress(line)).items():
            asked.setdefault(topic, set()).update(details)
    return asked


def _lines(chunk: bytes) -> dict[str, bytes]:
    pairs = (line.partition(b"\t") for line in chunk.split(b"\n") if line)
    return {json.loads(key): asked for key, _, asked in pairs}


def _stale_in(chunk: bytes, names: list[bytes], changed: Unchanged) -> Iterator[str]:
    for line in chunk.split(b"\n"):
        if len(names) > FEW or any(each in line for each in names):
            key, _, asked = line.partition(b"\t")
            questions: dict[str, list[str]] = json.loads(asked or b"{}")
            known = changed.keys() & questions.keys()
            if any(not changed[topic].issuperset(questions[topic]) for topic in known):
                yield json.loads(key)
