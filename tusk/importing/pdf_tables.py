"""Ruled lines of a page → tables, with the characters in each cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from tusk.data_class import dataclass
from tusk.importing.blocks import Grid, Text
from tusk.importing.pdf_page import Box, Char, Page, Piece
from tusk.importing.pdf_words import text_of

NEAR = 3.5  # points between lines that meet
MOST_RULES = 2_000  # of one page: more are a drawing
LEAST_GAP = 6  # points between columns without lines


@dataclass(frozen=True)
class Ruled:
    """A table at its place."""

    box: Box
    grid: Grid


def take_tables(page: Page) -> list[Ruled]:
    """The tables of a page; their characters are taken out of its pieces."""
    if len(page.across) + len(page.down) > MOST_RULES:
        return []
    found = []
    for rules in _connected([*page.across, *page.down]):
        across = _places(box.middle[1] for box in rules if box in page.across)
        down = _places(box.middle[0] for box in rules if box in page.down)
        around = _around(rules)
        if len(across) < 3 or around.right - around.left < 40:
            continue
        chars = [char for piece in page.pieces for char in piece.chars if around.has(*char.box.middle)]
        if len(down) < 3:
            down = [around.left, *_gaps(chars, across), around.right]
        rows = _cells(chars, across[::-1], down)
        if len(down) > 2 and sum(1 for row in rows if any(row)) > 1:
            found.append(Ruled(around, Grid(tuple(row for row in rows if any(row)))))
            page.pieces = list(_outside(page.pieces, around))
    return found


def _connected(boxes: list[Box]) -> list[list[Box]]:
    """Lines that touch, directly or through others; lines of equal width one above the other count as touching."""
    groups: list[list[Box]] = []
    for box in boxes:
        touching = [group for group in groups if any(_touch(box, other) for other in group)]
        merged = [box, *(each for group in touching for each in group)]
        groups = [group for group in groups if not any(group is each for each in touching)] + [merged]
    return groups


def _touch(one: Box, other: Box) -> bool:
    meet = (
        one.left <= other.right + NEAR
        and other.left <= one.right + NEAR
        and one.bottom <= other.top + NEAR
        and other.bottom <= one.top + NEAR
    )
    both_flat = one.height <= NEAR and other.height <= NEAR
    alike = abs(one.left - other.left) < NEAR and abs(one.right - other.right) < NEAR
    return meet or (both_flat and alike and abs(one.top - other.top) < 90)


def _places(values: Iterable[float]) -> list[float]:
    """Places in order, with those that are nearly the same as one."""
    made: list[float] = []
    for value in sorted(values):
        if not made or value - made[-1] > NEAR:
            made.append(value)
    return made


def _around(boxes: list[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )


def _gaps(chars: list[Char], across: list[float]) -> list[float]:
    """The middles of the gaps that no character of the table reaches into."""
    inside = sorted((char for char in chars if char.char.strip()), key=lambda char: char.box.left)
    made, reach = [], inside[0].box.right if inside else 0.0
    for char in inside:
        if char.box.left - reach > LEAST_GAP:
            made.append((char.box.left + reach) / 2)
        reach = max(reach, char.box.right)
    return made


def _cells(chars: list[Char], across: list[float], down: list[float]) -> list[tuple[Text, ...]]:
    """The texts of the cells, row by row from the top."""
    rows = []
    for top, bottom in pairwise(across):
        row = []
        for left, right in pairwise(down):
            place = Box(left, bottom, right, top)
            row.append(text_of([char for char in chars if place.has(*char.box.middle)]))
        rows.append(tuple(row))
    return rows


def _outside(pieces: list[Piece], box: Box) -> Iterator[Piece]:
    for piece in pieces:
        kept = [char for char in piece.chars if not box.has(*char.box.middle)]
        if any(char.char.strip() for char in kept):
            yield Piece(kept)
