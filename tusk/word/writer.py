"""Resolved texts (tusk/document/nodes.py) in a Word document. An unknown element is a fault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Mm
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from tusk.document.nodes import PARAGRAPHS, Anchor, Element, Image, Link, Lost, Node, Text, tidy
from tusk.media.pictures import DPI
from tusk.paper.pictures import Pictures
from tusk.word.document import describe, header_row

WIDEST = Mm(150)
BREAK = Element("br")
IN_A_LINE = {"strong", "em", "cite", "q", "code", "sub", "sup", "br"}


@dataclass(frozen=True)
class Writer:
    """Writes at the end of a document. level: of the headings within a text."""

    document: Document
    pictures: Pictures
    level: int = 3

    def text(self, text: Text, style: str = "Normal") -> None:
        """A text: its paragraphs, lists, pictures and so on; words between them become a paragraph."""
        loose: list[Node] = []
        for node in tidy(text):
            if isinstance(node, Image) or (isinstance(node, Element) and node.tag not in IN_A_LINE):
                self._loose(loose, style)
                loose = []
                self._block(node, style)
            else:
                loose.append(node)
        self._loose(loose, style)

    def line(self, *nodes: Node, style: str = "Normal") -> Paragraph:
        """One paragraph."""
        paragraph = self.document.add_paragraph(style=style)
        write(paragraph, nodes)
        return paragraph

    def table(self, rows: Sequence[Sequence[Text]], description: str = "") -> Table:
        """A table whose first row is its heading. description: for those who do not see it."""
        made: Table = self.document.add_table(len(rows), max(map(len, rows)), style="Table Grid")
        for row, texts in zip(made.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                write(cell.paragraphs[0], text)
        header_row(made)
        if description:
            describe(made, description)
        self.document.add_paragraph()
        return made

    def picture(self, file: str, alt: str) -> None:
        """A picture as wide as it is printed, with what it shows in words. Raises ProblemsFound if it cannot be."""
        _, made = self.pictures.scaled(file)
        width = min(Inches(made.width / DPI), WIDEST)
        shape = self.document.add_paragraph().add_run().add_picture(BytesIO(made.content), width=width)
        shape._inline.docPr.set("descr", alt)

    def _loose(self, nodes: Sequence[Node], style: str) -> None:
        if any(not isinstance(node, str) or node.strip() for node in nodes):
            self.line(*nodes, style=style)

    def _block(self, node: Image | Element, style: str) -> None:
        match node:
            case Image():
                self.picture(node.file, node.alt)
            case Element(tag="ul" | "ol" as tag):
                for item in node.children:
                    self.text(_inner(item), _list_style(tag, style))
            case Element(tag="h2" | "h3" | "h4" as tag):
                write(self.document.add_heading(level=min(4, self.level + int(tag[1]) - 2)), node.children)
            case Element(tag="table"):
                rows = [row for part in node.children for row in _inner(part)]
                self.table([[_inner(cell) for cell in _inner(row)] for row in rows])
            case Element(tag="dt" | "summary"):
                self.line(strong(*node.children), style=style)
            case Element(tag="hr"):
                pass
            case Element(tag=tag) if tag in PARAGRAPHS:
                self.text(node.children, "Quote" if tag == "blockquote" else style)
            case _:
                raise ValueError(f"no way to write <{node.tag}> in Word")


def _inner(node: Node) -> Text:
    return node.children if isinstance(node, Element) else (node,)


def _list_style(tag: str, within: str) -> str:
    deeper = " 2" if within.startswith("List") else ""
    return ("List Bullet" if tag == "ul" else "List Number") + deeper


def strong(*nodes: Node) -> Element:
    """Bold words."""
    return Element("strong", nodes)


def link_text(link: Link) -> Text:
    """A link with what must be said about it."""
    about = (f" ({link.about})",) if link.about else ()
    return (Anchor(link.label, link.target), *about, *((" ", *link.note) if link.note else ()))


@dataclass(frozen=True)
class Look:
    """How letters look."""

    bold: bool = False
    italic: bool = False
    below: bool = False
    above: bool = False


LOOKS: dict[str, dict[str, bool]] = {
    "strong": {"bold": True},
    "dt": {"bold": True},
    "em": {"italic": True},
    "cite": {"italic": True},
    "sub": {"below": True},
    "sup": {"above": True},
}


def write(paragraph: Paragraph, text: Text, look: Look = Look()) -> None:
    """A text at the end of a paragraph. Of a picture it says what it shows: there is no room for it."""
    for node in tidy(text):
        match node:
            case str():
                _letters(paragraph.add_run(node), look)
            case Lost():
                _letters(paragraph.add_run(node.text), replace(look, italic=True))
            case Image():
                _letters(paragraph.add_run(f"[{node.alt}]"), look)
            case Anchor():
                _anchor(paragraph, node, look)
            case Element(tag="br"):
                paragraph.add_run().add_break()
            case Element(tag="q"):
                write(paragraph, ("“", *node.children, "”"), look)
            case Element():
                write(paragraph, node.children, replace(look, **LOOKS.get(node.tag, {})))


def _letters(run: Run, look: Look) -> None:
    run.bold, run.italic = look.bold or None, look.italic or None
    run.font.subscript, run.font.superscript = look.below or None, look.above or None


def _anchor(paragraph: Paragraph, anchor: Anchor, look: Look) -> None:
    before = len(paragraph.runs)
    write(paragraph, anchor.children, look)
    if anchor.target and (address := anchor.target.web):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        for run in paragraph.runs[before:]:
            run.font.underline = True
            link.append(run._r)
        paragraph._p.append(link)
    if anchor.state:
        _letters(paragraph.add_run(f" ({anchor.state})"), look)
