"""Any entry as a briefing on one or two sides of A4, in the seven steps that teams know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tusk.library.library import Item, Library, newest
from tusk.model.common import Entry
from tusk.model.kinds import Review
from tusk.model.workshop import Workshop
from tusk.paper.frame import frame
from tusk.paper.sheet import Sheet
from tusk.paper.shorten import CUTS
from tusk.paper.steps import shorter, whole
from tusk.paper.words import Words

Data = dict[str, Any]
MOST_PAGES = 2
LEAST_END = 0.3  # of the height of the second side: with less on it, one side is tried


def briefing_sheet(item: Item, library: Library, cache: Path | None) -> Sheet:
    """The briefing of an entry; what does not fit on two sides is shortened, and says so."""
    words = Words(library, cache, item.id)
    shared = frame(item, f"{item.record.title}: briefing", words) | {
        "heading": words.line(item.record.title),
        "facts": [{"name": name, "value": words.line(value)} for name, value in _facts(item.record, library)],
        "full_text": words.to_entry(item.id, item.record.title),
        "notes_last": False,
    }
    in_full = [shared | version for version in whole(item, words)]
    with_a_side_for_notes = in_full[0] | {"notes_last": True}
    return Sheet(
        item=item.id,
        address=f"{item.address}{item.name}-briefing.pdf",
        label="Briefing to print",
        template="briefing",
        day=newest(item.record).first_day,
        versions=(*in_full, with_a_side_for_notes),
        shorter=shorter(item, words, shared),
        shortened_by=repr(CUTS),
        pictures=words.pictures,
        most_pages=MOST_PAGES,
        least_end=LEAST_END,
    )


def _facts(record: Entry, library: Library) -> Iterator[tuple[str, str]]:
    """What a reader must know about the entry before reading it."""
    if isinstance(record, Workshop):
        yield from _of_workshop(record)
    else:
        if isinstance(record, Review):
            yield "Type of review", record.review_type
        yield "Issued", record.issued.words
    if record.updated:
        yield "Updated", record.updated.words
    if record.review_by:
        yield "Review by", record.review_by.words
    if record.audience:
        says_for_whom = isinstance(record, Workshop) and record.for_whom
        yield (
            "Audience" if says_for_whom else "For",
            ", ".join(library.audience[name].name for name in record.audience),
        )


def _of_workshop(workshop: Workshop) -> Iterator[tuple[str, str]]:
    yield from workshop.facts
    if workshop.presenters:
        yield "Presenters", "; ".join(f"{each.name}, {each.role}" for each in workshop.presenters)
