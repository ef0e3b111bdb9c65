"""A Venn diagram on a slide: the positions of its circles, numbers and key, in PowerPoint and in the PDF."""

from __future__ import annotations

from dataclasses import replace

from tusk.charts.venns import Diagram
from tusk.data_class import dataclass
from tusk.slides.paras import Para, Run

KEYS = (24.0, 20.0, 18.0, 16.0, 14.0)  # points: the type of the key, the largest that fits
BESIDE = 24.0  # points between the circles and the key


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
