"""Tables."""

from __future__ import annotations

from typing import ClassVar

from tusk.data_class import dataclass
from tusk.document.items import Cell, Column
from tusk.document.nodes import Text


@dataclass(frozen=True)
class Grid:
    """A table under one heading; all rows have the same number of cells."""

    kind: ClassVar = "grid"
    header: Text
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True)
class DataTable:
    """A table with a caption; every row has a cell for each column. is_headed: the heading above says its caption."""

    kind: ClassVar = "table"
    caption: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: Text
    is_headed: bool

    @property
    def texts(self) -> tuple[tuple[Text, ...], ...]:
        """Its headings and its rows, as texts alone."""
        header = tuple(column.name for column in self.columns)
        return (header, *(tuple(cell.text for cell in row) for row in self.rows))


@dataclass(frozen=True)
class Flow:
    """What followed from what: a drawing of boxes and arrows on the web, and a table everywhere. A box can be empty."""

    kind: ClassVar = "flow"
    name: str
    table: DataTable
