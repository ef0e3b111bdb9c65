"""Texts of authors, as nested nodes (tusk/paper/words.py), in a Word document. An unknown tag is a fault."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Mm
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from tusk.text.tree import Node
from tusk.word.document import header_row

WIDEST = Mm(150)
IN_A_LINE = {
    "strong",
    "em",
    "cite",
    "q",
    "code",
    "sub",
    "sup",
    "br",
    "lost",
    "long",
    "within",
    "link",
    "described",
}


@dataclass(frozen=True)
class Writer:
    """Writes nodes at the end of a document. pictures: file name → bytes. level: of the headings within a text."""

    document: Document
    pictures: Mapping[str, bytes]
    level: int = 3

    def blocks(self, nodes: Sequence[Node], style: str = "Normal") -> None:
        """Nodes that are paragraphs, lists and so on; loose words become a paragraph."""
        loose: list[Node] = []
        for node in nodes:
            if isinstance(node, str) or node["tag"] in IN_A_LINE:
                loose.append(node)
                continue
            self._loose(loose, style)
            loose = []
            self._block(node, style)
        self._loose(loose, style)

    def line(self, nodes: Sequence[Node], style: str = "Normal") -> Paragraph:
        """One paragraph."""
        paragraph = self.document.add_paragraph(style=style)
        write(paragraph, nodes)
        return paragraph

    def table(self, rows: Sequence[Sequence[Sequence[Node]]]) -> Table:
        """A table whose first row is its heading."""
        made: Table = self.document.add_table(len(rows), max(len(row) for row in rows), style="Table Grid")
        for to, row in zip(
            made.rows, rows, strict=True
        ):  # made.cell(…) would look through all cells for each
            for place, cell in zip(to.cells, row, strict=False):
                write(place.paragraphs[0], cell)
        header_row(made)
        self.document.add_paragraph()
        return made

    def _loose(self, nodes: Sequence[Node], style: str) -> None:
        if any(not isinstance(node, str) or node.strip() for node in nodes):
            self.line(nodes, style)

    def _block(self, node: Any, style: str) -> None:
        tag, inner = node["tag"], node.get("of", [])
        if tag in ("ul", "ol"):
            for item in inner:
                self.blocks(item["of"] if isinstance(item, dict) else [item], _list_style(tag, style))
        elif tag in ("h2", "h3", "h4"):
            write(self.document.add_heading(level=min(4, self.level + int(tag[1]) - 2)), inner)
        elif tag == "table":
            self.table(
                [row["of"] and [cell["of"] for cell in row["of"]] for part in inner for row in part["of"]]
            )
        elif tag == "img":
            self._picture(node)
        elif tag in ("dt", "summary"):
            write(self.document.add_paragraph(style=style), [{"tag": "strong", "of": inner}])
        elif tag == "blockquote":
            self.blocks(inner, "Quote")
        elif tag in ("p", "li", "dl", "dd", "pre", "details", "figure", "figcaption"):
            self.blocks(inner, style)
        elif tag != "hr":
            raise ValueError(f"no way to write <{tag}> in Word")

    def _picture(self, node: Any) -> None:
        run = self.document.add_paragraph().add_run()
        width = min(Inches(node["width"] / 300), WIDEST)
        shape = run.add_picture(BytesIO(self.pictures[node["src"]]), width=width)
        shape._inline.docPr.set("descr", node["alt"])


@dataclass(frozen=True)
class Look:
    """How letters look."""

    bold: bool = False
    italic: bool = False
    below: bool = False
    above: bool = False


def write(paragraph: Paragraph, nodes: Sequence[Node], look: Look = Look()) -> None:
    """Nodes within a line, at the end of a paragraph."""
    for node in nodes:
        if isinstance(node, str):
            _letters(paragraph.add_run(node), look)
            continue
        tag, inner = node["tag"], node.get("of", [])
        if tag == "br":
            paragraph.add_run().add_break()
        elif tag == "link":
            _link(paragraph, node["to"], inner, look)
        elif tag == "img":  # beside words, or in a cell: what it shows, in words
            _letters(paragraph.add_run(f"[{node['alt']}]"), look)
        elif tag == "q":
            write(paragraph, ["“", *inner, "”"], look)
        elif tag == "described":
            write(paragraph, inner, look)
            write(paragraph, [f" ({node['about']})"] if node["about"] else [], look)
            write(paragraph, [" ", *node["note"]] if node["note"] else [], look)
        else:
            write(paragraph, inner, replace(look, **_LOOKS.get(tag, {})))


_LOOKS: dict[str, dict[str, bool]] = {
    "strong": {"bold": True},
    "dt": {"bold": True},
    "em": {"italic": True},
    "cite": {"italic": True},
    "lost": {"italic": True},
    "sub": {"below": True},
    "sup": {"above": True},
}


def _letters(run: Run, look: Look) -> None:
    run.bold, run.italic = look.bold or None, look.italic or None
    run.font.subscript, run.font.superscript = look.below or None, look.above or None


def _link(paragraph: Paragraph, address: str, inner: Sequence[Node], look: Look) -> None:
    before = len(paragraph.runs)
    write(paragraph, inner, look)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    for run in paragraph.runs[before:]:
        run.font.underline = True
        link.append(run._r)
    paragraph._p.append(link)


def _list_style(tag: str, within: str) -> str:
    deeper = " 2" if within.startswith("List") else ""
    return ("List Bullet" if tag == "ul" else "List Number") + deeper
