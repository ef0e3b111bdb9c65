"""Tables on slides: columns by what they hold, rows as high as their words, split between rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tusk.fonts import measure
from tusk.slides.deck import PlacedBox, SlideTable, TableCell, TableRow
from tusk.slides.paras import Para, Run, fitted, stacked
from tusk.slides.units import Flow, Unit

CELL = 6.0  # from the edge of a cell to its words
SCALE = 0.85  # the type of a table beside that of a text
SMALLEST = 14.0


@dataclass(frozen=True)
class TableUnit:
    """A table. `header`: its heading row, repeated on every slide; `about`: what it shows, in words."""

    about: str
    header: TableRow
    rows: tuple[TableRow, ...]
    scale: float = SCALE

    @property
    def least_height(self) -> float:
        return 2 * CELL * len(self.rows)

    def height(self, size: float, width: float) -> float:
        return sum(self._heights(size, width))

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        own = self._size(size, width)
        rows = tuple(_sized(row, own) for row in self.rows)
        heights = tuple(self._heights(size, width))
        header = _light(_sized(self.header, own))
        table = SlideTable(self.about, header, rows, tuple(self._widths(size, width)), heights)
        return [PlacedBox(table, left, top, width, sum(heights))]

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        most = min(len(self.rows) - 1, int(room // (2 * CELL)))
        while most > 0 and replace(self, rows=self.rows[:most]).height(size, width) > room:
            most -= 1
        if most > 0:
            return replace(self, rows=self.rows[:most]), replace(self, rows=self.rows[most:])
        return None

    def as_list(self) -> Flow:
        """The same as paragraphs, for a table that does not fit on a slide."""
        paras: list[Para] = []
        for row in self.rows or (self.header,):
            heads = self.header if self.rows and len(self.header) == len(row) else ((),) * len(row)
            for head, cell in zip(heads, row, strict=True):
                paras += [replace(para, style="label") for para in head]
                paras += cell
        return Flow(tuple(para for para in paras if para.words.strip()))

    def _size(self, size: float, width: float) -> float:
        """The size of its type: as the text's, or smaller if words would else be broken."""
        largest = max(size * self.scale, SMALLEST)
        sizes = (largest - less for less in range(int(largest - SMALLEST) + 1))
        return next((own for own in sizes if sum(self._least(own, width)) <= width), SMALLEST)

    def _heights(self, size: float, width: float) -> list[float]:
        own, widths = self._size(size, width), self._widths(size, width)
        rows = [self.header, *self.rows] if self.header else [*self.rows]
        return [_height(_sized(row, own), widths) for row in rows]

    def _widths(self, size: float, width: float) -> list[float]:
        """Columns by the square root of their longest text, but as wide as their longest word, up to a third."""
        rows = self._full_rows
        shares = [max(8, *(_length(cell) for cell in column)) ** 0.5 for column in zip(*rows, strict=True)]
        least = self._least(self._size(size, width), width)
        if sum(least) > width:
            return [width * share / sum(shares) for share in shares]
        wide = [max(width * share / sum(shares), word) for share, word in zip(shares, least, strict=True)]
        over = sum(wide) - width
        spare = sum(have - word for have, word in zip(wide, least, strict=True))
        return [
            have - over * (have - word) / max(spare, 1e-9) for have, word in zip(wide, least, strict=True)
        ]

    def _least(self, size: float, width: float) -> list[float]:
        """How wide the longest word of each column is; one that is longer than a third of the table is broken."""
        columns = zip(*self._full_rows, strict=True)
        longest = (max(_longest_word(cell, size) for cell in column) for column in columns)
        return [min(word + 2 * CELL, width / 3) for word in longest]

    @property
    def _full_rows(self) -> list[TableRow]:
        rows = [row for row in (self.header, *self.rows) if row]
        return [row for row in rows if len(row) == max(map(len, rows))]


def _sized(row: TableRow, size: float) -> TableRow:
    fit = (fitted(cell, size) for cell in row)
    return tuple(tuple(replace(para, after=round(para.after / 2, 1)) for para in cell) for cell in fit)


def _light(row: TableRow) -> TableRow:
    """White and bold, for the publisher's colour behind it."""
    return tuple(tuple(replace(para, light=True, runs=_bold(para)) for para in cell) for cell in row)


def _bold(para: Para) -> tuple[Run, ...]:
    return tuple(replace(run, bold=True) for run in para.runs)


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
