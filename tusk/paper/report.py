"""A report in print: the whole text of an entry, as long as it is."""

from __future__ import annotations

from tusk.document.document import Document
from tusk.media.for_print import Pictures
from tusk.paper.frame import frame, sheet_of
from tusk.paper.sheet import Sheet
from tusk.paper.writer import Writer


def report_sheet(document: Document, pictures: Pictures) -> Sheet:
    """All sections of a document, in their order."""
    writer = Writer(pictures)
    title = document.words.gettext("%(title)s: report", title=document.title)
    version = frame(document, title, writer, "changes") | {
        "sections": [writer.data(section) for section in document.sections],
        "is_cut": False,
        "left_out": "",
        "size": 9.6,
    }
    return sheet_of(document, "report", writer, [version])
