"""The slides of a workshop as a PDF to show or print: the same slides as in PowerPoint, in the same places."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from tusk.charts.bars import BarRow, Bars
from tusk.charts.draw import drawing_of
from tusk.charts.table import measure
from tusk.charts.venns import Diagram
from tusk.document.document import Document
from tusk.model.figures import BarChart, StackedBarChart
from tusk.paper.sheet import Sheet
from tusk.slides.deck import (
    PlacedBox,
    SlideChart,
    SlideDeck,
    SlideImage,
    SlidePage,
    SlideTable,
    SlideText,
    TableRow,
)
from tusk.slides.paras import Para
from tusk.slides.room import HEADS, KEY_SIZE, NAME_SIZE, VALUE_SIZE, labels_of, numbers_of, shares_of
from tusk.slides.titles import head_of
from tusk.slides.venn import circles_of

Data = dict[str, Any]


def deck_sheet(document: Document, deck: SlideDeck) -> Sheet:
    """The slides as a sheet."""
    data = {
        "title": deck.title,
        "footer": deck.footer,
        "colour": deck.colour,
        "language": deck.language,
        "pages": [_page(page) for page in deck.pages],
    }
    return Sheet(
        item=document.id,
        address=f"{document.target.site}{document.name}-slides.pdf",
        label="Slides to show or print",
        template="deck",
        day=document.day,
        versions=(data,),
        pictures=deck.pictures,
    )


def _page(page: SlidePage) -> Data:
    top, width, height, below = head_of(page)
    return {
        "id": page.id,
        "layout": page.layout,
        "head": {"top": top, "width": width, "height": height, "below": below},
        "title": _para(page.title),
        "subtitle": _para(page.subtitle) if page.subtitle else None,
        "boxes": [_box(box) for box in page.boxes],
    }


def _box(box: PlacedBox) -> Data:
    place = {"left": box.left, "top": box.top, "width": box.width, "height": box.height}
    return {**place, "piece": _piece(box)}


def _piece(box: PlacedBox) -> Data:
    match box.piece:
        case SlideText(paras=paras, look=look):
            return {"kind": "text", "look": look, "paras": [_para(para) for para in paras]}
        case SlideTable() as table:
            rows = [_row(row) for row in table.rows]
            return {"kind": "table", "widths": table.widths, "header": _row(table.header), "rows": rows}
        case SlideImage(name=name, alt=alt):
            return {"kind": "image", "src": name, "alt": alt}
        case SlideChart() as chart:
            return _chart(chart, box)


def _chart(chart: SlideChart, box: PlacedBox) -> Data:
    """A chart for templates/print/deck.typ, from the same positions as in other outputs."""
    figure, whole = chart.figure, chart.whole
    drawn = drawing_of(whole)
    if isinstance(drawn, Bars):
        drawn = replace(drawn, rows=drawn.rows[chart.start : chart.start + len(chart.table.rows)])
    if isinstance(drawn, Bars) and isinstance(figure, StackedBarChart):
        drawn = replace(drawn, rows=tuple(map(_drawn_as_in_powerpoint, drawn.rows)))
    shared: Data = {"kind": figure.figure, "alt": chart.alt}
    if isinstance(drawn, Diagram):
        circles = circles_of(drawn, box.width, box.height)
        return shared | asdict(circles) | {"key": [_para(para) for para in circles.key]}
    shared["drawn"] = asdict(drawn)
    if isinstance(figure, BarChart | StackedBarChart) and isinstance(whole, BarChart | StackedBarChart):
        shared |= {
            "names": labels_of(figure),
            "numbers": numbers_of(figure),
            "shares": shares_of(whole),
            "sizes": (NAME_SIZE, VALUE_SIZE, KEY_SIZE),
            "top": HEADS[figure.figure],
        }
    return shared | {"heads": (chart.table.head, measure(figure))}


def _drawn_as_in_powerpoint(row: BarRow) -> BarRow:
    """A bar without a piece for unknown numbers: the text below the chart names them."""
    return replace(row, segments=tuple(piece for piece in row.segments if piece.look))


def _row(row: TableRow) -> list[list[Data]]:
    return [[_para(para) for para in cell] for cell in row]


def _para(para: Para) -> Data:
    return {
        "style": para.style,
        "level": para.level,
        "start": para.start,
        "size": para.size,
        "after": para.after,
        "indent": para.indent,
        "light": para.light,
        "runs": [
            {
                "nodes": [run.text],
                "bold": run.bold,
                "italic": run.italic,
                "lost": run.lost,
                "link": run.link,
            }
            for run in para.runs
        ],
    }
