"""Rules about tables with a caption."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.tables import Table, fits
from tusk.model.walk import FieldPath
from tusk.problem import Problem, counted, quoted
from tusk.records.written import Written

HINTS = {
    "number": "Begin with a number such as 27 or £1,200, write unknown, or take type: number out.",
    "date": "Write 2018, 2018-03 or 2018-03-06, or unknown.",
}


def rows_have_a_cell_for_each_column(context: CheckContext) -> Iterator[Problem]:
    """A row of a table has as many cells as the table has columns."""
    for written, path, table, row in _rows(context):
        if len(row) != len(table.columns):
            columns = counted(len(table.columns), "column")
            message = f"the row has {counted(len(row), 'cell')}, but the table has {columns}."
            hint = 'Write "" for an empty cell; put a cell with a comma in quotes.'
            yield written.problem(path, message, hint)


def cells_are_of_the_type_of_their_column(context: CheckContext) -> Iterator[Problem]:
    """A cell of a column of numbers or dates is one, or unknown, or empty."""
    for written, path, table, row in _rows(context):
        for at, (cell, column) in enumerate(zip(row, table.columns, strict=False)):
            if not fits(cell, column.type):
                message = f"{quoted(cell)} is not a {column.type}, as the column “{column.name}” says."
                yield written.problem((*path, at), message, HINTS[column.type])


def _rows(context: CheckContext) -> Iterator[tuple[Written, FieldPath, Table, list[str]]]:
    """Every row of every table, with its place."""
    for written in context.everything:
        for path, table in context.records_in(written):
            if isinstance(table, Table):
                for number, row in enumerate(table.rows):
                    yield written, (*path, "rows", number), table, row
