"""A risk tool as a blank form and table to print and fill in by hand."""

from __future__ import annotations

from dataclasses import replace

from tusk.document.blocks import BlankForm, RiskLevels
from tusk.document.document import Document
from tusk.locales.message import N_
from tusk.paper.frame import NOTES, frame, sheet_of
from tusk.paper.pictures import Pictures
from tusk.paper.sheet import Sheet
from tusk.paper.writer import Writer


def form_sheet(document: Document, pictures: Pictures) -> Sheet:
    """The printable form of a risk tool."""
    writer = Writer(pictures)
    blocks = {type(block): (block, section) for section in document.sections for block in section.blocks}
    form, _ = blocks[BlankForm]
    levels, section = blocks[RiskLevels]
    assert isinstance(form, BlankForm)
    version = frame(document, f"{document.title}: form to print", writer, *NOTES) | {
        "size": 10.0,
        "form": writer.data(replace(form, title=form.title or document.title)),
        "categories_heading": section.heading,
        "levels": writer.data(levels),
    }
    return sheet_of(document, writer, "form", [version], label=N_("Form and table to print"))
