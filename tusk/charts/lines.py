"""The positions of the points in a line chart: x in % of the width, y in em."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

from tusk.charts.table import Number
from tusk.data_class import dataclass
from tusk.locales.words import ENGLISH, Words
from tusk.model.amounts import number_in_words
from tusk.model.figures import LineChart, Series

TOP, PLOT, FOOT = 1.6, 11.0, 2.4  # em: room for words above, the plot, the years below
LEFT, RIGHT = 11.0, 95.0  # per cent of the width
MOST_YEARS_NAMED = 7
MOST_LINES_NAMED = 2  # with more, their numbers would overlap


@dataclass(frozen=True)
class Point:
    """A number at its year; with words only if there is room for them."""

    x: float
    y: float
    words: str


@dataclass(frozen=True)
class Line:
    """A line: its points, and the pieces between points of consecutive years. look: as in the key."""

    name: str
    look: int
    points: tuple[Point, ...]
    pieces: tuple[tuple[Point, Point], ...]


@dataclass(frozen=True)
class Lines:
    """A drawn line chart. ticks: (y, words) of the level lines; years: (x, words).

    gaps: the numbers without a point, in words.
    """

    lines: tuple[Line, ...]
    ticks: tuple[tuple[float, str], ...]
    years: tuple[tuple[float, str], ...]
    height: float
    gaps: tuple[str, ...]


def draw_lines(figure: LineChart, words: Words = ENGLISH) -> Lines:
    """A line for each series, broken where a number is not known."""
    top = _top(figure)
    xs = _across(figure.years)
    named = len(figure.lines) <= MOST_LINES_NAMED and len(xs) <= 2 * MOST_YEARS_NAMED
    drawn = [
        _line(line, look, xs, top, figure.unit if named else None)
        for look, line in enumerate(figure.lines, 1)
    ]
    ticks = tuple(
        (_down(level, top), number_in_words(level, "%" if figure.unit == "%" else ""))
        for level in (0, top / 2, top)
    )
    step = ceil(len(xs) / MOST_YEARS_NAMED)
    years = tuple(
        (x, year) for number, (x, year) in enumerate(zip(xs, figure.years, strict=True)) if number % step == 0
    )
    return Lines(tuple(drawn), ticks, years, TOP + PLOT + FOOT, tuple(_gaps(figure, words)))


def _gaps(figure: LineChart, words: Words) -> Iterator[str]:
    for line in figure.lines:
        for year, value in zip(figure.years, line.values, strict=True):
            if not isinstance(value, int | float):
                number = number_in_words(value, words=words)
                yield words.gettext(
                    "%(name)s in %(year)s: %(number)s", name=line.name, year=year, number=number
                )


def _line(line: Series, look: int, xs: list[float], top: float, unit: str | None) -> Line:
    places = [_point(x, value, top, unit) for x, value in zip(xs, line.values, strict=True)]
    pieces = tuple((a, b) for a, b in pairwise(places) if a and b)
    return Line(line.name, look, tuple(place for place in places if place), pieces)


def _point(x: float, value: Number, top: float, unit: str | None) -> Point | None:
    if not isinstance(value, int | float):
        return None
    words = "" if unit is None else number_in_words(value, "%" if unit == "%" else "")
    return Point(x, _down(value, top), words)


def _down(value: float, top: float) -> float:
    return round(TOP + PLOT * (1 - value / top), 2)


def _across(years: list[str]) -> list[float]:
    first, last = int(years[0][:4]), int(years[-1][:4])
    span = max(last - first, 1)
    return [round(LEFT + (RIGHT - LEFT) * (int(year[:4]) - first) / span, 2) for year in years]


def _top(figure: LineChart) -> float:
    """The highest level line: a round number not below any value, and even, so that its half is a whole number."""
    values = [value for line in figure.lines for value in line.values if isinstance(value, int | float)]
    largest = max(values, default=0)
    if figure.unit == "%" and largest > 50:
        return 100.0
    size = 1.0
    while largest > size * 10:
        size *= 10
    return next(step * size for step in (2, 4, 6, 8, 10) if largest <= step * size)
