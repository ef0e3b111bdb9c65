"""A page on its side, in a frame: how a certificate looks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section

from tusk.word.lines import SIDES, borders

FRAME, BESIDE = 18, 24  # how thick the frame is, in eighths of a point; how far from the edge, in points


@contextmanager
def framed_landscape(section: Section, colour: str) -> Iterator[None]:
    """The page of a document on its side, with a frame of a colour, #RRGGBB, and what it says in the middle.

    Afterwards it is as it was, since the document is used again.
    """
    wide, high = section.page_width, section.page_height
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = high, wide
    frame = borders("w:pgBorders", SIDES, colour.lstrip("#").upper(), size=FRAME, space=BESIDE)
    frame.set(qn("w:offsetFrom"), "page")
    middle = OxmlElement("w:vAlign")
    middle.set(qn("w:val"), "center")
    section._sectPr.find(qn("w:pgMar")).addnext(frame)
    section._sectPr.find(qn("w:cols")).addnext(middle)
    try:
        yield
    finally:
        section._sectPr.remove(frame)
        section._sectPr.remove(middle)
        section.orientation = WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = wide, high
