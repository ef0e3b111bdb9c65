"""Where other files speak of the case of an entry: a version of it, its name, what shows it or links to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from tusk.check.structure import WrittenEntry
from tusk.late_pattern import late
from tusk.model.fields import IsMarkdown, Names
from tusk.model.kinds.workshop import Workshop
from tusk.model.walk import FieldPath, Marks, walk
from tusk.text import prose

WORD = late(r"[^\W_]+")
SHORTEST_NAME, SHORTEST_TITLE = 5, 3  # letters, words: fewer may be said of anything
MOST_CASES = 3  # that one part speaks of: more is a list
FEW = 5  # names that are quicker to look for one by one
WHOLE: FieldPath = ()
Part = tuple[WrittenEntry, FieldPath]
Words = tuple[str, ...]


class SameCase:
    """The parts of entries that speak of a case. Each entry is read once, however many cases there are."""

    def __init__(self, entries: Sequence[WrittenEntry]) -> None:
        public = [each for each in entries if each.record.status != "withdrawn"]
        self._case_of = {each.id: case for each in public if (case := case_of(each))}
        for each in public:
            if (original := each.record.translation_of) in self._case_of and original:
                self._case_of[each.id] = self._case_of[original]
        self._named: dict[Words, str] = {}
        for each in public:
            if each.id in self._case_of:
                self._named |= dict.fromkeys(_names(each), self._case_of[each.id])
        self._lengths = sorted({len(name) for name in self._named})
        self._parts: dict[str, list[Part]] = defaultdict(list)
        for each in public:
            spoken_of = dict.fromkeys(self._spoken_of(each))
            cases = Counter(part for _, part in spoken_of)
            for case, part in spoken_of:
                if cases[part] <= MOST_CASES:
                    self._parts[case].append((each, part))

    def elsewhere(self, entry: WrittenEntry) -> Iterator[Part]:
        """The parts of other entries that speak of the case of an entry."""
        parts = self._parts[self._case_of.get(entry.id, entry.id)]
        return (part for part in parts if part[0].id != entry.id)

    def _spoken_of(self, entry: WrittenEntry) -> Iterator[tuple[str, FieldPath]]:
        """The cases that an entry speaks of, each with the part that does."""
        if entry.id in self._case_of:
            yield self._case_of[entry.id], WHOLE
        found = [
            (case, path) for path, marks, value in walk(entry.record) for case in self._in(path, marks, value)
        ]
        if isinstance(entry.record, Workshop) and len({case for case, _ in found}) == 1:
            yield found[0][0], WHOLE  # it teaches this case alone
        yield from ((case, _part(path)) for case, path in found)

    def _in(self, path: FieldPath, marks: Marks, value: Any) -> Iterator[str]:
        """The cases that a value names, links to or shows."""
        if not isinstance(value, str) or path[0] == "case":
            return
        if any(isinstance(mark, Names) and mark.what == "entry" for mark in marks):
            yield self._case_of.get(value, value)
            return
        if any(isinstance(mark, IsMarkdown) for mark in marks) and "entry:" in value:
            for address in prose.links(value):
                if address.startswith("entry:"):
                    id = address.removeprefix("entry:").split("#")[0]
                    yield self._case_of.get(id, id)
        low = value.lower()
        if len(self._named) <= FEW and not any(all(word in low for word in name) for name in self._named):
            return
        words = _words(low)
        for length in self._lengths:
            for at in range(len(words) - length + 1):
                if case := self._named.get(words[at : at + length]):
                    yield case


def case_of(entry: WrittenEntry) -> str:
    """What entries about the same case share: its name, or the id of the only entry."""
    record = entry.record
    if record.case is not None:
        return " ".join(_words(record.case))
    return entry.id if record.is_case_based else ""


def _names(entry: WrittenEntry) -> Iterator[Words]:
    """What texts call the case of an entry."""
    case = _words(entry.record.case or "")
    if sum(map(len, case)) >= SHORTEST_NAME:
        yield case
    if len(title := _words(entry.record.title)) >= SHORTEST_TITLE:
        yield title


def _words(text: str) -> Words:
    return tuple(WORD.findall(text.lower()))


def _part(path: FieldPath) -> FieldPath:
    """The part of an entry around a value: its article, its slide, its section."""
    return path[:2] if len(path) > 1 and isinstance(path[1], int) else path[:1]
