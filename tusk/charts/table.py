"""Every figure as a table: shown beside the drawing, offered as CSV, and the source of charts on slides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from tusk.model.amounts import Few
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

TOGETHER = "Together"  # the column for the sum of the parts
Number = float | Few | None


@dataclass(frozen=True)
class Column:
    """A column of numbers and their unit; "" for a bare number."""

    name: str
    unit: str = ""


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


def measure(figure: FigureBase) -> str:
    """What the numbers of a figure are, in words: Share of reviews, Children."""
    if figure.unit == "%":
        return f"Share of {figure.n_of}"
    return figure.unit[:1].upper() + figure.unit[1:]


@singledispatch
def table_of(figure: FigureBase) -> Table:
    """The numbers of a figure. Raises TypeError for a figure of an unknown kind."""
    raise TypeError(f"no table for {type(figure).__name__}")


def _row(named: Named, numbers: tuple[Number, ...], group: str = "") -> Row:
    return Row(named.name, numbers, named.theme, group, named.note or "")


def _head(*things: Named) -> str:
    return "Theme" if any(thing.theme for thing in things) else "Name"


@table_of.register
def _(figure: BarChart) -> Table:
    columns = [Column(measure(figure), figure.unit)]
    counted = any(bar.count is not None for bar in figure.bars)
    columns += [Column(figure.n_of[:1].upper() + figure.n_of[1:])] if counted else []
    rows = [_row(bar, (bar.value, bar.count) if counted else (bar.value,)) for bar in figure.bars]
    return Table(_head(*figure.bars), tuple(columns), tuple(rows))


@table_of.register
def _(figure: StackedBarChart) -> Table:
    whole = any(bar.whole is not None for bar in figure.bars)
    columns = [Column(part, figure.unit) for part in figure.parts]
    columns += [Column(TOGETHER, figure.unit)] if whole else []
    rows = [_row(bar, (*bar.values, *((together(bar),) if whole else ()))) for bar in figure.bars]
    return Table(_head(*figure.bars), tuple(columns), tuple(rows))


def together(bar: Stack) -> Number:
    """The total of a bar's parts: as written, or their sum if all of them are known."""
    if bar.whole is not None:
        return bar.whole
    numbers = [value for value in bar.values if isinstance(value, int | float)]
    return round(sum(numbers), 6) if len(numbers) == len(bar.values) else None


@table_of.register
def _(figure: LineChart) -> Table:
    columns = tuple(Column(line.name, figure.unit) for line in figure.lines)
    numbers = zip(*(line.values for line in figure.lines), strict=True)
    return Table("Year", columns, tuple(Row(*row) for row in zip(figure.years, numbers, strict=True)))


@table_of.register
def _(figure: Venn) -> Table:
    rows = [*_sets(figure), *_regions(figure)]
    return Table("Which", (Column(measure(figure), figure.unit),), tuple(rows))


def _sets(figure: Venn) -> Iterator[Row]:
    for number, each in enumerate(figure.sets, 1):
        yield Row(f"{number}. {each.name}, in all", (each.value,), each.theme, note=each.note or "")


def _regions(figure: Venn) -> Iterator[Row]:
    for name, members in figure.inside.items():
        yield Row(region_in_words(members, len(figure.sets)), (getattr(figure.regions, name),))
    if figure.regions.outside is not None:
        yield Row("None of them", (figure.regions.outside,))


def region_in_words(members: tuple[int, ...], sets: int) -> str:
    """The sets of a region, by their numbers: Only 1; 1 and 2, not 3; All three."""
    if len(members) == 1:
        return f"Only {members[0]}"
    if len(members) == sets:
        return "Both" if sets == 2 else "All three"
    (other,) = {1, 2, 3} - set(members)
    return f"{members[0]} and {members[1]}, not {other}"


@table_of.register
def _(figure: GroupedMap) -> Table:
    columns = (Column(measure(figure), figure.unit),) if figure.has_numbers else ()
    rows = [
        _row(member, (member.value,) if columns else (), group.name)
        for group in figure.groups
        for member in group.members
    ]
    heads = [member for group in figure.groups for member in group.members]
    return Table(_head(*heads), columns, tuple(rows))
