"""Tables of authors with everything resolved."""

from __future__ import annotations

from tusk.document.blocks import DataTable
from tusk.document.items import Cell, Column
from tusk.document.texts import Texts, line
from tusk.model import tables
from tusk.model.amounts import number_in_words
from tusk.model.fields import UNKNOWN
from tusk.model.tables import date_in, number_in


def table_of(table: tables.Table, texts: Texts, *, is_headed: bool) -> DataTable:
    """A table; its dates are in words, and what is unknown says so."""
    kinds = [column.type for column in table.columns]
    return DataTable(
        line(table.caption),
        tuple(Column(line(column.name), column.type == "number") for column in table.columns),
        tuple(
            tuple(_cell(cell, kind, texts) for cell, kind in zip(row, kinds, strict=False))
            for row in table.rows
        ),
        line(table.note),
        is_headed,
    )


def _cell(cell: str, kind: tables.Kind, texts: Texts) -> Cell:
    if cell.strip() == UNKNOWN:
        return Cell((number_in_words(None, words=texts.words),))
    if kind == "date" and (day := date_in(cell)):
        return Cell((texts.words.say(day),), str(day))
    number = number_in(cell) if kind == "number" else None
    return Cell(texts.inline(cell), "" if number is None else f"{number:.12g}")
