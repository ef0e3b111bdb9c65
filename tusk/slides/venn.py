"""A Venn diagram on a slide: the positions of circles, numbers and key, drawn as PowerPoint shapes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

from tusk.charts.venns import Diagram
from tusk.slides.deck import PlacedBox
from tusk.slides.paras import Para, Run
from tusk.slides.shapes import add, coloured, write_in

KEYS = (24.0, 20.0, 18.0, 16.0, 14.0)  # points: the type of the key, the largest that fits
BESIDE = 24.0  # points between the circles and the key
WIDE, HIGH = 90.0, 36.0  # of a number's place


@dataclass(frozen=True)
class Circles:
    """A diagram at the corner of its box, its key on the right. scale: points to its unit."""

    drawn: Diagram
    scale: float
    key: tuple[Para, ...]
    key_width: float
    key_height: float


def circles_of(drawn: Diagram, width: float, height: float) -> Circles:
    """A diagram in a box of this size, its key in the largest type that fits beside it."""
    scale = min(height / drawn.height, width * 0.5 / drawn.width)
    room = width - drawn.width * scale - BESIDE
    sized = [_key(drawn, size) for size in KEYS]
    key = next((paras for paras in sized if _high(paras, room) <= height), sized[-1])
    return Circles(drawn, scale, key, room, _high(key, room))


def _key(drawn: Diagram, size: float) -> tuple[Para, ...]:
    """The names of the circles with their numbers."""
    paras = []
    for circle in drawn.circles:
        note = f" ({circle.note})" if circle.note else ""
        paras.append(Para((Run(f"{circle.name}: {circle.value}{note}"),), "number", start=circle.number))
    outside = [Para((Run(drawn.outside),))] if drawn.outside else []
    return tuple(replace(para, size=size, after=size * 0.5) for para in (*paras, *outside))


def _high(paras: tuple[Para, ...], room: float) -> float:
    return sum(para.height(room) + para.after for para in paras)


def draw_circles(slide: Any, box: PlacedBox, drawn: Diagram) -> Any:
    """Put a Venn diagram on a slide; returns the group of its circles, which is read as one."""
    circles, group = circles_of(drawn, box.width, box.height), slide.shapes.add_group_shape()
    scale, radius = circles.scale, drawn.radius * circles.scale
    labels = [(*circle.at, f"{circle.number}.") for circle in drawn.circles]
    labels += [(region.x, region.y - 4, region.shown) for region in drawn.regions]
    for each in drawn.circles:
        _circle(group, box.left + each.x * scale, box.top + each.y * scale, radius)
    for x, y, words in labels:
        _label(group, box.left + x * scale, box.top + y * scale, words)
    left = box.left + box.width - circles.key_width
    top = box.top + max(0.0, (box.height - circles.key_height) / 2)
    key = slide.shapes.add_textbox(*map(Pt, (left, top, circles.key_width, circles.key_height)))
    write_in(key, circles.key)
    return group


def _circle(group: Any, x: float, y: float, radius: float) -> None:
    circle = coloured(
        group.shapes, MSO_SHAPE.OVAL, *map(Pt, (x - radius, y - radius, 2 * radius, 2 * radius))
    )
    add(circle.fill._xPr.solidFill[0], "a:alpha", val="14000")
    circle.line.color.theme_color, circle.line.width = THEME.ACCENT_1, Pt(1.5)


def _label(group: Any, x: float, y: float, words: str) -> None:
    label = group.shapes.add_textbox(*map(Pt, (x - WIDE / 2, y - HIGH / 2, WIDE, HIGH)))
    write_in(label, (Para((Run(words, bold=True),), size=22.0),), anchor=MSO_ANCHOR.MIDDLE)
    label.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
