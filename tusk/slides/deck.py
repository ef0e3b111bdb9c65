"""The parts of a deck: pages of 960 × 540 points, each with a title and boxes in reading order.

Both the PowerPoint file and the PDF are drawn from the same pages. The number on each is that of the author's slide, as
on the web page and in the handout: a question and its answer are one slide, and so is a slide that continues.
"""

from __future__ import annotations

from typing import Literal

from tusk.charts.table import Table
from tusk.data_class import dataclass
from tusk.document.document import Document
from tusk.fonts import measure
from tusk.locales.words import ENGLISH, Words
from tusk.model.figures import Figure
from tusk.slides.paras import Para

WIDTH = 960.0
LEFT, TOP, BOTTOM = 54.0, 30.0, 484.0
ROOM = measure.SLIDE  # points: the width of the content of a slide
FOOTER = (13.0, 690.0)  # points: the size of its type and the width of its line, as in base.pptx

Look = Literal["plain", "panel", "quote", "colour"]


@dataclass(frozen=True)
class SlideText:
    """Paragraphs. `look`: plain, on a tinted panel, or as a quotation with a bar beside it."""

    paras: tuple[Para, ...]
    look: Look = "plain"

    @property
    def words(self) -> str:
        return "\n".join(para.words for para in self.paras)


TableCell = tuple[Para, ...]
TableRow = tuple[TableCell, ...]


@dataclass(frozen=True)
class SlideTable:
    """A table: its heading row, its rows, how wide its columns are and how high its rows, in points."""

    about: str
    header: TableRow
    rows: tuple[TableRow, ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def words(self) -> str:
        rows = [row for row in (self.header, *self.rows) if row]
        return "\n".join(" | ".join("\n".join(para.words for para in cell) for cell in row) for row in rows)


@dataclass(frozen=True)
class SlideChart:
    """A figure as data: its numbers as a table, and its description.

    `whole`: the figure that it is a part of, from which it begins at bar `start`: their bars are of one scale.
    """

    figure: Figure
    table: Table
    words: str
    whole: Figure
    start: int = 0
    locale: Words = ENGLISH


@dataclass(frozen=True)
class SlideImage:
    """A picture: its file name in the deck, and its description."""

    name: str
    words: str


Piece = SlideText | SlideTable | SlideChart | SlideImage


@dataclass(frozen=True)
class PlacedBox:
    """A piece with its place on the slide, in points."""

    piece: Piece
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class SlidePage:
    """A slide. `id`: its address in the PDF. `number`: of the author's slide that it belongs to, from 1; 0: of none."""

    id: str
    number: int
    title: Para
    subtitle: Para | None
    layout: Literal["opening", "question", "divider", "content"]
    boxes: tuple[PlacedBox, ...]
    notes: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Everything on it, as plain text in reading order."""
        heads = [self.title.words, self.subtitle.words if self.subtitle else ""]
        return "\n".join(text for text in (*heads, *(box.piece.words for box in self.boxes)) if text)


@dataclass(frozen=True)
class SlideDeck:
    """All slides of a workshop, and the parts that every slide has."""

    workshop: Document
    pages: tuple[SlidePage, ...]
    pictures: dict[str, bytes]

    @property
    def footer(self) -> str:
        """The text below every slide: the publisher and the title, or as much of them as has room on its line."""
        publisher, title = self.workshop.publisher, self.workshop.title
        size, room = FOOTER
        choices = (f"{publisher.name} · {title}", f"{publisher.short_name} · {title}", title)
        return next((words for words in choices if measure.width(words, size) <= room), publisher.short_name)
