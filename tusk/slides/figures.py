"""Figures on slides: charts as data that stay charts, with what they show in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tusk.charts.draw import description_of
from tusk.charts.lines import draw_lines
from tusk.charts.table import name_of, table_of
from tusk.charts.text import about, in_words
from tusk.model.figures import BarChart, Figure, GroupedMap, LineChart, StackedBarChart
from tusk.relate import Library
from tusk.slides.deck import Chart
from tusk.slides.paras import Para, Run
from tusk.slides.units import Columns, Flow, Rows, Unit, Whole
from tusk.slides.words import Words

LEAST = 240.0  # points: lower, a chart cannot be read
MOST_BARS = 8  # of one chart; more go on on the next slide
ABREAST = 3  # panels side by side
LARGE_GROUP = 9  # a larger group takes two panels


def figure_units(figure: Figure, library: Library, words: Words) -> Iterator[Unit]:
    """A figure, its caption, and what must be known about it."""
    names = library.theme_names
    n = f" n = {figure.n} {figure.n_of}." if figure.n else ""
    yield Flow((words.line(figure.caption + ("." if n else "") + n, "caption"),))
    if isinstance(figure, GroupedMap):
        yield panels(
            [(group.name, _members(figure, number, names)) for number, group in enumerate(figure.groups)]
        )
    else:
        for start, part in parts_of_chart(figure):
            alt = f"{part.name}. {description_of(part, names)}"
            yield Whole(Chart(part, table_of(part, names), names, alt, figure, start), LEAST)
    below = [*_not_drawn(figure, names), *about(figure)]
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


def parts_of_chart(figure: Figure) -> list[tuple[int, Figure]]:
    """A chart, or when it has more bars than a slide can show, several of it, each with its first bar."""
    if not isinstance(figure, BarChart | StackedBarChart) or len(figure.bars) <= MOST_BARS:
        return [(0, figure)]
    count = -(-len(figure.bars) // MOST_BARS)
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
