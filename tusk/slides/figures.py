"""Figures on slides: charts as data that stay charts, with what they show in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tusk.charts.draw import description_of
from tusk.charts.lines import draw_lines
from tusk.charts.table import name_of, table_of
from tusk.charts.text import about, in_words
from tusk.library.library import Library
from tusk.model.figures import BarChart, Figure, GroupedMap, LineChart, StackedBarChart
from tusk.slides.deck import Chart, Row
from tusk.slides.paras import Para, Run
from tusk.slides.room import bars_at_once, has_room, height_of
from tusk.slides.tables import Grid
from tusk.slides.units import Columns, FixedBox, Flow, Rows, Unit
from tusk.slides.words import Words

ABREAST = 3  # panels side by side
MOST_YEARS = 8  # side by side in a table
LARGE_GROUP = 9  # a larger group takes two panels


def figure_units(figure: Figure, library: Library, words: Words) -> Iterator[Unit]:
    """A figure, its caption, and what must be known about it."""
    names = library.theme_names
    n = f" n = {figure.n} {figure.n_of}." if figure.n else ""
    yield Flow((words.line(figure.caption + ("." if n else "") + n, "caption"),))
    below = about(figure)
    if isinstance(figure, GroupedMap):
        yield panels(
            [(group.name, _members(figure, number, names)) for number, group in enumerate(figure.groups)]
        )
    elif has_room(figure, names):
        below = [*_not_drawn(figure, names), *below]
        for start, part in parts_of_chart(figure, names):
            alt = f"{part.name}. {description_of(part, names)}"
            chart = Chart(part, table_of(part, names), names, alt, figure, start)
            yield FixedBox(chart, height_of(part, names))
    else:
        yield _as_table(figure, names)
    paras = [Para((Run(f"{name}: ", bold=True), Run(text)), "small") for name, text in below]
    if paras:
        yield Flow(tuple(paras))


def _not_drawn(figure: Figure, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What has no mark in a drawing and would else be taken for nothing: points of lines, parts of stacked bars."""
    if isinstance(figure, LineChart) and (gaps := draw_lines(figure, names).gaps):
        yield "No point", "; ".join(gaps)
    if isinstance(figure, StackedBarChart):
        table = table_of(figure, names)
        missing = [
            f"{row.name}, {column.name}: {in_words(number, column)}"
            for row in table.rows
            for number, column in zip(row.numbers[: len(figure.parts)], table.columns, strict=False)
            if not isinstance(number, int | float)
        ]
        if missing:
            yield "Not drawn", "; ".join(missing)


def _as_table(figure: Figure, names: dict[str, str]) -> Grid:
    """A chart whose names have no room on a slide, as what it is drawn from; long names begin rows."""
    table = table_of(figure, names)
    rows = [
        [f"{row.name} ({row.note})" if row.note else row.name]
        + [in_words(number, column) for number, column in zip(row.numbers, table.columns, strict=True)]
        for row in table.rows
    ]
    cells = [[table.head, *(column.name for column in table.columns)], *rows]
    if isinstance(figure, LineChart) and len(figure.years) <= MOST_YEARS:
        cells = [list(column) for column in zip(*cells, strict=True)]
        cells[0][0] = "Name"
    header, *body = map(_cells, cells)
    return Grid(figure.name, header, tuple(body))


def _cells(words: Iterable[str]) -> Row:
    return tuple((Para((Run(each),)),) for each in words)


def parts_of_chart(figure: Figure, names: dict[str, str]) -> list[tuple[int, Figure]]:
    """A chart, or when it has more bars than a slide can show, several of it, each with its first bar."""
    if not isinstance(figure, BarChart | StackedBarChart):
        return [(0, figure)]
    count = -(-len(figure.bars) // bars_at_once(figure, names))
    each = -(-len(figure.bars) // count)
    return [
        (at, figure.model_copy(update={"bars": figure.bars[at : at + each]}))
        for at in range(0, len(figure.bars), each)
    ]


def panels(groups: Sequence[tuple[str, Sequence[Para]]]) -> Unit:
    """Names in their groups, each on a panel with how many there are."""
    rows: list[Unit] = []
    small = [(f"{name} ({len(points)})", points) for name, points in groups if len(points) <= LARGE_GROUP]
    for name, points in groups:
        if len(points) > LARGE_GROUP:
            half = (len(points) + 1) // 2
            halves = (f"{name} ({len(points)})", points[:half]), (f"{name}, continued", points[half:])
            rows.append(_abreast(halves))
    rows += [_abreast(small[at : at + ABREAST]) for at in range(0, len(small), ABREAST)]
    return Rows(tuple(rows))


def _abreast(groups: Sequence[tuple[str, Sequence[Para]]]) -> Unit:
    flows = tuple(Flow((Para((Run(name),), "heading"), *points), "panel") for name, points in groups)
    return Columns(flows, scale=0.8, gap=16.0)


def _members(figure: GroupedMap, number: int, names: dict[str, str]) -> list[Para]:
    table = table_of(figure, names)
    paras = []
    for member in figure.groups[number].members:
        value = f": {in_words(member.value, table.columns[0])}" if table.columns else ""
        note = f" ({member.note})" if member.note else ""
        paras.append(Para((Run(name_of(member, names) + value + note),), "point"))
    return paras
