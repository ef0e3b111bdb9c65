"""Whether the names of a chart fit on a slide, and how many bars fit with theirs. Otherwise it becomes a table."""

from __future__ import annotations

from collections.abc import Iterable

from tusk.charts.bars import draw_bars
from tusk.charts.table import Column, Number, Row, Table, table_of
from tusk.charts.text import in_short, in_words
from tusk.charts.venns import draw_venn
from tusk.fonts import measure
from tusk.locales.words import ENGLISH, Words
from tusk.model.figures import BarChart, Figure, LineChart, StackedBarChart, Venn
from tusk.slides.venn import circles_of

BarFigure = BarChart | StackedBarChart

NAME_SIZE, VALUE_SIZE, KEY_SIZE = 18.0, 20.0, 16.0  # points
NAMES = tuple(percent / 100 for percent in range(16, 52, 2))  # of the width, that names can take
LEAST_VALUES, MOST_VALUES = 0.08, 0.26  # of the width, that numbers can take
EDGE = 28.0  # points between a name and what is beside it, of which programs take some for themselves
BETWEEN = 8.0  # points between one name and the next
HEADS = {"bar": 34.0, "stacked bar": 44.0}  # points over the bars: headings, or a key of two lines
SWATCH = 42.0  # points of a key beside each name
MOST_LINES, MOST_KEY_LINES = 5, 2
LEAST, HIGHEST = (
    240.0,
    280.0,
)  # points: a lower chart cannot be read; with a higher one, the caption does not fit
TALLEST = 400.0  # points that a chart alone on its slide can take


def has_room(figure: Figure, locale: Words = ENGLISH) -> bool:
    """Whether all words of a drawing fit on a slide."""
    if isinstance(figure, Venn):
        drawn = draw_venn(figure, locale)
        return all(circles_of(drawn, measure.SLIDE, high).key_height <= high for high in (LEAST, TALLEST))
    has_key = isinstance(figure, BarChart) or _is_key(column.name for column in drawn_columns(figure, locale))
    return has_key and (isinstance(figure, LineChart) or _are_names(figure, locale))


def shares_of(figure: BarFigure, locale: Words = ENGLISH) -> tuple[float, float, float]:
    """What names, bars and numbers take of the width: names as little as they can without another line."""
    wide = max(measure.width(words, VALUE_SIZE, bold=True) for words in numbers_of(figure, locale)) + EDGE
    values = min(max(wide / measure.SLIDE, LEAST_VALUES), MOST_VALUES)
    fewest = _lines(figure, NAMES[-1], locale)
    name = next(share for share in NAMES if _lines(figure, share, locale) == fewest)
    return name, 1 - name - values, values


def bars_at_once(figure: BarFigure, locale: Words = ENGLISH) -> int:
    """How many bars with their names fit on a slide; the others continue on the next one."""
    return max(1, int((HIGHEST - HEADS[figure.figure]) / _row_height(figure, locale)))


def height_of(figure: Figure, locale: Words = ENGLISH) -> float:
    """How high a chart must be, in points."""
    if isinstance(figure, BarFigure):
        return max(LEAST, HEADS[figure.figure] + len(figure.bars) * _row_height(figure, locale))
    return LEAST


def labels_of(figure: Figure, locale: Words = ENGLISH) -> list[str]:
    """The text beside each bar, or below each point: its name and note, and numbers without a bar."""
    table = table_of(figure, locale)
    return [": ".join(filter(None, (row.name, _note(row, table, figure, locale)))) for row in table.rows]


def _note(row: Row, table: Table, figure: Figure, locale: Words) -> str:
    words = [row.note]
    if isinstance(figure, BarChart) and known(row.numbers[0]) is None:
        words.append(in_words(row.numbers[0], table.columns[0], locale))
    if table.columns[-1].is_whole and row.numbers[-1] is not None:
        whole = in_words(row.numbers[-1], table.columns[-1], locale)
        words.append(locale.gettext("%(number)s together", number=whole))
    return "; ".join(filter(None, words))


def drawn_columns(figure: Figure, locale: Words = ENGLISH) -> tuple[Column, ...]:
    """The columns of its table that have marks in a drawing."""
    columns = table_of(figure, locale).columns
    if isinstance(figure, StackedBarChart):
        return columns[: len(figure.parts)]
    return columns[:1] if isinstance(figure, BarChart) else columns


def known(number: Number) -> float | None:
    """A number that a bar can have."""
    return number if isinstance(number, int | float) else None


def numbers_of(figure: BarFigure, locale: Words = ENGLISH) -> list[str]:
    """The text after each bar: its number, or those of its parts."""
    if isinstance(figure, StackedBarChart):
        return ["\N{NO-BREAK SPACE}· ".join(in_short(value) for value in bar.values) for bar in figure.bars]
    return [row.value for row in draw_bars(figure, locale).rows]


def _row_height(figure: BarFigure, locale: Words = ENGLISH) -> float:
    name, _, value = shares_of(figure, locale)
    room = value * measure.SLIDE - EDGE
    last = max(measure.lines([(words, True)], VALUE_SIZE, room) for words in numbers_of(figure, locale))
    return max(max(_lines(figure, name, locale)) * NAME_SIZE, last * VALUE_SIZE) * measure.LINE + BETWEEN


def _lines(figure: Figure, share: float, locale: Words) -> list[int]:
    """How many lines each name takes."""
    room = share * measure.SLIDE - EDGE
    return [measure.lines([(words, False)], NAME_SIZE, room) for words in labels_of(figure, locale)]


def _are_names(figure: Figure, locale: Words = ENGLISH) -> bool:
    """Whether the names of bars fit beside them."""
    room = NAMES[-1] * measure.SLIDE - EDGE
    longest = max(
        measure.width(word, NAME_SIZE) for words in labels_of(figure, locale) for word in words.split()
    )
    return max(_lines(figure, NAMES[-1], locale)) <= MOST_LINES and longest <= room


def _is_key(names: Iterable[str]) -> bool:
    """Whether names with a sample of their look fit in the lines of a key."""
    lines, used = 1, 0.0
    for wide in (SWATCH + measure.width(name, KEY_SIZE) for name in names):
        if wide > measure.SLIDE:
            return False
        if used + wide > measure.SLIDE:
            lines, used = lines + 1, 0.0
        used += wide
    return lines <= MOST_KEY_LINES
