"""A figure as data for the print templates: where its marks stand, its table, and what must be known about it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from tusk.charts.draw import description_of, drawing_of
from tusk.charts.table import Row, Table, table_of
from tusk.charts.text import about, in_words
from tusk.model.figures import GroupedMap
from tusk.paper.words import Words
from tusk.sections.blocks import FigureBlock

Data = dict[str, Any]


def figure_data(block: FigureBlock, words: Words) -> Data:
    """Everything that templates/print/charts.typ shows of a figure."""
    figure = block.figure
    names = words.library.theme_names
    table = table_of(figure, names)
    return {
        "figure": figure.figure,
        "caption": words.line(figure.caption),
        "n": f"n = {figure.n} {figure.n_of}" if figure.n else "",
        "alt": f"{figure.name}. {description_of(figure, names)}",
        "drawn": {} if isinstance(figure, GroupedMap) else asdict(drawing_of(figure, names)),
        "head": [table.head, *(column.name for column in table.columns)],
        "groups": [
            {"name": group, "rows": [_row(row, table) for row in rows]}
            for group, rows in table.groups.items()
        ],
        "table": block.table,
        "about": [[name, words.line(text)] for name, text in about(figure)],
    }


def _row(row: Row, table: Table) -> Data:
    numbers = [in_words(number, column) for number, column in zip(row.numbers, table.columns, strict=True)]
    return {"name": row.name, "note": row.note, "numbers": numbers}
