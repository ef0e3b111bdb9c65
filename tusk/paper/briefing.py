"""Any entry as a briefing on one or two sides of A4, in the seven steps that teams know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tusk.model.common import Entry
from tusk.model.kinds import Review, Workshop
from tusk.paper.frame import frame
from tusk.paper.sheet import Sheet
from tusk.paper.steps import versions
from tusk.paper.words import Words
from tusk.relate import Item, Library

MOST_PAGES = 2


def briefing_sheet(item: Item, library: Library, cache: Path | None) -> Sheet:
    """The briefing of an entry; what does not fit on two sides is shortened, and says so."""
    words = Words(library, cache)
    shared = frame(item, f"{item.record.title}: briefing", words) | {
        "heading": words.line(item.record.title),
        "facts": [{"name": name, "value": words.line(value)} for name, value in _facts(item.record, library)],
        "full_text": words.to_entry(item.id, item.record.title),
    }
    name = item.id.split("/")[-1]
    return Sheet(
        item=item.id,
        address=f"{item.id}/{name}-briefing.pdf",
        label="Briefing to print",
        template="briefing",
        day=(item.record.updated or item.record.issued).first_day,
        versions=tuple(shared | version for version in versions(item, words)),
        pictures=words.pictures,
        most_pages=MOST_PAGES,
    )


def _facts(record: Entry, library: Library) -> Iterator[tuple[str, str]]:
    """What a reader must know about the entry before reading it."""
    if isinstance(record, Workshop):
        yield "Held", record.when
        yield "Duration", record.duration
        yield from (
            (name, text)
            for name, text in (("Place", record.place), ("Where", record.platform), ("For", record.for_whom))
            if text
        )
    elif isinstance(record, Review):
        yield "Type of review", record.review_type
    yield "Issued", record.issued.words
    if record.updated:
        yield "Updated", record.updated.words
    if record.review_by:
        yield "Review by", record.review_by.words
    if record.audience:
        yield "For", ", ".join(library.audience[name].name for name in record.audience)
