"""What an entry says to a team, step by step; less and less of it until it fits on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
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
from tusk.paper.words import Words
from tusk.parts import Part, Role
from tusk.relate import Item

Data = dict[str, Any]
Steps = tuple[tuple[Role, str], ...]
STEPS: Steps = (
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
ALL = 10_000
MOST_PARTS = 6  # in one step, when it still does not fit


def versions(item: Item, words: Words, steps: Steps = STEPS, *, brief: bool = False) -> Iterator[Data]:
    """The whole in smaller and smaller type, then less and less of it."""
    whole = steps_of(item, words, steps, brief=brief)
    for size in SIZES:
        yield {"size": size, "steps": whole, "is_cut": False}
    for most in MOST_ITEMS:
        yield {"size": SIZES[1], "steps": steps_of(item, words, steps, most, brief=brief), "is_cut": True}
    yield {
        "size": SIZES[1],
        "steps": steps_of(item, words, steps, 1, MOST_PARTS, brief=brief),
        "is_cut": True,
    }


def steps_of(
    item: Item, words: Words, wanted: Steps, most_items: int = 0, most_parts: int = 0, *, brief: bool = False
) -> list[Data]:
    """The steps that the entry has something for. most_items, most_parts: 0 means all.

    brief: where an entry has key messages, these alone stand for what it says; and there are no figures.
    """
    steps = []
    for role, heading in wanted:
        parts = [part for part in _parts(item) if part.role == role]
        if brief and parts and parts[0].id == "key-messages":
            parts = parts[:1]
        if most_items or brief:
            parts = [short for part in parts if (short := _shortened(part, most_items or ALL)).blocks]
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
