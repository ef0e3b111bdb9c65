"""A native table of PowerPoint: a heading row in the publisher's colour, lines between rows."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from tusk.slides.deck import Box, Row, Table
from tusk.slides.tables import CELL
from tusk.slides.text import write

PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's "No Style, No Grid"


def draw_table(slide: Any, box: Box, table: Table, language: str) -> Any:
    """Put a table on a slide."""
    rows = [table.header, *table.rows] if table.header else [*table.rows]
    place = (Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height))
    frame = slide.shapes.add_table(len(rows), len(table.widths), *place)
    made = frame.table
    made._tbl.tblPr.find("{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId").text = PLAIN
    made.first_row, made.horz_banding = bool(table.header), False
    for column, width in zip(made.columns, table.widths, strict=True):
        column.width = Pt(width)
    for number, (row, height) in enumerate(zip(rows, table.heights, strict=True)):
        made.rows[number].height = Pt(height)
        _fill(made, number, row, language, header=number == 0 and bool(table.header))
    return frame


def _fill(made: Any, number: int, row: Row, language: str, *, header: bool) -> None:
    columns = len(made.columns)
    if len(row) == 1 and columns > 1:
        made.cell(number, 0).merge(made.cell(number, columns - 1))
    for at in range(columns):
        cell = made.cell(number, at)
        paras = row[at] if at < len(row) else ()
        write(cell.text_frame, paras, language)
        cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = Pt(CELL)
        if header:
            cell.fill.solid()
            cell.fill.fore_color.theme_color = THEME.ACCENT_1
        else:
            _line_below(cell)


def _line_below(cell: Any) -> None:
    properties = cell._tc.get_or_add_tcPr()
    properties.insert(
        0,
        parse_xml(
            f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:schemeClr val="accent6"/></a:solidFill></a:lnB>'
        ),
    )
