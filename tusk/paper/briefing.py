"""Any entry as a briefing on one or two sides of A4, in the seven steps that teams know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from tusk.blocks import (
    Block,
    Facts,
    FigureBlock,
    LabelledList,
    LearningPoints,
    Links,
    PictureBlock,
    Points,
    Prose,
    Terms,
    ThemeMap,
)
from tusk.model.common import Entry
from tusk.model.kinds import Audit, LearningReport, Review, ThematicReview, Workshop
from tusk.paper.blocks import parts_data
from tusk.paper.frame import frame
from tusk.paper.sheet import Sheet
from tusk.paper.words import Words
from tusk.parts import Part, Role
from tusk.relate import Item, Library

Data = dict[str, Any]
STEPS: tuple[tuple[Role, str], ...] = (
    ("happened", "What this is about"),
    ("matters", "Why it matters"),
    ("key", "Key messages"),
    ("do", "What to do"),
    ("questions", "Questions for your team"),
    ("more", "Where to read more"),
)
HAPPENED: dict[type[Entry], str] = {
    Review: "What happened",
    LearningReport: "What happened",
    Audit: "What was looked at",
    ThematicReview: "What was looked at",
}
SIZES = (10.3, 9.8, 9.3)  # points
MOST_ITEMS = (8, 6, 4, 3, 2, 1)  # of a list or of the paragraphs of a text, when it does not fit in full
MOST_PARTS = 6  # in one step, when it still does not fit
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
        versions=tuple(shared | version for version in _versions(item, words)),
        pictures=words.pictures,
        most_pages=MOST_PAGES,
    )


def _versions(item: Item, words: Words) -> Iterator[Data]:
    """The whole in smaller and smaller type, then less and less of it."""
    whole = _steps(item, words)
    for size in SIZES:
        yield {"size": size, "steps": whole, "is_cut": False}
    for most in MOST_ITEMS:
        yield {"size": SIZES[1], "steps": _steps(item, words, most), "is_cut": True}
    yield {"size": SIZES[1], "steps": _steps(item, words, 1, MOST_PARTS), "is_cut": True}


def _steps(item: Item, words: Words, most_items: int = 0, most_parts: int = 0) -> list[Data]:
    """The steps that the entry has something for. most_items, most_parts: 0 means all."""
    steps = []
    for role, heading in STEPS:
        parts = [part for part in _parts(item) if part.role == role]
        if most_items:
            parts = [short for part in parts if (short := _shortened(part, most_items)).blocks]
        if most_parts:
            parts = parts[:most_parts]
        if parts:
            title = HAPPENED.get(type(item.record), heading) if role == "happened" else heading
            steps.append({"title": title, "parts": parts_data(_without_twin(parts, title), words)})
    return steps


def _without_twin(parts: Sequence[Part], title: str) -> list[Part]:
    """A part whose heading says no more than the step's own goes without."""
    said = {title.lower()} | ({"useful links"} if len(parts) == 1 else set())
    return [replace(part, heading="") if part.heading.lower() in said else part for part in parts]


def _parts(item: Item) -> list[Part]:
    """The parts of an entry; of a workshop also what its slides are about."""
    parts = [replace(part, look="plain") for part in item.parts]
    if isinstance(item.record, Workshop):
        titles = [slide.title for slide in item.record.slides]
        parts.append(Part("covers", "What it covers", (Points(titles),)))
    return parts


def _facts(record: Entry, library: Library) -> Iterator[tuple[str, str]]:
    """What a reader must know about the entry before reading it."""
    if isinstance(record, Workshop):
        yield "Held", _when(record)
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


def _when(workshop: Workshop) -> str:
    if workshop.held is None:
        return "undated"
    if workshop.starts and workshop.ends:
        return f"{workshop.held.words}, {workshop.starts.words} to {workshop.ends.words}"
    return workshop.held.words


def _shortened(part: Part, most: int) -> Part:
    """A part without its figures, and with only the first items or paragraphs of each block."""
    kept = [block for block in part.blocks if not isinstance(block, FigureBlock | ThemeMap | PictureBlock)]
    return replace(part, blocks=tuple(_short(block, most) for block in kept))


def _short(block: Block, most: int) -> Block:
    match block:
        case Prose():
            paragraphs = block.text.split("\n\n")
            return Prose("\n\n".join(paragraphs[:most]))
        case Points() | LearningPoints() | LabelledList() | Links() | Terms() | Facts():
            return replace(block, items=cast(Any, block.items[:most]))
        case _:
            return block
