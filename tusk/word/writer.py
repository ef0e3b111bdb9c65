"""Writes resolved texts (tusk/document/nodes.py) to a Word document. An unknown element raises an error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from itertools import groupby

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Inches, Length, Mm, Pt
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from tusk.data_class import dataclass
from tusk.document.nodes import Anchor, Element, Image, Lost, Node, Text, is_paragraphs, plain, tidy
from tusk.media.for_print import Pictures
from tusk.media.formats import DPI
from tusk.text.direction import begins_from_the_right
from tusk.word.columns import BESIDE, set_widths, widths_by_words
from tusk.word.document import describe, header_row, text_width
from tusk.word.numbering import new_list, number_in
from tusk.word.picture_beside_text import put_beside

WIDEST = Mm(150)
AFTER_TABLE = 10.0  # points
LOOKS = {  # the format of characters in an element
    "strong": ("bold",),
    "em": ("italic",),
    "cite": ("italic",),
    "sub": ("subscript",),
    "sup": ("superscript",),
    "code": (),
    "del": ("strike",),
    "span": (),
}


@dataclass(frozen=True)
class Writer:
    """Writes at the end of a document or of a cell. level: of the headings within a text."""

    to: Document | _Cell
    pictures: Pictures
    level: int = 3
    list_number: int = 0  # of the numbered list within which it writes

    def text(self, text: Text, style: str = "Normal") -> None:
        """A text: its paragraphs, lists, pictures and so on; words between them become a paragraph."""
        for is_block, together in groupby(tidy(text), _is_block):
            nodes = tuple(together)
            if is_block:
                for node in nodes:
                    self._block(node, style)
            elif any(not isinstance(node, str) or node.strip() for node in nodes):
                self.line(*nodes, style=style)

    def line(self, *nodes: Node, style: str = "Normal") -> Paragraph:
        """One paragraph."""
        paragraph: Paragraph = self.to.add_paragraph(style=style)
        if self.list_number and style.startswith("List Number"):
            number_in(paragraph, self.list_number)
        write(paragraph, tidy(nodes))
        return paragraph

    @property
    def width(self) -> Length:
        """Of what it writes."""
        if isinstance(self.to, _Cell):
            return Length((self.to.width or WIDEST) - Pt(BESIDE))
        return text_width(self.to)

    def gap(self, height: float) -> None:
        """An empty paragraph so high, in points: Word needs one after a table."""
        space = self.to.add_paragraph().paragraph_format
        space.space_after, space.line_spacing = Pt(0), Pt(height)

    def _block(self, node: Node, style: str) -> None:
        match node:
            case Image():
                self._picture(node)
            case Element(tag="ul" | "ol"):
                self._list(node, _list_style(node.tag, style))
            case Element(tag="h2" | "h3" | "h4"):
                level = min(4, self.level + int(node.tag[1]) - 2)
                self.line(*node.children, style=f"Heading {level}")
            case Element(tag="table"):
                self._table(node)
            case Element(tag="figure", look="beside"):
                self._beside(node)
            case Element(tag="dt" | "summary"):
                self.line(Element("strong", node.children), style=style)
            case Element():
                self.text(node.children, "Quote" if node.tag in ("aside", "blockquote") else style)

    def _list(self, node: Element, style: str) -> None:
        """A list; each numbered one begins at its own number."""
        begins = int(node.start or 1)
        number = new_list(self.to.part, style, begins) if node.tag == "ol" else 0
        for item in node.children:
            replace(self, list_number=number)._item(tidy(_inner(item)), style)

    def _item(self, nodes: Text, style: str) -> None:
        """An item of a list: its first paragraph has the number or dot, further ones are below it."""
        first = next((at for at, node in enumerate(nodes) if _is_block(node)), len(nodes)) or 1
        self.text(nodes[:first], style)
        self.text(nodes[first:], style.replace("Number", "Continue").replace("Bullet", "Continue"))

    def _table(self, table: Element) -> None:
        """A table whose first row is its heading; the last cell of a short row spans the rest."""
        parts = {part.tag: part.children for part in table.children if isinstance(part, Element)}
        rows = [_inner(row) for row in (*parts.get("thead", ()), *parts.get("tbody", ()))]
        made = self.to.add_table(len(rows), max(map(len, rows)))
        made.style = "Table Grid"
        set_widths(made, widths_by_words([[_inner(cell) for cell in row] for row in rows], self.width))
        for row, cells in zip(made.rows, rows, strict=True):
            self._row(row, cells)
        header_row(made)
        if caption := plain(parts.get("caption", ())):
            describe(made, caption)
        self.gap(AFTER_TABLE)

    def _row(self, row: _Row, texts: Text) -> None:
        cells = row.cells
        for cell, text in zip(cells, map(_inner, texts), strict=False):
            if is_paragraphs(text):
                Writer(cell, self.pictures).text(text)
                if len(cell.paragraphs) > 1:  # a cell begins with an empty one, and must have one
                    cell._tc.remove(cell.paragraphs[0]._p)
            else:
                write(cell.paragraphs[0], text)
        if len(texts) < len(cells):
            cells[len(texts) - 1].merge(cells[-1])

    def _beside(self, figure: Element) -> None:
        """A picture and its words, beside which the next text is."""
        before = len(self.to.paragraphs)
        self.text(figure.children)
        [share] = [each.share for each in figure.children if isinstance(each, Image)]
        put_beside(self.to.paragraphs[before:], Emu(int(WIDEST * share)))

    def _picture(self, picture: Image) -> None:
        """A picture as wide as it is printed. Raises ProblemsFound if it cannot be."""
        _, made = self.pictures.scaled(picture.file)
        width = min(Inches(made.width / DPI), Emu(int(WIDEST * picture.share)))
        shape = self.line().add_run().add_picture(BytesIO(made.content), width=width)
        shape._inline.docPr.set("descr", picture.alt)


def _is_block(node: Node) -> bool:
    return isinstance(node, Image) or is_paragraphs((node,))


def _inner(node: Node) -> Text:
    return node.children if isinstance(node, Element) else (node,)


def _list_style(tag: str, within: str) -> str:
    deeper = " 2" if within.startswith("List") else ""
    return ("List Bullet" if tag == "ul" else "List Number") + deeper


def write(paragraph: Paragraph, text: Text, looks: Sequence[str] = ()) -> None:
    """A text at the end of a paragraph. A picture is replaced by its description.

    Raises ValueError for an element that Word has no way to show.
    """
    for node in text:
        match node:
            case str():
                _letters(paragraph.add_run(node), looks)
            case Lost():
                _letters(paragraph.add_run(node.text), (*looks, "italic"))
            case Image():
                _letters(paragraph.add_run(f"[{node.alt}]"), looks)
            case Anchor():
                _anchor(paragraph, node, looks)
            case Element(tag="br"):
                paragraph.add_run().add_break()
            case Element(tag="q"):
                write(paragraph, ("“", *node.children, "”"), looks)
            case Element() if node.tag in LOOKS:
                write(paragraph, node.children, (*looks, *LOOKS[node.tag]))
            case _:
                raise ValueError(f"no way to write <{node.tag}> in Word")


def _letters(run: Run, looks: Sequence[str]) -> None:
    if begins_from_the_right(run.text):
        run.font.rtl = True
    for look in looks:
        setattr(run.font, look, True)


def _anchor(paragraph: Paragraph, anchor: Anchor, looks: Sequence[str]) -> None:
    before = len(paragraph.runs)
    write(paragraph, anchor.children, looks)
    if anchor.target and (address := anchor.target.web):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        for run in paragraph.runs[before:]:
            run.font.underline = True
            link.append(run._r)
        paragraph._p.append(link)
    if anchor.state:
        _letters(paragraph.add_run(f" ({anchor.state})"), looks)
