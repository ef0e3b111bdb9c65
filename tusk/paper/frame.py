"""The parts of every sheet around its text: publisher, dates, status, contact, the link to the web page."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

import segno

from tusk.document.document import Document
from tusk.document.nodes import Reference
from tusk.fonts.fallback import TEXTS
from tusk.locales.catalogues import texts_in
from tusk.locales.words import Words
from tusk.paper.sheet import Sheet, Template
from tusk.paper.writer import Writer

Data = dict[str, Any]
ON_EVERY_SHEET = ("language", "kind_label", "publisher", "summary", "standing", "warnings", "worried")
NOTES = ("editor_notes", "changes", "uncertain", "sources")


def frame(document: Document, title: str, writer: Writer, *more: str) -> Data:
    """The data that all templates share, and more fields of the document. The QR code is added to the pictures."""
    return {
        "title": title,
        **printed_words(document.words),
        **{name: writer.data(getattr(document, name)) for name in (*ON_EVERY_SHEET, *more)},
        "heading": document.title,
        "full_text": writer.data(Reference(document.id, document.title, document.target)),
        "web": _web_edition(document.target.web, writer),
    }


def printed_words(words: Words) -> Data:
    """The translations of the words in the templates, for a language that has a catalogue."""
    texts = [*(text for _, text, _ in texts_in(".typ")), *TEXTS] if words.digest else []
    known = {text: words.catalogue.gettext(text) for text in texts}
    return {"words": {text: said for text, said in known.items() if said != text}} if known else {}


def _web_edition(address: str, writer: Writer) -> Data | None:
    """The address of a page on the web, with its QR code; none if the site's address is not known."""
    return {"address": address, "picture": qr_code(address, writer)} if address else None


def qr_code(address: str, writer: Writer) -> str:
    """The name of a picture with the QR code of an address."""
    drawn = BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False, scale=10)
    return writer.pictures.add(drawn.getvalue(), "svg")


def sheet_of(
    document: Document, template: Template, writer: Writer, versions: Iterable[Data], **more: Any
) -> Sheet:
    """A sheet of a document. more: fields of the sheet."""
    return Sheet(document.id, template, document.day, tuple(versions), writer.pictures.files, **more)
