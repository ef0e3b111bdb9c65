"""Figures on slides: charts as data that stay charts, with their descriptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tusk.charts.draw import description_of
from tusk.charts.lines import draw_lines
from tusk.charts.table import Row, Table, table_of
from tusk.charts.text import in_words
from tusk.document.blocks import Chart
from tusk.document.blocks.figures import Figure
from tusk.fonts.measure import CONTINUED
from tusk.locales.words import Words
from tusk.model.figures import GroupedMap, LineChart, StackedBarChart
from tusk.slides.deck import SlideChart
from tusk.slides.inline import line_of
from tusk.slides.paras import Para, Run
from tusk.slides.room import BarFigure, bars_at_once, drawn_columns, has_room, height_of, known
from tusk.slides.tables import TableUnit
from tusk.slides.units import FixedBox, Flow, Rows, Unit, abreast

ABREAST = 3  # panels side by side
MOST_YEARS = 8  # side by side in a table
LARGE_GROUP = 9  # a larger group takes two panels


def chart_units(chart: Chart) -> Iterator[Para | Unit]:
    """A figure, its caption and its notes."""
    figure, below = chart.figure, chart.about
    yield line_of(figure.caption + (f". {chart.n}." if chart.n else ""), "caption")
    if isinstance(figure, GroupedMap):
        groups = chart.table.groups.items()
        yield panels(
            [(name, [_member(row, chart.table, chart.words) for row in rows]) for name, rows in groups],
            chart.words,
        )
    elif has_room(figure, chart.words):
        below = (*_not_drawn(chart), *below)
        yield from _charts(figure, chart.words)
    else:
        yield _as_table(chart)
    yield from (Para((Run(f"{name}: ", bold=True), Run(text)), "small") for name, text in below)


def _not_drawn(chart: Chart) -> Iterator[tuple[str, str]]:
    """Numbers without a mark in a drawing, which could be mistaken for zero: points of lines, parts of bars."""
    figure = chart.figure
    if isinstance(figure, LineChart) and (gaps := draw_lines(figure, chart.words).gaps):
        yield chart.words.gettext("No point"), "; ".join(gaps)
    if isinstance(figure, StackedBarChart):
        missing = [
            f"{row.name}, {part.name}: {in_words(number, part, chart.words)}"
            for row in chart.table.rows
            for number, part in zip(row.numbers, drawn_columns(figure), strict=False)
            if known(number) is None
        ]
        if missing:
            yield chart.words.gettext("Not drawn"), "; ".join(missing)


def _as_table(chart: Chart) -> TableUnit:
    """A chart whose names do not fit on a slide, as the table of its numbers; long names begin rows."""
    figure, table = chart.figure, chart.table
    cells = [[table.head, *(column.name for column in table.columns)]]
    cells += [[_noted(row.name, row.note), *_numbers(row, table, chart.words)] for row in table.rows]
    if isinstance(figure, LineChart) and len(figure.years) <= MOST_YEARS:
        cells = [list(column) for column in zip(*cells, strict=True)]
        cells[0][0] = chart.words.gettext("Name")
    header, *body = (tuple((Para((Run(words),)),) for words in row) for row in cells)
    return TableUnit(tuple(body), figure.name, header)


def _numbers(row: Row, table: Table, words: Words) -> list[str]:
    return [
        in_words(number, column, words) for number, column in zip(row.numbers, table.columns, strict=True)
    ]


def _noted(words: str, note: str) -> str:
    return f"{words} ({note})" if note else words


def _charts(figure: Figure, words: Words) -> Iterator[Unit]:
    """A chart, or several if it has more bars than fit on a slide, each with its first bar."""
    parts = [(0, figure)]
    if isinstance(figure, BarFigure):
        count = -(-len(figure.bars) // bars_at_once(figure, words))
        each = -(-len(figure.bars) // count)
        starts = range(0, len(figure.bars), each)
        parts = [(at, figure.model_copy(update={"bars": figure.bars[at : at + each]})) for at in starts]
    for start, part in parts:
        said = f"{part.name}. {description_of(part, words)}"
        yield FixedBox(
            SlideChart(part, table_of(part, words), said, figure, start, words), height_of(part, words)
        )


def panels(groups: Sequence[tuple[str, Sequence[Para]]], words: Words) -> Unit:
    """Names in their groups, each on a panel with how many there are."""
    rows: list[Unit] = []
    small = []
    for name, points in groups:
        title, half = f"{name} ({len(points)})", (len(points) + 1) // 2
        if len(points) > LARGE_GROUP:
            parts = _panel(title, points[:half]), _panel(name + words.gettext(CONTINUED), points[half:])
            rows += abreast(parts, 2, 0.8)
        else:
            small.append(_panel(title, points))
    return Rows((*rows, *abreast(small, ABREAST, 0.8)))


def _panel(name: str, points: Sequence[Para]) -> Flow:
    return Flow((Para((Run(name),), "heading"), *points), "panel")


def _member(row: Row, table: Table, words: Words) -> Para:
    return Para((Run(_noted(": ".join((row.name, *_numbers(row, table, words))), row.note)),), "point")
