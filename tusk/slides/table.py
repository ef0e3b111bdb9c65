"""A native table of PowerPoint: a heading row in the publisher's colour, lines between rows."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.oxml.ns import qn
from pptx.util import Pt

from tusk.slides.deck import PlacedBox, SlideTable, TableRow
from tusk.slides.shapes import add, place, write
from tusk.slides.tables import CELL

PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's "No Style, No Grid"


def draw_table(slide: Any, box: PlacedBox, table: SlideTable) -> Any:
    """Put a table on a slide; returns its shape."""
    rows = [table.header, *table.rows] if table.header else [*table.rows]
    frame = slide.shapes.add_table(len(rows), len(table.widths), *place(box))
    made = frame.table
    made._tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN
    made.first_row, made.horz_banding = bool(table.header), False
    for column, width in zip(made.columns, table.widths, strict=True):
        column.width = Pt(width)
    for line, row, height in zip(made.rows, rows, table.heights, strict=True):
        line.height = Pt(height)
        _fill(line.cells, row, header=row is table.header)
    return frame


def _fill(cells: Any, row: TableRow, *, header: bool) -> None:
    if len(row) == 1 < len(cells):
        cells[0].merge(cells[len(cells) - 1])
    for at, cell in enumerate(cells):
        write(cell.text_frame, row[at] if at < len(row) else ())
        cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = Pt(CELL)
        if header:
            cell.fill.solid()
            cell.fill.fore_color.theme_color = THEME.ACCENT_1
        else:
            line = add(cell._tc.get_or_add_tcPr(), "a:lnB", w=str(Pt(0.75)))
            add(add(line, "a:solidFill"), "a:schemeClr", val="accent6")
