"""The aims of a workshop, for its slides and its handout."""

from __future__ import annotations

from tusk.document.document import Document
from tusk.document.section import Section
from tusk.model.kinds.workshop import AIMS
from tusk.text.headings import id_for


def aims_of(document: Document) -> Section | None:
    """The section with the aims; None if there are none, or if one of the author's slides shows them."""
    slides = document.workshop.slides if document.workshop else ()
    shown = {section.id for slide in slides if slide.is_own for section in slide.sections}
    found = (section for section in document.sections if section.id == id_for(AIMS))
    return next((section for section in found if section.id not in shown), None)
