"""Tables on slides: columns by what they hold, rows as high as their words, split between rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import ClassVar, Self

from tusk.data_class import dataclass
from tusk.fonts import measure
from tusk.fonts.columns import shared_out
from tusk.slides.deck import LEFT, ROOM, PlacedBox, SlideTable, TableCell, TableRow
from tusk.slides.paras import SMALLEST, Para, fitted, stacked
from tusk.slides.units import Flow, Parted, Unit

CELL = 6.0  # from the edge of a cell to its words
SCALE = 0.85  # the type of a table beside that of a text


@dataclass(frozen=True)
class TableUnit(Parted[TableRow]):
    """A table. `header`: its heading row, repeated on every slide; `about`: what it shows, in words."""

    about: str
    header: TableRow
    scale: float = SCALE
    least: ClassVar[float] = 2 * CELL

    def height(self, size: float) -> float:
        return sum(self._at(size).heights)

    def place(self, size: float, top: float, room: float) -> list[PlacedBox]:
        table = self._at(size)
        return [PlacedBox(table, LEFT, top, ROOM, sum(table.heights))]

    def forced(self, size: float, room: float) -> tuple[list[Unit], list[Unit]]:
        """Paragraphs, for a table that does not fit on a slide."""
        paras: list[Para] = []
        for row in self.parts or (self.header,):
            heads = self.header if self.parts and len(self.header) == len(row) else ((),) * len(row)
            for head, cell in zip(heads, row, strict=True):
                paras += [replace(para, style="label") for para in head]
                paras += cell
        return [], [Flow(tuple(para for para in paras if para.words.strip()))]

    def split(self, size: float, room: float) -> tuple[Self, Self] | None:
        """As of any unit; but the rest has at least two rows, if the table has three."""
        most = self.fitting(size, room)
        if most > 1 and most == len(self.parts) - 1:
            most -= 1
        return self.cut(most) if most else None

    def continues_in(self, other: TableUnit) -> bool:
        """Whether another table is the rest of this one."""
        return (self.about, self.header, self.scale) == (other.about, other.header, other.scale)

    def _at(self, size: float) -> SlideTable:
        """The table at a size of type; its own is as large, or smaller if words would be broken otherwise."""
        largest = max(size * self.scale, SMALLEST)
        sizes = (largest - less for less in range(int(largest - SMALLEST) + 1))
        own = next((own for own in sizes if sum(self._least(own)) <= ROOM), SMALLEST)
        widths = tuple(self._widths(self._least(own)))
        header, *rows = (_sized(row, own) for row in (self.header, *self.parts))
        heights = tuple(_height(row, widths) for row in (header, *rows) if row)
        return SlideTable(self.about, _light(header), tuple(rows), widths, heights)

    def _widths(self, least: Sequence[float]) -> list[float]:
        """Columns by the square root of their longest text, but as wide as their longest word, up to a third."""
        columns = zip(*self._full_rows, strict=True)
        roots = [max(8, *(_length(cell) for cell in column)) ** 0.5 for column in columns]
        return shared_out(ROOM, roots, least)

    def _least(self, size: float) -> list[float]:
        """How wide the longest word of each column is; one that is longer than a third of the table is broken."""
        columns = zip(*self._full_rows, strict=True)
        longest = (max(_longest_word(cell, size) for cell in column) for column in columns)
        return [min(word + 2 * CELL, ROOM / 3) for word in longest]

    @property
    def _full_rows(self) -> list[TableRow]:
        rows = [row for row in (self.header, *self.parts) if row]
        most = max(map(len, rows))
        return [row for row in rows if len(row) == most]


def _sized(row: TableRow, size: float) -> TableRow:
    fit = (fitted(cell, size) for cell in row)
    return tuple(tuple(replace(para, after=round(para.after / 2, 1)) for para in cell) for cell in fit)


def _light(row: TableRow) -> TableRow:
    """White and bold, for the publisher's colour behind it."""
    cells = [[(para, [replace(run, bold=True) for run in para.runs]) for para in cell] for cell in row]
    return tuple(tuple(replace(para, light=True, runs=tuple(runs)) for para, runs in cell) for cell in cells)


@lru_cache(maxsize=4000)  # a table is measured again for each slide and each size of type
def _length(cell: TableCell) -> int:
    return min(max((len(para.words) for para in cell), default=0), 300)


@lru_cache(maxsize=20_000)
def _longest_word(cell: TableCell, size: float) -> float:
    words = [(word, para.indent) for para in fitted(cell, size) for word in para.words.split()]
    return max((measure.width(word, size, True) + indent for word, indent in words), default=0.0)


def _height(row: TableRow, widths: Sequence[float]) -> float:
    if len(row) == 1:
        widths = [sum(widths)]
    return max(stacked(cell, wide - 2 * CELL) for cell, wide in zip(row, widths, strict=False)) + 2 * CELL
