"""What a deck is made of: pages of 960 × 540 points, on each a title and boxes, in the order they are read.

Both the PowerPoint file and the PDF are drawn from the same pages, so slide 7 is slide 7 in both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Literal

from tusk import measure
from tusk.charts.table import Table as Numbers

WIDTH, HEIGHT = 960.0, 540.0
LEFT, TOP, BOTTOM = 54.0, 30.0, 484.0
ROOM = measure.SLIDE  # the width of what stands on a slide

Style = Literal[
    "text",
    "point",
    "number",
    "heading",
    "subtitle",
    "label",
    "small",
    "caption",
    "figure",
    "quote",
    "source",
    "name",
    "role",
]
Look = Literal["plain", "panel", "quote", "colour"]
SCALE: dict[Style, float] = {
    "small": 0.72,
    "caption": 0.72,
    "label": 0.8,
    "figure": 2.2,
    "quote": 1.1,
    "source": 0.72,
    "role": 0.8,
}
BOLD = {"heading", "label", "figure", "name"}
AFTER: dict[Style, float] = {
    "heading": 0.3,
    "label": 0.1,
    "figure": 0.0,
    "quote": 0.5,
    "point": 0.42,
    "name": 0.0,
    "role": 0.7,
}
SMALLEST = 14.0  # points
INDENT = 0.95  # of a list, in sizes of type


@dataclass(frozen=True)
class Run:
    """Words that look the same. `link`: where they lead. `lost`: they say what the source has lost."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    lost: bool = False


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
        own = max(size * SCALE.get(self.style, 1.0), min(size, SMALLEST))
        return replace(self, size=own, after=round(size * AFTER.get(self.style, 0.5), 1))

    def height(self, room: float) -> float:
        """How high it stands at its size, without the space after it."""
        words = [(run.text, run.bold or self.style in BOLD) for run in self.runs]
        return measure.lines(words, self.size, room - self.indent) * self.size * measure.LINE

    @property
    def indent(self) -> float:
        steps = {"point": self.level + 1, "number": self.level + 1.4}.get(self.style, self.level)
        return steps * INDENT * self.size

    @property
    def words(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Text:
    """Paragraphs. `look`: plain, on a tinted panel, or as a quotation with a bar beside it."""

    sort: ClassVar = "text"
    paras: tuple[Para, ...]
    look: Look = "plain"

    @property
    def words(self) -> str:
        return "\n".join(para.words for para in self.paras)


Cell = tuple[Para, ...]
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A table: its heading row, its rows, how wide its columns are and how high its rows, in points."""

    sort: ClassVar = "table"
    about: str
    header: Row
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def words(self) -> str:
        rows = [row for row in (self.header, *self.rows) if row]
        return "\n".join(" | ".join("\n".join(para.words for para in cell) for cell in row) for row in rows)


@dataclass(frozen=True)
class Chart:
    """A figure as data: its numbers as a table, what themes are called, and what it shows in words.

    `whole`: the figure that it is a part of, from which it begins at bar `start`: their bars are of one scale.
    """

    sort: ClassVar = "chart"
    figure: Any
    table: Numbers
    names: Mapping[str, str]
    alt: str
    whole: Any
    start: int = 0

    @property
    def words(self) -> str:
        return self.alt


@dataclass(frozen=True)
class Image:
    """A picture: the name that its bytes have in the deck."""

    sort: ClassVar = "image"
    name: str
    alt: str

    @property
    def words(self) -> str:
        return self.alt


Piece = Text | Table | Chart | Image


@dataclass(frozen=True)
class Box:
    """A piece with its place on the slide, in points."""

    piece: Piece
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Page:
    """A slide. `id`: its address in the PDF. `number`: of the author's slide that it belongs to, from 1."""

    id: str
    number: int
    title: Para
    subtitle: Para | None
    layout: Literal["opening", "question", "divider", "content"]
    boxes: tuple[Box, ...]
    notes: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All that stands on it, as plain text in the order it is read."""
        heads = [self.title.words, self.subtitle.words if self.subtitle else ""]
        return "\n".join(text for text in (*heads, *(box.piece.words for box in self.boxes)) if text)


@dataclass(frozen=True)
class Deck:
    """All slides of a workshop, and what stands on every one of them."""

    title: str
    publisher: str
    colour: str
    language: str
    pages: tuple[Page, ...]
    pictures: dict[str, bytes]

    @property
    def footer(self) -> str:
        """What stands below every slide."""
        return f"{self.publisher} · {self.title}"


def stacked(paras: Sequence[Para], room: float) -> float:
    """The height of paragraphs one below the other."""
    return sum(para.height(room) + para.after for para in paras) - (paras[-1].after if paras else 0.0)


def fitted(paras: Sequence[Para], size: float) -> tuple[Para, ...]:
    """Paragraphs at a size of type, with more room before a heading."""
    return tuple(_spaced(list(paras), size))


def _spaced(paras: list[Para], size: float) -> Iterator[Para]:
    for para, after in zip(paras, [*paras[1:], None], strict=False):
        made = para.sized(size)
        yield replace(made, after=round(size * 0.8, 1)) if after and after.style == "heading" else made
