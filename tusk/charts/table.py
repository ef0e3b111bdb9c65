"""Every figure as a table: shown beside the drawing, offered as CSV, and the source of charts on slides."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from tusk.data_class import dataclass
from tusk.locales.words import ENGLISH, Words
from tusk.model.amounts import Few, counted_things
from tusk.model.figures import (
    BarChart,
    FigureBase,
    GroupedMap,
    LineChart,
    Named,
    Stack,
    StackedBarChart,
    Venn,
)

Number = float | Few | None


@dataclass(frozen=True)
class Column:
    """A column of numbers and their unit; "" for a bare number."""

    name: str
    unit: str = ""
    is_whole: bool = False  # the sum of the parts


@dataclass(frozen=True)
class Row:
    """A row's name and its numbers; None is not known. theme: the id of the theme, if it is one."""

    name: str
    numbers: tuple[Number, ...]
    theme: str | None = None
    group: str = ""
    note: str = ""


@dataclass(frozen=True)
class Table:
    """A figure's numbers. head: what the rows are; `groups` if they are grouped."""

    head: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def groups(self) -> dict[str, list[Row]]:
        """The rows by their group, in order."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.group, []).append(row)
        return found


def measure(figure: FigureBase, words: Words = ENGLISH) -> str:
    """What the numbers of a figure are, in words: Share of reviews, Children."""
    if figure.unit == "%":
        return words.gettext("Share of %(things)s", things=counted_things(figure.n_of))
    return _capital(words.say(counted_things(figure.unit)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@singledispatch
def table_of(figure: FigureBase, words: Words = ENGLISH) -> Table:
    """The numbers of a figure. Raises TypeError for a figure of an unknown kind."""
    raise TypeError(f"no table for {type(figure).__name__}")


def _row(named: Named, numbers: tuple[Number, ...], group: str = "") -> Row:
    return Row(named.name, numbers, named.theme, group, named.note or "")


def _head(words: Words, *things: Named) -> str:
    return words.gettext("Theme") if any(thing.theme for thing in things) else words.gettext("Name")


@table_of.register
def _(figure: BarChart, words: Words = ENGLISH) -> Table:
    columns = [Column(measure(figure, words), figure.unit)]
    counted = any(bar.count is not None for bar in figure.bars)
    columns += [Column(_capital(words.say(counted_things(figure.n_of))))] if counted else []
    rows = [_row(bar, (bar.value, bar.count) if counted else (bar.value,)) for bar in figure.bars]
    return Table(_head(words, *figure.bars), tuple(columns), tuple(rows))


@table_of.register
def _(figure: StackedBarChart, words: Words = ENGLISH) -> Table:
    whole = any(bar.whole is not None for bar in figure.bars)
    columns = [Column(part, figure.unit) for part in figure.parts]
    columns += [Column(words.gettext("Together"), figure.unit, is_whole=True)] if whole else []
    rows = [_row(bar, (*bar.values, *((together(bar),) if whole else ()))) for bar in figure.bars]
    return Table(_head(words, *figure.bars), tuple(columns), tuple(rows))


def together(bar: Stack) -> Number:
    """The total of a bar's parts: as written, or their sum if all of them are known."""
    if bar.whole is not None:
        return bar.whole
    numbers = [value for value in bar.values if isinstance(value, int | float)]
    return round(sum(numbers), 6) if len(numbers) == len(bar.values) else None


@table_of.register
def _(figure: LineChart, words: Words = ENGLISH) -> Table:
    columns = tuple(Column(line.name, figure.unit) for line in figure.lines)
    numbers = zip(*(line.values for line in figure.lines), strict=True)
    rows = tuple(Row(*row) for row in zip(figure.years, numbers, strict=True))
    return Table(words.gettext("Year"), columns, rows)


@table_of.register
def _(figure: Venn, words: Words = ENGLISH) -> Table:
    rows = [*_sets(figure, words), *_regions(figure, words)]
    return Table(words.gettext("Which"), (Column(measure(figure, words), figure.unit),), tuple(rows))


def _sets(figure: Venn, words: Words) -> Iterator[Row]:
    for number, each in enumerate(figure.sets, 1):
        name = words.gettext("%(number)s. %(name)s, in all", number=number, name=each.name)
        yield Row(name, (each.value,), each.theme, note=each.note or "")


def _regions(figure: Venn, words: Words) -> Iterator[Row]:
    for name, members in figure.inside.items():
        yield Row(region_in_words(members, len(figure.sets), words), (getattr(figure.regions, name),))
    if figure.regions.outside is not None:
        yield Row(words.gettext("None of them"), (figure.regions.outside,))


def region_in_words(members: tuple[int, ...], sets: int, words: Words = ENGLISH) -> str:
    """The sets of a region, by their numbers: Only 1; 1 and 2, not 3; All three."""
    if len(members) == 1:
        return words.gettext("Only %(set)s", set=members[0])
    if len(members) == sets:
        return words.gettext("Both") if sets == 2 else words.gettext("All three")
    (other,) = {1, 2, 3} - set(members)
    first, second = members
    return words.gettext("%(first)s and %(second)s, not %(other)s", first=first, second=second, other=other)


@table_of.register
def _(figure: GroupedMap, words: Words = ENGLISH) -> Table:
    columns = (Column(measure(figure, words), figure.unit),) if figure.has_numbers else ()
    rows = [
        _row(member, (member.value,) if columns else (), group.name)
        for group in figure.groups
        for member in group.members
    ]
    heads = [member for group in figure.groups for member in group.members]
    return Table(_head(words, *heads), columns, tuple(rows))
