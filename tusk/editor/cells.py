"""Cells that are pasted into a grid, as programs for tables copy them: tabs between cells, a line for each row."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

from tusk.editor.form import path_of
from tusk.load.yaml_text import Values

MOST_ROWS, MOST_COLUMNS = 500, 50


def paste_cells(name: str, text: str, values: Values) -> str:
    """Put cells into a grid from a cell on, which grows as it must; returns the name of that cell.

    name: of the cell, sections.0.tables.0.rows.2.1. Raises KeyError, IndexError and TypeError if there is no such grid.
    """
    *grid, row, column = path_of(name)
    rows: Any = values
    for key in grid:
        rows = rows[key]
    for down, cells in enumerate(_cells(text), int(row)):
        while len(rows) <= down:
            rows.append([])
        _put(rows[down], int(column), cells)
    wide = max(map(len, rows))
    for each in rows:
        each += [""] * (wide - len(each))
    return name


def _cells(text: str) -> list[list[str]]:
    """The cells of a text; a cell of several lines is in quotes."""
    read = csv.reader(StringIO(text.rstrip("\r\n"), newline=""), delimiter="\t")
    return [[" ".join(cell.split()) for cell in row[:MOST_COLUMNS]] for row in read][:MOST_ROWS]


def _put(row: list[str], column: int, cells: list[str]) -> None:
    row += [""] * (column + len(cells) - len(row))
    row[column : column + len(cells)] = cells
