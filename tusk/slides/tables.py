"""Tables on slides: columns by what they hold, rows as high as their words, split between rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tusk.slides.deck import Box, Para, Row, Table, fitted, stacked
from tusk.slides.units import Flow, Unit

CELL = 8.0  # from the edge of a cell to its words
SCALE = 0.85  # the type of a table beside that of a text
SMALLEST = 14.0


@dataclass(frozen=True)
class Grid:
    """A table. `header`: its heading row, said again on every slide; `about`: what it shows, in words."""

    about: str
    header: Row
    rows: tuple[Row, ...]
    scale: float = SCALE

    def height(self, size: float, width: float) -> float:
        return sum(self._heights(size, width))

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[Box]:
        own = self._size(size)
        rows = tuple(_sized(row, own) for row in self.rows)
        heights = tuple(self._heights(size, width))
        header = _sized(self.header, own)
        table = Table(self.about, header, rows, tuple(self._widths(width)), heights)
        return [Box(table, left, top, width, sum(heights))]

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        most = len(self.rows) - 1
        while most > 0 and replace(self, rows=self.rows[:most]).height(size, width) > room:
            most -= 1
        if most > 0:
            return replace(self, rows=self.rows[:most]), replace(self, rows=self.rows[most:])
        return None

    def as_list(self) -> Flow:
        """The same as paragraphs, for a table that has no room on a slide."""
        paras: list[Para] = []
        for row in self.rows:
            heads = self.header if len(self.header) == len(row) else ((),) * len(row)
            for head, cell in zip(heads, row, strict=True):
                paras += [replace(para, style="label") for para in head]
                paras += cell
        return Flow(tuple(para for para in paras if para.words.strip()))

    def _size(self, size: float) -> float:
        return max(size * self.scale, SMALLEST)

    def _heights(self, size: float, width: float) -> list[float]:
        own, widths = self._size(size), self._widths(width)
        rows = [self.header, *self.rows] if self.header else [*self.rows]
        return [_height(_sized(row, own), widths) for row in rows]

    def _widths(self, width: float) -> list[float]:
        """Columns by the square root of their longest text, so that a long one does not take all."""
        columns = max(len(row) for row in self.rows)
        longest = [8] * columns
        for row in [self.header, *self.rows]:
            if len(row) == columns:
                longest = [
                    max(most, min(_length(cell), 300)) for most, cell in zip(longest, row, strict=True)
                ]
        shares = [length**0.5 for length in longest]
        return [width * share / sum(shares) for share in shares]


def _sized(row: Row, size: float) -> Row:
    return tuple(fitted(cell, size) for cell in row)


def _length(cell: tuple[Para, ...]) -> int:
    return max((len(para.words) for para in cell), default=0)


def _height(row: Row, widths: Sequence[float]) -> float:
    if len(row) == 1:
        widths = [sum(widths)]
    return max(stacked(cell, wide - 2 * CELL) for cell, wide in zip(row, widths, strict=False)) + 2 * CELL
