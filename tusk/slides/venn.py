"""A Venn diagram of PowerPoint's own shapes: circles that overlap, their numbers, and a key beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from tusk.charts.venns import Diagram, draw_venn
from tusk.model.figures import Venn
from tusk.slides.deck import Box, Chart
from tusk.slides.paras import Para, Run
from tusk.slides.text import without_style, write

KEY = 24.0  # points: the type of the key
WIDE, HIGH = 90.0, 36.0  # of a number's place


def draw_circles(slide: Any, box: Box, chart: Chart, language: str) -> Any:
    """Put a Venn diagram on a slide: the circles are one group, read as one; returns it."""
    assert isinstance(chart.figure, Venn)
    drawn = draw_venn(chart.figure, chart.names)
    scale = min(box.height / drawn.height, box.width * 0.5 / drawn.width)
    group = slide.shapes.add_group_shape()

    def at(x: float, y: float) -> tuple[float, float]:
        return box.left + x * scale, box.top + y * scale

    for circle in drawn.circles:
        _circle(group, at(circle.x, circle.y), drawn.radius * scale)
    for circle in drawn.circles:
        _label(group, at(*circle.at), f"{circle.number}.", language)
    for region in drawn.regions:
        _label(group, at(region.x, region.y - 4), region.shown, language)
    _key(slide, box, box.left + drawn.width * scale + 24, key_of(drawn), language)
    return group


def key_of(drawn: Diagram) -> tuple[Para, ...]:
    """The names of the circles, with their numbers where they are known."""
    paras = []
    for circle in drawn.circles:
        known = f": {circle.value}" if circle.value != "not known" else ""
        note = f" ({circle.note})" if circle.note else ""
        paras.append(Para((Run(circle.name + known + note),), "number", start=circle.number))
    if drawn.outside:
        paras.append(Para((Run(drawn.outside),)))
    return tuple(replace(para, size=KEY, after=KEY * 0.5) for para in paras)


def _key(slide: Any, box: Box, left: float, paras: tuple[Para, ...], language: str) -> None:
    room = box.left + box.width - left
    size = next((size for size in (KEY, 20.0, 18.0, 16.0) if _high(paras, size, room) <= box.height), 14.0)
    sized = tuple(replace(para, size=size, after=size * 0.5) for para in paras)
    high = _high(paras, size, room)
    place = (Pt(left), Pt(box.top + max(0.0, (box.height - high) / 2)), Pt(room), Pt(high))
    write(slide.shapes.add_textbox(*place).text_frame, sized, language)


def _high(paras: tuple[Para, ...], size: float, room: float) -> float:
    return sum(replace(para, size=size).height(room) + size * 0.5 for para in paras)


def _circle(group: Any, middle: tuple[float, float], radius: float) -> None:
    place = (Pt(middle[0] - radius), Pt(middle[1] - radius), Pt(2 * radius), Pt(2 * radius))
    circle = group.shapes.add_shape(MSO_SHAPE.OVAL, *place)
    circle.fill.solid()
    circle.fill.fore_color.theme_color = THEME.ACCENT_1
    circle.fill._xPr.solidFill[0].append(parse_xml(f'<a:alpha {nsdecls("a")} val="14000"/>'))
    circle.line.color.theme_color = THEME.ACCENT_1
    circle.line.width = Pt(1.5)
    without_style(circle)


def _label(group: Any, middle: tuple[float, float], words: str, language: str) -> None:
    place = (Pt(middle[0] - WIDE / 2), Pt(middle[1] - HIGH / 2), Pt(WIDE), Pt(HIGH))
    box = group.shapes.add_textbox(*place)
    write(box.text_frame, (Para((Run(words, bold=True),), size=22.0),), language, middle=True)
    box.text_frame.paragraphs[0]._p.get_or_add_pPr().set("algn", "ctr")
