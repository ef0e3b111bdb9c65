"""What all clues about a case make together: in its entry, its sources, its issue and workshop, and other entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tusk.check.rules import CheckContext
from tusk.check.rules.clues import district_of, is_of_a_case, jigsaw_of, once, placed_in
from tusk.check.same_case import SameCase
from tusk.problem import Problem, listed
from tusk.records.written import WrittenEntry

ADVICE = "It is advice, and no proof: newspapers may say more."


def jigsaw_notes(contexts: Sequence[CheckContext]) -> list[Problem]:
    """For each entry about a case a note on what its clues make together, and one on each clue with what blurs it."""
    entries = [(context, entry) for context in contexts for entry in context.records.entries]
    same = SameCase([entry for _, entry in entries])
    return [
        problem
        for context, entry in entries
        if is_of_a_case(entry) and entry.record.status != "withdrawn"
        for problem in _of_one(context, entry, same)
    ]


def _of_one(context: CheckContext, entry: WrittenEntry, same: SameCase) -> Iterator[Problem]:
    elsewhere = [each for other, part in same.elsewhere(entry) for each in placed_in(other, part)]
    placed = list(once([*placed_in(entry), *elsewhere]))
    jigsaw = jigsaw_of(placed, district_of(context, entry))
    if not jigsaw.clues:
        return
    codes = " ".join(sorted({each.clue.code for each in placed}))
    line = f'jigsaw_checked: {{by: NAME, on: DATE, clues: "{codes}"}}'
    yield entry.note((), f"jigsaw: {_what(jigsaw.is_risky, [c.kind.name for c in jigsaw.enough], jigsaw.left)}",
                     f"{ADVICE} When somebody has looked at all of it, add {line}.")  # fmt: skip
    chosen = {id(clue) for clue in jigsaw.clues}
    signed = entry.record.jigsaw_checked
    known = set(signed.clues.split()) if signed else {each.clue.code for each in placed}
    told_anyway = {entry.source.path, *context.project.near.get(entry.id, ())}  # by every check
    for each in placed:
        is_new = each.clue.code not in known and each.written.source.path not in told_anyway
        if is_new or id(each.clue) in chosen:
            where = "" if each.written is entry else f" (about {entry.id})"
            told = " is a clue that nobody has looked at yet." if is_new else "."
            message = f'jigsaw{where}: {each.clue.kind.name} "{each.clue.value}"{told}'
            yield each.note(message, each.clue.kind.blur)


def _what(is_risky: bool, names: list[str], left: int) -> str:
    if is_risky:
        return f"{listed(names)} together may tell who it is."
    return f"all clues together leave about {left:,} children of a district."
