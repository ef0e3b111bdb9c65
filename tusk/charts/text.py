"""The words of a drawing: lines that fit a phone, a description for people who cannot see it, notes below."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Any

from tusk.charts.table import Column, Number, Row, Table
from tusk.locales.words import ENGLISH, Words
from tusk.model.amounts import Few, counted_things, number_in_words
from tusk.model.figures import FigureBase

LINE = 38  # characters that fit the width of a phone
MOST_TOLD = 40  # rows in a description; the table has them all


def lines_of(name: str, room: int = 0) -> tuple[str, ...]:
    """A name in lines; the last one leaves room for a value, and is empty if the value needs the whole line."""
    lines = wrap(name, LINE, break_long_words=True)
    return tuple(lines) if len(lines[-1]) + room <= LINE else (*lines, "")


def in_words(number: Number, column: Column, words: Words = ENGLISH) -> str:
    """A number of a column, as shown beside its bar."""
    return number_in_words(number, column.unit if column.unit == "%" else "", words)


def rows_in_words(rows: Iterable[Row], table: Table, words: Words = ENGLISH) -> list[dict[str, Any]]:
    """Rows of a table as they are shown: {"name", "note", "numbers": in words}."""
    columns = table.columns
    return [
        {
            "name": row.name,
            "note": row.note,
            "numbers": [
                in_words(number, column, words) for number, column in zip(row.numbers, columns, strict=True)
            ],
        }
        for row in rows
    ]


def in_short(number: Number, unit: str = "") -> str:
    """A short form of a number: 12, <5 if it is hidden, ? if it is not known."""
    if number is None:
        return "?"
    return f"<{number.below}" if isinstance(number, Few) else number_in_words(number, unit)


def value_words(
    numbers: tuple[Number, ...],
    columns: tuple[Column, ...],
    n: int | None,
    n_of: str,
    words: Words = ENGLISH,
) -> str:
    """The text beside a bar: 85%; 85%, 23 of 27; 3 of 4; not known."""
    told = in_words(numbers[0], columns[0], words)
    if n and columns[0].unit == n_of and isinstance(numbers[0], int | float):
        return words.gettext("%(count)s of %(whole)s", count=told, whole=number_in_words(n))
    if len(numbers) > 1 and numbers[1] is not None:
        count = number_in_words(numbers[1], words=words)
        told += f", {words.gettext('%(count)s of %(whole)s', count=count, whole=number_in_words(n)) if n else count}"
    return told


def described(table: Table, words: Words = ENGLISH) -> str:
    """A table in a sentence: Neglect: 85%; Escalation: not known."""
    told = "; ".join(_row(row, table.columns, words) for row in table.rows[:MOST_TOLD])
    more = len(table.rows) - MOST_TOLD
    if more <= 0:
        return f"{told}."
    return words.ngettext(
        "%(told)s; and %(num)s more in the table.",
        "%(told)s; and %(num)s more in the table.",
        more,
        told=told,
    )


def about(figure: FigureBase, words: Words = ENGLISH) -> list[tuple[str, str]]:
    """What a reader must know about a figure, each with its name: Source, Note, …"""
    known = [
        (words.gettext("Not known"), figure.unknown),
        (words.gettext("Note"), figure.note),
        (words.gettext("What was counted"), figure.definition),
        (words.gettext("Source"), figure.source),
    ]
    return [(name, text) for name, text in known if text]


def n_in_words(figure: FigureBase, words: Words = ENGLISH) -> str:
    """How many were counted: n = 27 reviews; empty if it is not known."""
    return f"n = {number_in_words(figure.n)} {words.say(counted_things(figure.n_of))}" if figure.n else ""


def _row(row: Row, columns: tuple[Column, ...], words: Words) -> str:
    numbers = [in_words(number, column, words) for number, column in zip(row.numbers, columns, strict=True)]
    if len(columns) > 1:
        numbers = [f"{column.name} {number}" for column, number in zip(columns, numbers, strict=True)]
    return f"{row.name}: {', '.join(numbers)}" if numbers else row.name
