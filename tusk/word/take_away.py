"""The sheets that a trainer prints, as Word files: the same parts as on paper."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import segno
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from tusk.data_class import dataclass
from tusk.document.document import Document
from tusk.document.items import Fact
from tusk.document.nodes import Anchor, Target, Text
from tusk.media.for_print import Pictures
from tusk.takeaways.every import TAKE_AWAYS
from tusk.takeaways.parts import Code, Fields, Form, Listed, Part, Question, TakeAway, Words
from tusk.word.banner import banner
from tusk.word.block_text import strong
from tusk.word.columns import set_widths, widths_by_shares
from tusk.word.document import Prepared, describe, header_column, header_row, prepared
from tusk.word.landscape import framed_landscape
from tusk.word.lines import line_below, line_below_cell
from tusk.word.writer import Writer, write

ROW, BLANK, LINE = Mm(8.5), Mm(7.6), Mm(8)  # how high: a fact, a row to fill in, a line to write on
LOGO, CODE = Mm(14), Mm(55)  # how high, how wide
SIZES = {"plain": 1.0, "lead": 1.1, "small": 0.85, "notice": 1.1, "title": 2.2}  # of the text's size
TITLES = {"letter": 22, "form": 20, "certificate": 28, "poster": 40}  # points
TEXT = {"letter": 12.0, "form": 10.5, "certificate": 12.0, "poster": 18.0}  # points


def take_away_of(name: str, document: Document, pictures: Pictures, templates: Path) -> bytes:
    """The sheet of this name; the same document gives the same bytes."""
    made = TAKE_AWAYS[name](document)
    file = prepared(templates, document.language, document.publisher.colour)
    word = file.begin(made.title, document.day)
    page = Page(made, Writer(word, pictures))
    if made.look != "certificate":
        return _written(page, file)
    with framed_landscape(word.sections[0], document.publisher.colour):
        return _written(page, file)


def _written(page: Page, file: Prepared) -> bytes:
    page.head()
    for part in page.made.parts:
        page.add(part)
    return file.saved()


@dataclass(frozen=True)
class Page:
    """Writes a sheet."""

    made: TakeAway
    writer: Writer

    @property
    def size(self) -> float:
        """Of the text, in points."""
        return TEXT[self.made.look]

    def head(self) -> None:
        """The publisher, what the sheet is, and of which workshop; a certificate has no band of colour."""
        made, publisher = self.made, self.made.document.publisher
        self._logo()
        if made.look == "certificate":
            self._centre(self.line((strong(publisher.name),), 1.1))
            name = self.writer.line(made.name, style="Title")
            name.runs[0].font.size = Pt(TITLES[made.look])
            self._centre(name)
            return
        what = "" if made.look == "poster" else made.name
        title = made.document.title
        banner(self.writer, title, publisher.colour, publisher.name, what, TITLES[made.look])

    def _logo(self) -> None:
        publisher = self.made.document.publisher
        if publisher.logo:
            _, logo = self.writer.pictures.scaled(publisher.logo)
            paragraph = self.writer.line()
            shape = paragraph.add_run().add_picture(BytesIO(logo.content), height=LOGO)
            shape._inline.docPr.set("descr", publisher.logo_alt)
            self._centre(paragraph)

    def add(self, part: Part) -> None:
        """Write a part."""
        match part:
            case Words(text=text, style=style):
                bold = (strong(*text),) if style in ("lead", "notice") else text
                paragraph = self.line(bold, SIZES[style])
                if style == "title":
                    self._as_title(paragraph)
                self._centre(paragraph)
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
                self.writer.gap(self.size)
            case Code():
                self._code(part)

    def line(self, text: Text, share: float) -> Paragraph:
        """A paragraph. share: of the size of the text."""
        paragraph = self.writer.line(*text)
        _sized(paragraph, self.size * share)
        return paragraph

    def _as_title(self, paragraph: Paragraph) -> None:
        """Let it look like the title of the file, which is the name of the sheet."""
        title = paragraph.part.get_style("Title", WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(title, ParagraphStyle)
        look = title.font
        for run in paragraph.runs:
            run.font.name, run.font.color.rgb = look.name, look.color.rgb

    def _fields(self, part: Fields) -> None:
        """A table without lines: names, and values or lines to write on."""
        if self.made.look == "certificate" and part.are_lines:
            self._rule()
            self.writer.gap(self.size)
            return
        across = 1 if part.are_lines else 2
        rows = [part.items[at : at + across] for at in range(0, len(part.items), across)]
        table = self.writer.to.add_table(len(rows), 2 * across)
        shares = (25, 75) if across == 1 else (22, 28, 22, 28)
        set_widths(table, widths_by_shares(shares, self.writer.width))
        for row, facts in zip(table.rows, rows, strict=True):
            row.height = ROW
            for at, fact in enumerate(facts):
                self._field(fact, row.cells[2 * at], row.cells[2 * at + 1])
        header_column(table)
        describe(table, ", ".join(fact.name for fact in part.items))
        self.writer.gap(self.size)

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
            row.height = BLANK
        header_row(table)
        describe(table, ", ".join(part.columns))
        set_widths(table, widths_by_shares(part.shares, self.writer.width))
        self.writer.gap(self.size)

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
    for run in paragraph._p.iter(qn("w:r")):  # those of links too, which `runs` leaves out
        Run(run, paragraph).font.size = Pt(round(size * 2) / 2)
