"""The sheets that a trainer prints, as Word files: the same parts as on paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import docx.document
import segno
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from tusk.data_class import dataclass
from tusk.document.document import Document
from tusk.document.items import Fact
from tusk.document.nodes import Anchor, Target, Text
from tusk.media.for_print import Pictures
from tusk.takeaways.every import TAKE_AWAYS
from tusk.takeaways.parts import Code, Fields, Form, Listed, Part, Question, TakeAway, Words
from tusk.word.block_text import strong
from tusk.word.document import describe, header_column, header_row, prepared
from tusk.word.lines import line_below, line_below_cell, on_colour
from tusk.word.writer import Writer, write

ROW, LINE = Mm(8.5), Mm(8)  # how high
LOGO, CODE = Mm(14), Mm(55)  # how high, how wide
PAGE = (Mm(210), Mm(297))
SIZES = {"plain": 1.0, "lead": 1.1, "small": 0.85, "notice": 1.1, "title": 2.2}  # of the text's size
TITLES = {"letter": 22, "form": 20, "certificate": 28, "poster": 34}  # points
TEXT = {"letter": 12.0, "form": 10.5, "certificate": 12.0, "poster": 16.0}  # points


def take_away_of(name: str, document: Document, pictures: Pictures, templates: Path) -> bytes:
    """The sheet of this name; the same document gives the same bytes."""
    made = TAKE_AWAYS[name](document)
    file = prepared(templates, document.language, document.publisher.colour)
    word = file.begin(made.title, document.day)
    with _turned(word, is_landscape=made.look == "certificate") as width:
        page = Page(made, Writer(word, pictures), width)
        page.head()
        for part in made.parts:
            page.add(part)
        return file.saved()


@contextmanager
def _turned(word: docx.document.Document, *, is_landscape: bool) -> Iterator[int]:
    """The document as wide as it is needed, and afterwards as it was; yields the width of its text."""
    section = word.sections[0]
    wide, high = reversed(PAGE) if is_landscape else PAGE
    section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = wide, high
    try:
        yield wide - int(section.left_margin or 0) - int(section.right_margin or 0)
    finally:
        section.orientation = WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = PAGE


@dataclass(frozen=True)
class Page:
    """Writes a sheet. width: of the text, in EMU."""

    made: TakeAway
    writer: Writer
    width: int

    @property
    def size(self) -> float:
        """Of the text, in points."""
        return TEXT[self.made.look]

    def head(self) -> None:
        """The publisher, what the sheet is, and of which workshop; a certificate has no band of colour."""
        made, publisher = self.made, self.made.document.publisher
        if made.look == "certificate":
            self._logo()
            self._centre(self.line((strong(publisher.name),), 1.1))
            self._centre(self._title(made.name))
            return
        self._logo()
        what = "" if made.look == "poster" else f" · {made.name}"
        on_colour(
            (self.line((strong(publisher.name), what), 1.0), self._title(made.document.title)), self._colour
        )
        self.writer.line()

    def _logo(self) -> None:
        publisher = self.made.document.publisher
        if publisher.logo:
            _, logo = self.writer.pictures.scaled(publisher.logo)
            paragraph = self.writer.line()
            shape = paragraph.add_run().add_picture(BytesIO(logo.content), height=LOGO)
            shape._inline.docPr.set("descr", publisher.logo_alt)
            self._centre(paragraph)

    def _title(self, words: str) -> Paragraph:
        title = self.writer.line(words, style="Title")
        title.runs[0].font.size = Pt(TITLES[self.made.look])
        return title

    @property
    def _colour(self) -> str:
        return self.made.document.publisher.colour.lstrip("#").upper()

    def add(self, part: Part) -> None:
        """Write a part."""
        match part:
            case Words(text=text, style=style):
                bold = (strong(*text),) if style in ("lead", "notice", "title") else text
                self._centre(self.line(bold, SIZES[style], coloured=style == "title"))
            case Fields():
                self._fields(part)
            case Listed(heading=heading, items=items):
                self.writer.line(heading, style="Heading 2")
                for item in items:
                    _sized(self.writer.line(*item, style="List Bullet"), self.size)
            case Form():
                self._form(part)
            case Question(text=text, lines=lines):
                self.line((strong(text),), 1.0)
                for _ in range(lines):
                    self._rule()
            case Code():
                self._code(part)

    def line(self, text: Text, share: float, *, coloured: bool = False) -> Paragraph:
        """A paragraph. share: of the size of the text."""
        paragraph = self.writer.line(*text)
        _sized(paragraph, self.size * share)
        if coloured:
            for run in paragraph.runs:
                run.font.color.rgb = RGBColor.from_string(self._colour)
        return paragraph

    def _fields(self, part: Fields) -> None:
        """A table without lines: names, and values or lines to write on."""
        if self.made.look == "certificate" and part.are_lines:
            self._rule()
            return
        across = 1 if part.are_lines else 2
        rows = [part.items[at : at + across] for at in range(0, len(part.items), across)]
        table = self.writer.to.add_table(len(rows), 2 * across)
        wide = (25, 75) if across == 1 else (18, 32, 18, 32)
        self._set_widths(table, wide)
        for row, facts in zip(table.rows, rows, strict=True):
            row.height = ROW
            for at, fact in enumerate(facts):
                self._field(fact, row.cells[2 * at], row.cells[2 * at + 1])
        header_column(table)
        describe(table, ", ".join(fact.name for fact in part.items))
        self.writer.line()

    def _field(self, fact: Fact, name: Any, value: Any) -> None:
        write(name.paragraphs[0], (strong(fact.name),))
        write(value.paragraphs[0], fact.value)
        for cell in (name, value):
            _sized(cell.paragraphs[0], self.size)
        if not fact.value:
            line_below_cell(value)

    def _form(self, part: Form) -> None:
        table = self.writer.to.add_table(1 + len(part.rows) + part.blank, len(part.columns))
        table.style = "Table Grid"
        texts = (tuple((name,) for name in part.columns), *part.rows)
        for row, cells in zip(table.rows, texts, strict=False):
            for cell, text in zip(row.cells, cells, strict=False):
                write(cell.paragraphs[0], text)
                _sized(cell.paragraphs[0], self.size, after=0)
        for row in table.rows[1 + len(part.rows) :]:
            row.height = ROW
        header_row(table)
        describe(table, ", ".join(part.columns))
        self._set_widths(table, part.shares)
        self.writer.line()

    def _set_widths(self, table: Any, shares: tuple[int, ...]) -> None:
        table.autofit = False
        widths = [Length(self.width * share // sum(shares)) for share in shares]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row in table.rows:  # to ask for the cells of a column, all cells of the table are looked through
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = width

    def _code(self, code: Code) -> None:
        drawn = BytesIO()
        segno.make(code.address, error="m", micro=False).save(drawn, kind="png", border=2, scale=10)
        shape = self.writer.line().add_run().add_picture(BytesIO(drawn.getvalue()), width=CODE)
        said = self.made.document.words.gettext("QR code")
        shape._inline.docPr.set("descr", f"{said}: {code.printed}")
        link = Anchor((code.printed,), Target(web=code.address))
        self.line((strong(f"{code.words}: "), link), 1.0)

    def _rule(self) -> None:
        """A line to write on."""
        paragraph = self.writer.line()
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(0), Pt(0)
        paragraph.paragraph_format.line_spacing = LINE
        line_below(paragraph)

    def _centre(self, paragraph: Paragraph) -> None:
        if self.made.look == "certificate":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _sized(paragraph: Paragraph, size: float, after: float | None = None) -> None:
    if after is not None:
        paragraph.paragraph_format.space_after = Pt(after)
    for run in paragraph.runs:
        run.font.size = Pt(round(size * 2) / 2)
