"""A blank Word document: a file that Word edits, in the publisher's colour; and how it is saved."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, xmlchemy
from docx.oxml.ns import nsmap, qn
from docx.shared import Length, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table

from tusk.locales.catalogues import region_of
from tusk.media.quick_xml import look_up_once
from tusk.media.reproducible_zip import archive, packed, parts_of, reproducible
from tusk.word.numbering import forget_lists, lists_of

BASE = "word/base.docx"  # below templates/
COLOURED = ("Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4")

look_up_once(xmlchemy, nsmap)


def prepared(templates: Path, language: str, colour: str) -> Prepared:
    """A file without names in it, used again for the next document. colour: of its headings, as #RRGGBB."""
    found = _prepared((templates / BASE).read_bytes(), language, colour)
    if len(found.document.part.package.image_parts):  # they would be numbered on in the next document
        _prepared.cache_clear()
        return prepared(templates, language, colour)
    return found


@lru_cache(maxsize=8)
def _prepared(base: bytes, language: str, colour: str) -> Prepared:
    document = docx.Document(BytesIO(base))
    for name in COLOURED:
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), region_of(language))
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = region_of(language)
    return Prepared(document)


class Prepared:
    """A Word document that is begun and saved again and again: its styles are read, and packed, only once."""

    def __init__(self, document: Document) -> None:
        self.document, part = document, document.part
        self._relations = set(part.rels)
        self._lists = lists_of(part.numbering_part.element)
        self._tables: dict[tuple[Any, ...], Any] = {}
        self._packed = {name: packed(content) for name, content in parts_of(self._in_full()).items()}
        # To look up a style in a file takes longer than to write a paragraph.
        setattr(part, "get_style_id", lru_cache(part.get_style_id))  # noqa: B010 (mypy: it is a method)

    def begin(self, title: str, day: date) -> Document:
        """The document, empty again."""
        body, relations = self.document.element.body, self.document.part.rels
        for element in body.xpath("*[not(self::w:sectPr)]"):
            body.remove(element)
        for id in set(relations) - self._relations:
            del relations[id]
        forget_lists(self.document.part.numbering_part.element, self._lists)
        properties = self.document.core_properties
        properties.title = title[:255]
        properties.created = properties.modified = datetime.combine(day, datetime.min.time())
        return self.document

    def add_table(self, make: Callable[..., Table], *given: Any) -> None:
        """A table that many documents have: made of the document and what is given, and after that only copied."""
        if given in self._tables:
            self.document.element.body.sectPr.addprevious(deepcopy(self._tables[given]))
        else:
            self._tables[given] = deepcopy(make(self.document, *given)._tbl)

    def saved(self) -> bytes:
        """The file: the same bytes for the same document."""
        part = self.document.part
        if len(part.package.image_parts):
            return reproducible(self._in_full())
        properties = part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
        changed = {
            part.partname.membername: part.blob,
            part.partname.rels_uri.lstrip("/"): part.rels.xml,
            properties.partname.membername: properties.blob,
            part.numbering_part.partname.membername: part.numbering_part.blob,
        }
        return archive(self._packed | {name: packed(content) for name, content in changed.items()})

    def _in_full(self) -> bytes:
        written = BytesIO()
        self.document.save(written)
        return written.getvalue()


def text_width(document: Document) -> Length:
    """How wide the text of a document is: its page without the margins."""
    section = document.sections[-1]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return Length((section.page_width or 0) - margins)


def header_row(table: Table) -> None:
    """Mark the first row as the heading of its columns: read out with each cell, repeated on each page."""
    row = table.rows[0]._tr.get_or_add_trPr()
    row.append(OxmlElement("w:tblHeader"))
    for cell in table.rows[0].cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.bold = True


def header_column(table: Table) -> None:
    """Mark the first column as the names of the rows: a table of names and values has no heading row."""
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    for name, value in (("firstRow", "0"), ("firstColumn", "1"), ("val", "0680")):
        look.set(qn(f"w:{name}"), value)


def describe(table: Table, words: str) -> None:
    """Add the description of a table, for people who cannot see it."""
    description = OxmlElement("w:tblDescription")
    description.set(qn("w:val"), words)
    table._tbl.tblPr.append(description)
