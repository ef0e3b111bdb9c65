"""The words of a drawing: lines that fit a phone, a description for people who cannot see it, notes below."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Any

from tusk.charts.table import Column, Number, Row, Table
from tusk.model.amounts import Few, number_in_words
from tusk.model.figures import FigureBase

LINE = 38  # characters that fit the width of a phone
MOST_TOLD = 40  # rows in a description; the table has them all


def lines_of(name: str, room: int = 0) -> tuple[str, ...]:
    """A name in lines; the last one leaves room for a value, and is empty if the value needs the whole line."""
    lines = wrap(name, LINE, break_long_words=True)
    return tuple(lines) if len(lines[-1]) + room <= LINE else (*lines, "")


def in_words(number: Number, column: Column) -> str:
    """A number of a column, as shown beside its bar."""
    return number_in_words(number, column.unit if column.unit == "%" else "")


def rows_in_words(rows: Iterable[Row], table: Table) -> list[dict[str, Any]]:
    """Rows of a table as they are shown: {"name", "note", "numbers": in words}."""
    columns = table.columns
    return [
        {
            "name": row.name,
            "note": row.note,
            "numbers": [
                in_words(number, column) for number, column in zip(row.numbers, columns, strict=True)
            ],
        }
        for row in rows
    ]


def in_short(number: Number, unit: str = "") -> str:
    """A short form of a number: 12, <5 if it is hidden, ? if it is not known."""
    if number is None:
        return "?"
    return f"<{number.below}" if isinstance(number, Few) else number_in_words(number, unit)


def value_words(numbers: tuple[Number, ...], columns: tuple[Column, ...], n: int | None, n_of: str) -> str:
    """The text beside a bar: 85%; 85%, 23 of 27; 3 of 4; not known."""
    words = in_words(numbers[0], columns[0])
    if n and columns[0].unit == n_of and isinstance(numbers[0], int | float):
        return f"{words} of {n}"
    if len(numbers) > 1 and numbers[1] is not None:
        words += f", {number_in_words(numbers[1])}" + (f" of {n}" if n else "")
    return words


def described(table: Table) -> str:
    """A table in a sentence: Neglect: 85%; Escalation: not known."""
    told = [_row(row, table.columns) for row in table.rows[:MOST_TOLD]]
    more = len(table.rows) - len(told)
    return "; ".join(told) + (f"; and {more} more in the table." if more else ".")


def about(figure: FigureBase) -> list[tuple[str, str]]:
    """What a reader must know about a figure, each with its name: Source, Note, …"""
    known = [
        ("Not known", figure.unknown),
        ("Note", figure.note),
        ("What was counted", figure.definition),
        ("Source", figure.source),
    ]
    return [(name, words) for name, words in known if words]


def _row(row: Row, columns: tuple[Column, ...]) -> str:
    numbers = [in_words(number, column) for number, column in zip(row.numbers, columns, strict=True)]
    if len(columns) > 1:
        numbers = [f"{column.name} {words}" for column, words in zip(columns, numbers, strict=True)]
    return f"{row.name}: {', '.join(numbers)}" if numbers else row.name
