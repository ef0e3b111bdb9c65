"""How wide the columns of a table are in Word: by what they hold, as on paper."""

from __future__ import annotations

from collections.abc import Sequence

from docx.shared import Length, Pt
from docx.table import Table

from tusk.document.nodes import Text
from tusk.fonts.columns import shared_out
from tusk.paper.tables import columns_of

SIZE = 11.0  # points of the words in a cell
BESIDE = 12.0  # points beside them, in templates/word/base.docx


def widths_by_words(rows: Sequence[Sequence[Text]], room: Length) -> list[Length]:
    """The widths of the columns of a table that takes this room; a row whose last cell spans others does not count."""
    most = max(map(len, rows))
    columns = columns_of(row for row in rows if len(row) == most)
    least = [need * SIZE + BESIDE for need in columns["needs"]]
    return [Pt(wide) for wide in shared_out(room.pt, columns["widths"], least)]


def widths_by_shares(shares: Sequence[int], room: Length) -> list[Length]:
    """The same, in given shares."""
    return [Length(room * share // sum(shares)) for share in shares]


def set_widths(table: Table, widths: Sequence[Length]) -> None:
    """Give each column its width, in the table and in each cell: programs look at one or the other."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:  # to ask for the cells of a column, all cells of the table are looked through
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
