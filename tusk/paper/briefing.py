"""Any entry as a briefing on one or two sides of A4, in the seven steps that teams know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tusk.blocks import Points
from tusk.model.common import Entry
from tusk.model.kinds import Audit, LearningReport, Review, ThematicReview, Workshop
from tusk.paper.blocks import parts_data
from tusk.paper.frame import frame
from tusk.paper.sheet import Sheet
from tusk.paper.shorten import CUTS, Cut, shortened
from tusk.paper.words import Words
from tusk.parts import Part, Role
from tusk.relate import Item, Library

Data = dict[str, Any]
STEPS: tuple[tuple[Role, str], ...] = (
    ("happened", "What this is about"),
    ("matters", "Why it matters"),
    ("key", "Key messages"),
    ("do", "What to do"),
    ("questions", "Questions for\N{NO-BREAK SPACE}your\N{NO-BREAK SPACE}team"),
    ("more", "Where to read\N{NO-BREAK SPACE}more"),
)
HAPPENED: dict[type[Entry], str] = {
    Review: "What happened",
    LearningReport: "What happened",
    Audit: "What was looked\N{NO-BREAK SPACE}at",
    ThematicReview: "What was looked\N{NO-BREAK SPACE}at",
}
SIZES = (10.3, 9.8, 9.3)  # points
MOST_PAGES = 2
LEAST_END = 0.3  # of the height of the second side: with less on it, one side is tried


def briefing_sheet(item: Item, library: Library, cache: Path | None) -> Sheet:
    """The briefing of an entry; what does not fit on two sides is shortened, and says so."""
    words = Words(library, cache, item.id)
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
        versions=tuple(shared | version for version in _whole(item, words)),
        shorter=lambda: (shared | version for version in _shorter(item, words)),
        shortened_by=repr(CUTS),
        pictures=words.pictures,
        most_pages=MOST_PAGES,
        least_end=LEAST_END,
    )


def _whole(item: Item, words: Words) -> Iterator[Data]:
    """All of it, in smaller and smaller type; last with the second side for the team."""
    whole = {"steps": _steps(item, words), "is_cut": False}
    for size in SIZES:
        yield {"size": size, "notes_last": False, **whole}
    yield {"size": SIZES[0], "notes_last": True, **whole}


def _shorter(item: Item, words: Words) -> Iterator[Data]:
    """Less and less of it."""
    for cut in CUTS:
        steps = _steps(item, words, cut)
        for size in SIZES[1:]:
            yield {"size": size, "notes_last": False, "steps": steps, "is_cut": True}


def _steps(item: Item, words: Words, cut: Cut | None = None) -> list[Data]:
    """The steps that the entry has something for."""
    steps = []
    for role, heading in STEPS:
        parts = [part for part in _parts(item) if part.role == role]
        if cut:
            parts = shortened(parts, cut)
        if parts:
            title = HAPPENED.get(type(item.record), heading) if role == "happened" else heading
            steps.append({"title": title, "parts": parts_data(_without_twin(parts, title), words)})
    return steps


def _without_twin(parts: Sequence[Part], title: str) -> list[Part]:
    """A part whose heading says no more than the step's own goes without."""
    said = {title.lower().replace("\N{NO-BREAK SPACE}", " ")} | (
        {"useful links"} if len(parts) == 1 else set()
    )
    return [replace(part, heading="") if part.heading.lower() in said else part for part in parts]


def _parts(item: Item) -> list[Part]:
    """The parts of an entry; of a workshop also what its slides are about."""
    parts = [replace(part, look="plain") for part in item.parts]
    if isinstance(item.record, Workshop):
        titles = [slide.title for slide in item.record.slides]
        parts.append(Part("covers", "What it covers", (Points(list(dict.fromkeys(titles))),)))
    return parts


def _facts(record: Entry, library: Library) -> Iterator[tuple[str, str]]:
    """What a reader must know about the entry before reading it."""
    if isinstance(record, Workshop):
        yield "Held", record.held.words if record.held else "undated"
        yield "Duration", record.duration
        presenters = "; ".join(f"{presenter.name}, {presenter.role}" for presenter in record.presenters)
        known = (("Where", record.platform), ("For", record.for_whom), ("Presenters", presenters))
        yield from ((name, text) for name, text in known if text)
    else:
        if isinstance(record, Review):
            yield "Type of review", record.review_type
        yield "Issued", record.issued.words
    if record.updated:
        yield "Updated", record.updated.words
    if record.review_by:
        yield "Review by", record.review_by.words
    if record.audience:
        yield "For", ", ".join(library.audience[name].name for name in record.audience)
