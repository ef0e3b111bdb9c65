"""Reports as Word documents: the whole text of an entry, to be changed or put into another document."""

from __future__ import annotations

from pathlib import Path

from tusk.document.document import Document
from tusk.document.nodes import Anchor
from tusk.media.for_print import Pictures
from tusk.word.banner import banner
from tusk.word.block_text import strong, text_of
from tusk.word.document import prepared
from tusk.word.writer import Writer


def report_of(document: Document, pictures: Pictures, templates: Path) -> bytes:
    """All sections of a document; the same document gives the same bytes."""
    words = document.words
    file = prepared(templates, document.language, document.publisher.colour)
    word = file.begin(words.gettext("%(title)s: report", title=document.title), document.day)
    writer = Writer(word, pictures)
    publisher = document.publisher
    banner(writer, document.title, publisher.colour, publisher.name, document.kind_label)
    writer.line(strong(*document.summary))
    for section in document.sections:
        if section.heading:
            word.add_heading(section.heading, 1)
        for block in section.blocks:
            writer.text(text_of(block))
    if document.changes:
        word.add_heading(words.gettext("What has changed"), 1)
        for change in document.changes:
            writer.line(strong(f"{change.date}:"), " ", *change.what, " ", *change.why)
    full_text = words.gettext("Read the full text on the web:")
    writer.line(f"{full_text} ", Anchor((document.title,), document.target), ".")
    return file.saved()
