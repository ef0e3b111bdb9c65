"""Any entry as a briefing on one or two sides of A4, in the seven steps that teams know."""

from __future__ import annotations

from tusk.document.document import Document
from tusk.locales.message import N_
from tusk.paper.frame import frame, sheet_of
from tusk.paper.pictures import Pictures
from tusk.paper.sheet import Sheet
from tusk.paper.steps import fitted
from tusk.paper.writer import Writer

MOST_PAGES = 2
LEAST_END = 0.3  # of the height of the second side: with less on it, one side is tried


def briefing_sheet(document: Document, pictures: Pictures) -> Sheet:
    """The briefing on an entry; if it does not fit on two sides, it is shortened, and says so."""
    writer = Writer(pictures)
    shared = frame(document, f"{document.title}: briefing", writer, "facts") | {"notes_last": False}
    fit = fitted(document, writer, shared)
    with_a_side_for_notes = fit["versions"][0] | {"notes_last": True}
    fit["versions"].append(with_a_side_for_notes)
    return sheet_of(
        document,
        writer,
        "briefing",
        label=N_("Briefing to print"),
        most_pages=MOST_PAGES,
        least_end=LEAST_END,
        **fit,
    )
