"""The slides of a workshop as a PDF to show or print: the same slides as in PowerPoint, in the same places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from tusk.charts.bars import Bars
from tusk.charts.draw import drawing_of
from tusk.charts.table import measure
from tusk.charts.venns import Diagram
from tusk.paper.sheet import Sheet
from tusk.slides import room
from tusk.slides.deck import PlacedBox, SlideChart, SlideDeck, SlideImage, SlidePage, SlideTable, SlideText
from tusk.slides.paras import Para
from tusk.slides.titles import head_of
from tusk.slides.venn import circles_of

Data = dict[str, Any]


def deck_sheet(deck: SlideDeck) -> Sheet:
    """The slides as a sheet."""
    workshop = deck.workshop
    data = {
        "title": workshop.title,
        "footer": deck.footer,
        "colour": workshop.publisher.colour,
        "language": workshop.language,
        "pages": [_page(page) for page in deck.pages],
    }
    return Sheet(workshop.id, "deck", workshop.day, (data,), deck.pictures)


def _page(page: SlidePage) -> Data:
    boxes = [vars(box) | {"piece": _piece(box)} for box in page.boxes]
    subtitle = _para(page.subtitle) if page.subtitle else None
    return vars(page) | {
        "head": head_of(page),
        "title": _para(page.title),
        "subtitle": subtitle,
        "boxes": boxes,
    }


def _piece(box: PlacedBox) -> Data:
    match box.piece:
        case SlideText(paras=paras, look=look):
            return {"kind": "text", "look": look, "paras": _paras(paras)}
        case SlideTable(header=header, rows=rows, widths=widths):
            cells = [[_paras(cell) for cell in row] for row in (header, *rows)]
            return {"kind": "table", "widths": widths, "rows": cells}
        case SlideImage():
            return {"kind": "image", **vars(box.piece)}
        case SlideChart() as chart:
            return {"kind": chart.figure.figure, "words": chart.words, **_chart(chart, box)}


def _chart(chart: SlideChart, box: PlacedBox) -> Data:
    """A chart for templates/print/deck.typ, from the same positions as in other outputs."""
    figure, whole, drawn = chart.figure, chart.whole, drawing_of(chart.whole, chart.locale)
    if isinstance(drawn, Diagram):
        circles = circles_of(drawn, box.width, box.height)
        return asdict(circles) | {"key": _paras(circles.key)}
    if not isinstance(drawn, Bars):
        return {"drawn": asdict(drawn)}
    assert isinstance(figure, room.BarFigure)
    assert isinstance(whole, room.BarFigure)
    return {
        "rows": list(map(asdict, drawn.rows[chart.start :][: len(chart.table.rows)])),
        "key": drawn.key,
        "names": room.labels_of(figure, chart.locale),
        "numbers": room.numbers_of(figure, chart.locale),
        "shares": room.shares_of(whole, chart.locale),
        "sizes": (room.NAME_SIZE, room.VALUE_SIZE, room.KEY_SIZE),
        "top": room.HEADS[figure.figure],
        "heads": (chart.table.head, measure(figure, chart.locale)),
    }


def _paras(paras: Sequence[Para]) -> list[Data]:
    return [_para(para) for para in paras]


def _para(para: Para) -> Data:
    runs = [vars(run) | {"text": [run.text]} for run in para.runs]
    return vars(para) | {"indent": para.indent, "runs": runs}
