"""The positions of the bars in a bar chart: x in % of the width, y in em, so that text keeps its size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tusk.charts.table import Number, Row, Table, table_of
from tusk.charts.text import in_words, lines_of, value_words
from tusk.data_class import dataclass
from tusk.locales.words import ENGLISH, Words
from tusk.model.figures import BarChart, FigureBase, StackedBarChart

LEADING = 1.35  # em from line to line
BAR = 0.95  # em
ABOVE, BELOW = 0.45, 0.95  # em between words and bar, and after it


@dataclass(frozen=True)
class Segment:
    """A piece of a bar. look: 1 to 6, as in the key; 0 is not known or hidden."""

    x: float
    width: float
    look: int


@dataclass(frozen=True)
class BarRow:
    """A name above its bar. The value follows the name's last line; a note is below it."""

    row: Row
    lines: tuple[str, ...]
    value: str
    notes: tuple[str, ...]
    y: float
    bar: float
    height: float
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Bars:
    """A drawn bar chart. key: the names of the parts, if bars have parts."""

    rows: tuple[BarRow, ...]
    height: float
    key: tuple[str, ...] = ()

    @property
    def has_unknown(self) -> bool:
        """Whether a piece represents a number that is not known or hidden."""
        return any(piece.look == 0 for row in self.rows for piece in row.segments)


def draw_bars(figure: BarChart, words: Words = ENGLISH) -> Bars:
    """A bar for each number; an unknown number is an empty bar."""
    table = table_of(figure, words)
    most = _scale(figure, (row.numbers[0] for row in table.rows))
    segments = [_single(row.numbers[0], most) for row in table.rows]
    values = [value_words(row.numbers, table.columns, figure.n, figure.n_of, words) for row in table.rows]
    return _stand(table, segments, values)


def draw_stacks(figure: StackedBarChart, words: Words = ENGLISH) -> Bars:
    """A bar for each row, with a piece for each known part."""
    table = table_of(figure, words)
    wholes = [_whole(bar.values, bar.whole, figure.unit) for bar in figure.bars]
    most = _scale(figure, wholes)
    segments = [_pieces(bar.values, whole, most) for bar, whole in zip(figure.bars, wholes, strict=True)]
    values = [
        "" if figure.unit == "%" or bar.whole is None else in_words(bar.whole, table.columns[-1], words)
        for bar in figure.bars
    ]
    drawn = _stand(table, segments, values)
    return Bars(drawn.rows, drawn.height, tuple(figure.parts))


def _scale(figure: FigureBase, numbers: Iterable[Number]) -> float:
    """The number that a bar of full length represents: the total, or the largest number."""
    if figure.unit == "%":
        return 100.0
    largest = max([float(each) for each in numbers if isinstance(each, int | float)], default=0.0)
    if figure.n is not None and figure.unit == figure.n_of:
        largest = max(largest, float(figure.n))
    return largest or 1.0


def _single(number: Number, most: float) -> tuple[Segment, ...]:
    if not isinstance(number, int | float):
        return (Segment(0, 100.0, 0),)
    return (Segment(0, _percent(number, most), 1),) if number else ()


def _whole(values: Sequence[Number], whole: Number, unit: str) -> float:
    known = sum(value for value in values if isinstance(value, int | float))
    if unit == "%" and len([value for value in values if isinstance(value, int | float)]) < len(values):
        return 100.0
    return float(whole) if isinstance(whole, int | float) else float(known)


def _pieces(values: Sequence[Number], whole: float, most: float) -> tuple[Segment, ...]:
    pieces = []
    x = 0.0
    for look, value in enumerate(values, 1):
        if isinstance(value, int | float) and value:
            width = _percent(value, most)
            pieces.append(Segment(round(x, 2), width, look))
            x += width
    rest = _percent(whole, most) - x
    all_known = all(isinstance(value, int | float) for value in values)
    if not all_known and rest > 0.5:
        pieces.append(Segment(round(x, 2), round(rest, 2), 0))
    return tuple(pieces)


def _percent(number: float, most: float) -> float:
    return round(100 * number / most, 2)


def _stand(table: Table, segments: Sequence[tuple[Segment, ...]], values: Sequence[str]) -> Bars:
    rows = []
    y = 0.0
    room = max((len(value) + 1 for value in values), default=0)
    for row, pieces, value in zip(table.rows, segments, values, strict=True):
        lines, notes = lines_of(row.name, room), lines_of(row.note) if row.note else ()
        bar = (len(lines) + len(notes)) * LEADING + ABOVE
        height = bar + BAR + BELOW
        rows.append(BarRow(row, lines, value, notes, round(y, 2), round(bar, 2), round(height, 2), pieces))
        y += height
    return Bars(tuple(rows), round(y, 2))
