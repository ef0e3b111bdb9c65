"""Paragraphs of slides: runs of text with the same format, and their height at a font size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from tusk.data_class import dataclass
from tusk.fonts import measure

Small = Literal["caption", "label", "role", "small", "source", "subtitle"]
Style = Small | Literal["figure", "heading", "name", "number", "point", "quote", "text"]
BOLD = {"heading", "label", "figure", "name"}
# Sizes of type, and the space after a paragraph, relative to the size of the text.
SIZE_AND_AFTER: dict[Style, tuple[float, float]] = {
    "caption": (0.72, 0.5),
    "figure": (2.2, 0.0),
    "heading": (1.0, 0.3),
    "label": (0.8, 0.1),
    "name": (1.0, 0.0),
    "point": (1.0, 0.42),
    "quote": (1.1, 0.5),
    "role": (0.8, 0.7),
    "small": (0.72, 0.5),
    "source": (0.72, 0.5),
}
SMALLEST = 14.0  # points
INDENT = 0.95  # of a list, in sizes of type


@dataclass(frozen=True)
class Run:
    """Text with the same format. `link`: its address. `lost`: it says what the source has lost. `struck`: deleted."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    lost: bool = False
    struck: bool = False


@dataclass(frozen=True)
class Para:
    """A paragraph. `size`: of its type, in points, once it is fitted. `start`: the number of a numbered point."""

    runs: tuple[Run, ...]
    style: Style = "text"
    level: int = 0
    start: int = 1
    size: float = 0.0
    after: float = 0.0
    light: bool = False  # white on the publisher's colour

    def sized(self, size: float) -> Para:
        """The paragraph in a text of this size of type."""
        scale, after = SIZE_AND_AFTER.get(self.style, (1.0, 0.5))
        return replace(self, size=max(size * scale, min(size, SMALLEST)), after=round(size * after, 1))

    def height(self, room: float) -> float:
        """Its height at its size, without the space after it."""
        return _height(self, room)

    @property
    def indent(self) -> float:
        steps = {"point": self.level + 1, "number": self.level + 1.4}.get(self.style, self.level)
        return steps * INDENT * self.size

    @property
    def words(self) -> str:
        return "".join(run.text for run in self.runs)


@lru_cache(maxsize=4000)  # to fit a text on slides, its paragraphs are measured again and again
def _height(para: Para, room: float) -> float:
    words = [(run.text, run.bold or para.style in BOLD) for run in para.runs]
    return measure.lines(words, para.size, room - para.indent) * para.size * measure.LINE


def stacked(paras: Sequence[Para], room: float) -> float:
    """The height of paragraphs one below the other."""
    return sum(para.height(room) + para.after for para in paras) - (paras[-1].after if paras else 0.0)


def fitted(paras: Sequence[Para], size: float) -> tuple[Para, ...]:
    """Paragraphs at a size of type, with more room before a heading."""
    made = [para.sized(size) for para in paras]
    for at, para in enumerate(made[1:]):
        if para.style == "heading":
            made[at] = replace(made[at], after=round(size * 0.8, 1))
    return tuple(made)
