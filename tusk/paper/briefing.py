"""Any entry as a briefing on one or two sides of A4, in the seven steps that teams know."""

from __future__ import annotations

from tusk.document.document import Document
from tusk.paper.frame import frame, sheet_of
from tusk.paper.pictures import Pictures
from tusk.paper.sheet import Sheet
from tusk.paper.shorten import CUTS
from tusk.paper.steps import in_full, shorter
from tusk.paper.writer import Writer

MOST_PAGES = 2
LEAST_END = 0.3  # of the height of the second side: with less on it, one side is tried


def briefing_sheet(document: Document, pictures: Pictures) -> Sheet:
    """The briefing of an entry; what does not fit on two sides is shortened, and says so."""
    writer = Writer(pictures)
    shared = frame(document, f"{document.title}: briefing", writer, "facts") | {"notes_last": False}
    versions = [shared | version for version in in_full(document, writer)]
    with_a_side_for_notes = versions[0] | {"notes_last": True}
    return sheet_of(
        document,
        writer,
        "briefing",
        [*versions, with_a_side_for_notes],
        label="Briefing to print",
        shorter=lambda: (shared | version for version in shorter(document, writer)),
        shortened_by=repr(CUTS),
        most_pages=MOST_PAGES,
        least_end=LEAST_END,
    )
