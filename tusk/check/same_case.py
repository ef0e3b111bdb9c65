"""Where other files speak of the case of an entry: versions of it, and parts that name it, show it or link to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tusk.late_pattern import late
from tusk.model.kinds.workshop import Workshop
from tusk.model.walk import FieldPath, Marks, is_markdown, is_of_an_entry, walk
from tusk.records.written import WrittenEntry
from tusk.text import prose

WORD = late(r"[^\W_]+")
SHORTEST_NAME, SHORTEST_TITLE = 5, 3  # letters, words: fewer may be said of anything
MOST_CASES = 3  # that one part speaks of: more is a list
FEW = 50  # names that are quicker to look for one by one
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
        texts = [each for each in walk(entry.record) if isinstance(each[2], str) and each[0][0] != "case"]
        names = self._likely_in("\n".join([text for _, _, text in texts]).lower())
        found = [(case, path) for path, marks, text in texts for case in self._in(marks, text, names)]
        if isinstance(entry.record, Workshop) and len({case for case, _ in found}) == 1:
            yield found[0][0], WHOLE  # it teaches this case alone
        yield from ((case, _part(path)) for case, path in found)

    def _likely_in(self, low: str) -> list[Words]:
        """The names that may be in an entry with these words in small letters."""
        if len(self._named) <= FEW:
            return [name for name in self._named if _may_have(low, name)]
        known = {*WORD.findall(low)}
        return [name for name in self._named if known.issuperset(name)]

    def _in(self, marks: Marks, text: str, names: Sequence[Words]) -> list[str]:
        """The cases that a text names, links to or shows."""
        if is_of_an_entry(marks):
            return [self._case_of.get(text, text)]
        found = [self._case_of.get(id, id) for id in _linked(marks, text)] if "entry:" in text else []
        return found + [self._named[name] for name in _named_in(text.lower(), names)] if names else found


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


def _may_have(low: str, name: Words) -> bool:
    """Whether a text in small letters has the words of a name."""
    return all(map(low.__contains__, name))


def _named_in(low: str, names: Iterable[Words]) -> list[Words]:
    """The names that are in a text in small letters."""
    if not (likely := [name for name in names if _may_have(low, name)]):
        return []
    words = f" {' '.join(_words(low))} "
    return [name for name in likely if f" {' '.join(name)} " in words]


def _linked(marks: Marks, text: str) -> Iterator[str]:
    """The entries that a text links to."""
    if is_markdown(marks):
        for address in prose.links(text):
            if address.startswith("entry:"):
                yield address.removeprefix("entry:").split("#")[0]


def _words(text: str) -> Words:
    return tuple(WORD.findall(text.lower()))


def _part(path: FieldPath) -> FieldPath:
    """The part of an entry around a value: its article, its slide, its section."""
    return path[:2] if len(path) > 1 and isinstance(path[1], int) else path[:1]
