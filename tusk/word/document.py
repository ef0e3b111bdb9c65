"""A blank Word document in our style, and how it is saved."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table

from tusk.media.reproducible_zip import reproducible

FONT = "Arial"  # on every computer that opens it
TABLES = ("Normal Table", "Table Grid")  # the styles of tables
OLD_STYLES = (
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"  # the same for Word 2010
)
SIZES = {"Title": 22, "Heading 1": 15, "Heading 2": 12.5, "Heading 3": 11.5, "Heading 4": 11}


def blank(title: str, language: str, colour: str, day: date) -> Document:
    """An A4 document without anybody's name in it."""
    document = docx.Document(BytesIO(_styled(language, colour)))
    properties = document.core_properties
    properties.title, properties.language = title[:255], language
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime.combine(day, datetime.min.time())
    return document


@cache
def _styled(language: str, colour: str) -> bytes:
    """An empty document with our styles, and without those that no document of ours uses: they are most of it."""
    document = docx.Document()
    for style in document.styles:
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in TABLES:
            style.delete()
    _set_page(document)
    _set_language(document, language)
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.name, normal.font.size = FONT, Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    for name, size in SIZES.items():
        _set_heading(document.styles[name], size, colour)
    _drop(document.part.rels, OLD_STYLES)
    package = document.part.package
    assert package is not None
    _drop(package.rels, RELATIONSHIP_TYPE.THUMBNAIL)  # a picture of the empty document
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _drop(relations: Relationships, kind: str) -> None:
    for key, relation in list(relations.items()):
        if relation.reltype == kind:
            del relations[key]


def saved(document: Document) -> bytes:
    """The same bytes for the same document."""
    written = BytesIO()
    document.save(written)
    return reproducible(written.getvalue())


def header_row(table: Table) -> None:
    """Mark the first row as the heading of its columns: read out with each cell, repeated on each page."""
    row = table.rows[0]._tr.get_or_add_trPr()
    row.append(OxmlElement("w:tblHeader"))
    for cell in table.rows[0].cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.bold = True


def describe(table: Table, words: str) -> None:
    """Say what a table shows, for those who do not see it."""
    description = OxmlElement("w:tblDescription")
    description.set(qn("w:val"), words)
    table._tbl.tblPr.append(description)


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(18)


def _set_language(document: Document, language: str) -> None:
    for properties in document.styles.element.iter(qn("w:rPrDefault")):
        for lang in properties.iter(qn("w:lang")):
            lang.set(qn("w:val"), language if language == "en-GB" else f"{language}-GB")


def _set_heading(style: object, size: float, colour: str) -> None:
    assert isinstance(style, ParagraphStyle)
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), True
    style.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(12), Pt(4)
    style.paragraph_format.keep_with_next = True
