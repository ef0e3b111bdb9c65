"""A blank Word document: a file that Word edits, in the publisher's colour; and how it is saved."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table

from tusk.locales.catalogues import region_of
from tusk.media.reproducible_zip import reproducible

BASE = "word/base.docx"  # below templates/
COLOURED = ("Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4")


def blank(templates: Path, title: str, language: str, colour: str, day: date) -> Document:
    """An empty document without names in it; colour: of its headings, as #RRGGBB."""
    document = docx.Document(str(templates / BASE))
    for name in COLOURED:
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), region_of(language))
    properties = document.core_properties
    properties.title, properties.language = title[:255], region_of(language)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime.combine(day, datetime.min.time())
    return document


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
    """Add the description of a table, for people who cannot see it."""
    description = OxmlElement("w:tblDescription")
    description.set(qn("w:val"), words)
    table._tbl.tblPr.append(description)
