"""The order in which a page is read: columns from the left, what goes across them at its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

from tusk.data_class import dataclass
from tusk.importing.blocks import Grid, Image
from tusk.importing.pdf_page import Box, Char, Page, Piece
from tusk.importing.pdf_tables import Ruled
from tusk.importing.pdf_words import lines_of

MOST_PLACES = 500  # where a gutter is looked for
MOST_LINES = 1_000  # of a page: more are a drawing
STEP = 2  # points between the places where a gutter is looked for
MOST_CROSSING = 0.3  # of the lines, that a gutter may cross
LEAST_LINES = 3  # of a column
MOST_OF_HEADINGS = 0.2  # of the characters beside them, in a column of headings
NARROWEST = 45  # points, of a column


@dataclass(frozen=True)
class Line:
    """A line of words in a column."""

    chars: tuple[Char, ...]
    box: Box

    @cached_property
    def size(self) -> float:
        """The size of most of its characters."""
        return Counter(round(char.size * 2) / 2 for char in self.chars).most_common(1)[0][0]

    @cached_property
    def base(self) -> float:
        return max(Counter(char.base for char in self.chars).most_common(1))[0]

    @cached_property
    def is_strong(self) -> bool:
        return all(char.strong for char in self.chars if char.char.strip())

    @cached_property
    def words(self) -> str:
        return "".join(char.char for char in self.chars).strip()


Item: TypeAlias = "tuple[Box, Piece | Grid | Image]"
Flow: TypeAlias = "list[Line | Grid | Image]"


def flows_of(page: Page, tables: Sequence[Ruled]) -> list[Flow]:
    """What is on a page in reading order, a list for each column or part across columns."""
    items: list[Item] = [(piece.box, piece) for piece in page.pieces]
    items += [(table.box, table.grid) for table in tables]
    items += [(each.box, Image(each.content, each.alt)) for each in page.pictures]
    return [list(_lines(flow)) for flow in _ordered(items) if flow]


def _ordered(items: list[Item]) -> Iterator[list[Item]]:
    gutter = _gutter(items)
    if gutter is None:
        yield sorted(items, key=lambda item: (-item[0].top, item[0].left))
        return
    crossing = sorted(
        (item for item in items if item[0].left < gutter < item[0].right), key=lambda item: -item[0].top
    )
    rest = [item for item in items if item not in crossing]
    for group in _groups(crossing, rest):
        above = [item for item in rest if item[0].middle[1] > group[0][0].middle[1]]
        rest = [item for item in rest if item not in above]
        yield from _side_by_side(above, gutter)
        yield group
    yield from _side_by_side(rest, gutter)


def _groups(crossing: list[Item], rest: list[Item]) -> Iterator[list[Item]]:
    """Neighbours that go across, with nothing of a column between them."""
    group: list[Item] = []
    for item in crossing:
        low = group[-1][0].middle[1] if group else 0.0
        if group and any(item[0].middle[1] < each[0].middle[1] < low for each in rest):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _side_by_side(items: list[Item], gutter: float) -> Iterator[list[Item]]:
    left = [item for item in items if item[0].middle[0] < gutter]
    right = [item for item in items if item[0].middle[0] >= gutter]
    if _are_headings(left, right):
        yield from _at_their_places(left, right)
        return
    for side in (left, right):
        if side:
            yield from _ordered(side)


def _are_headings(side: list[Item], text: list[Item]) -> bool:
    """Whether a narrow column has only the headings of the text beside it."""
    lines = [what.words for _, what in side if isinstance(what, Piece)]
    beside = sum(len(what.words) for _, what in text if isinstance(what, Piece))
    return len(lines) == len(side) > 0 and sum(map(len, lines)) < MOST_OF_HEADINGS * beside


def _at_their_places(headings: list[Item], text: list[Item]) -> Iterator[list[Item]]:
    """Text with the headings at its side, each before the lines that it is level with."""
    for group in _blocks(headings):
        top = group[0][0].top
        above = [item for item in text if item[0].middle[1] > top]
        text = [item for item in text if item not in above]
        yield from _ordered(above) if above else ()
        yield group
    yield from _ordered(text) if text else ()


def _blocks(items: list[Item]) -> Iterator[list[Item]]:
    """Lines that are close to each other, from the top."""
    group: list[Item] = []
    for item in sorted(items, key=lambda item: -item[0].top):
        if group and group[-1][0].bottom - item[0].top > 0.4 * item[0].height:
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _gutter(items: list[Item]) -> float | None:
    """Where a gap divides lines into two columns; None if there is none."""
    boxes = [box for box, what in items if isinstance(what, Piece)]
    if not 2 * LEAST_LINES <= len(boxes) <= MOST_LINES:
        return None
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    step = max(STEP, (right - left) / MOST_PLACES)
    places = [left + NARROWEST + step * n for n in range(max(0, int((right - left - 2 * NARROWEST) / step)))]
    fits = [(crossed, place) for place in places if (crossed := _crossed(boxes, place)) is not None]
    if not fits:
        return None
    least = min(crossed for crossed, _ in fits)
    best = [place for crossed, place in fits if crossed == least]
    run = [place for number, place in enumerate(best) if place - best[0] <= step * (number + 0.5)]
    return run[len(run) // 2]


def _crossed(boxes: list[Box], place: float) -> int | None:
    """How many lines go across a place; None if there are no columns on both sides of it."""
    crossing = sum(1 for box in boxes if box.left < place < box.right)
    before = [box for box in boxes if box.right <= place]
    after = [box for box in boxes if box.left >= place]
    if crossing > MOST_CROSSING * len(boxes) or min(len(before), len(after)) < LEAST_LINES:
        return None
    starts = Counter(round(box.left / 4) for box in after)
    aligned = max(starts[key] + starts[key + 1] for key in starts)
    high = min(max(box.top for box in side) for side in (before, after))
    low = max(min(box.bottom for box in side) for side in (before, after))
    beside = [box for box in (*before, *after) if low <= box.middle[1] <= high]
    return crossing if aligned >= 0.4 * len(after) and len(beside) >= 2 * LEAST_LINES else None


def _lines(flow: list[Item]) -> Iterator[Line | Grid | Image]:
    """Pieces on one line joined; tables and pictures at their places."""
    chars: list[Char] = []
    for _, what in flow:
        if isinstance(what, Piece):
            chars += what.chars
        else:
            yield from _each_line(chars)
            chars = []
            yield what
    yield from _each_line(chars)


def _each_line(chars: list[Char]) -> Iterator[Line]:
    for line in lines_of(chars):
        if any(char.char.strip() for char in line):
            yield Line(tuple(line), Piece(line).box)
