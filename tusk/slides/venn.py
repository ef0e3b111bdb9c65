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

KEYS = (24.0, 20.0, 18.0, 16.0, 14.0)  # points: the type of the key, the largest that fits
BESIDE = 24.0  # points between the circles and the key
WIDE, HIGH = 90.0, 36.0  # of a number's place


def draw_circles(slide: Any, box: Box, chart: Chart, language: str) -> Any:
    """Put a Venn diagram on a slide: the circles are one group, read as one; returns it."""
    assert isinstance(chart.figure, Venn)
    drawn = draw_venn(chart.figure, chart.names)
    scale = scale_of(drawn, box.width, box.height)
    group = slide.shapes.add_group_shape()

    def at(x: float, y: float) -> tuple[float, float]:
        return box.left + x * scale, box.top + y * scale

    for circle in drawn.circles:
        _circle(group, at(circle.x, circle.y), drawn.radius * scale)
    for circle in drawn.circles:
        _label(group, at(*circle.at), f"{circle.number}.", language)
    for region in drawn.regions:
        _label(group, at(region.x, region.y - 4), region.shown, language)
    _key(slide, box, drawn, language)
    return group


def scale_of(drawn: Diagram, width: float, height: float) -> float:
    """How large the circles are drawn beside their key."""
    return min(height / drawn.height, width * 0.5 / drawn.width)


def key_of(drawn: Diagram, width: float, height: float) -> tuple[Para, ...]:
    """The names of the circles with their numbers, in the largest type that fits beside them."""
    sized = [_sized_key(drawn, size) for size in KEYS]
    room = _key_room(drawn, width, height)
    return next((paras for paras in sized if _high(paras, room) <= height), sized[-1])


def key_fits(drawn: Diagram, width: float, height: float) -> bool:
    """Whether the names of the circles have room beside them."""
    return _high(_sized_key(drawn, KEYS[-1]), _key_room(drawn, width, height)) <= height


def _sized_key(drawn: Diagram, size: float) -> tuple[Para, ...]:
    paras = []
    for circle in drawn.circles:
        note = f" ({circle.note})" if circle.note else ""
        paras.append(Para((Run(f"{circle.name}: {circle.value}{note}"),), "number", start=circle.number))
    if drawn.outside:
        paras.append(Para((Run(drawn.outside),)))
    return tuple(replace(para, size=size, after=size * 0.5) for para in paras)


def _key_room(drawn: Diagram, width: float, height: float) -> float:
    return width - drawn.width * scale_of(drawn, width, height) - BESIDE


def _key(slide: Any, box: Box, drawn: Diagram, language: str) -> None:
    room, paras = _key_room(drawn, box.width, box.height), key_of(drawn, box.width, box.height)
    high = _high(paras, room)
    place = (box.left + box.width - room, box.top + max(0.0, (box.height - high) / 2), room, high)
    write(slide.shapes.add_textbox(*map(Pt, place)).text_frame, paras, language)


def _high(paras: tuple[Para, ...], room: float) -> float:
    return sum(para.height(room) + para.after for para in paras)


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
