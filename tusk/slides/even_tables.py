"""A table that continues on the next slide: its rows are shared out, so that both slides are about as full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tusk.slides.tables import TableUnit
from tusk.slides.units import Rows


def evened(pages: Sequence[Rows], size: float) -> list[Rows]:
    """The same slides, with fewer rows on one whose table ends on the next."""
    made = list(pages)
    for at in range(len(made) - 1):
        made[at : at + 2] = _pair(made[at], made[at + 1], size)
    return made


def _pair(first: Rows, second: Rows, size: float) -> tuple[Rows, Rows]:
    begun, rest = first.parts[-1], second.parts[0]
    if not (isinstance(begun, TableUnit) and isinstance(rest, TableUnit) and begun.continues_in(rest)):
        return first, second
    whole = replace(begun, parts=begun.parts + rest.parts)

    def shared(count: int) -> tuple[Rows, Rows]:
        stays, goes = whole.cut(count)
        return Rows((*first.parts[:-1], stays)), Rows((goes, *second.parts[1:]))

    counts = range(min(2, len(begun.parts)), len(begun.parts) + 1)
    pairs = [pair for pair in map(shared, counts) if pair[1].height(size) <= first.height(size)]
    return min([(first, second), *pairs], key=lambda pair: max(page.height(size) for page in pair))
