"""What all clues about a case make together: in its entry, its sources, its issue and workshop, and other entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tusk.check.rules import CheckContext
from tusk.check.rules.clues import Placed, district_of, is_of_a_case, jigsaw_of, once, placed_in
from tusk.check.structure import WrittenEntry
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Workshop
from tusk.model.walk import FieldPath
from tusk.problem import Problem, listed

ADVICE = "It is advice, and no proof: newspapers may say more."


def jigsaw_notes(contexts: Sequence[CheckContext]) -> list[Problem]:
    """For each entry about a case a note on what its clues make together, and one on each clue with what blurs it."""
    entries = [(context, entry) for context in contexts for entry in context.records.entries]
    return [
        problem
        for context, entry in entries
        if is_of_a_case(entry) and entry.record.status != "withdrawn"
        for problem in _of_one(context, entry, [other for _, other in entries])
    ]


def _of_one(context: CheckContext, entry: WrittenEntry, entries: Sequence[WrittenEntry]) -> Iterator[Problem]:
    placed = list(once([*placed_in(entry), *_elsewhere(entry, entries)]))
    jigsaw = jigsaw_of(placed, district_of(context, entry))
    if not jigsaw.clues:
        return
    codes = " ".join(sorted({each.clue.code for each in placed}))
    line = f'jigsaw_checked: {{by: NAME, on: DATE, clues: "{codes}"}}'
    yield entry.note((), f"jigsaw: {_what(jigsaw.is_risky, [c.kind.name for c in jigsaw.enough], jigsaw.left)}",
                     f"{ADVICE} When somebody has looked at all of it, add {line}.")  # fmt: skip
    chosen = {id(clue) for clue in jigsaw.clues}
    for each in placed:
        if id(each.clue) in chosen:
            where = "" if each.written is entry else f" (about {entry.id})"
            message = f'jigsaw{where}: {each.clue.kind.name} "{each.clue.value}".'
            yield each.note(message, each.clue.kind.blur)


def _what(is_risky: bool, names: list[str], left: int) -> str:
    if is_risky:
        return f"{listed(names)} together may tell who it is."
    return f"all clues together leave about {left:,} children of a district."


def _elsewhere(entry: WrittenEntry, entries: Sequence[WrittenEntry]) -> Iterator[Placed]:
    """The clues about the same case in other files: where it is shown, and in entries with the same case."""
    for other in entries:
        record = other.record
        if other.id == entry.id:
            continue
        if record.case is not None and record.case == entry.record.case:
            yield from placed_in(other)
        for path, name in _shown(other):
            if name == entry.id:
                yield from placed_in(other, path)


def _shown(entry: WrittenEntry) -> Iterator[tuple[FieldPath, str | None]]:
    """The parts of an issue or a workshop, and the entry that each shows."""
    record = entry.record
    if isinstance(record, Issue):
        yield from ((("items", number), item.entry) for number, item in enumerate(record.items))
    if isinstance(record, Workshop):
        yield from ((("slides", number), slide.entry) for number, slide in enumerate(record.slides))
