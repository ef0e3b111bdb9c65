"""What an entry says to a team, step by step; less and less of it until it fits on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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
QUESTIONS = "Questions for\N{NO-BREAK SPACE}your\N{NO-BREAK SPACE}team"
STEPS: Steps = (
    ("happened", "What this is about"),
    ("matters", "Why it matters"),
    ("key", "Key messages"),
    ("do", "What to do"),
    ("questions", QUESTIONS),
    ("more", "Where to read\N{NO-BREAK SPACE}more"),
)
HAPPENED: dict[type[Entry], str] = {
    Review: "What happened",
    LearningReport: "What happened",
    Audit: "What was looked\N{NO-BREAK SPACE}at",
    ThematicReview: "What was looked\N{NO-BREAK SPACE}at",
}
SIZES = (10.3, 9.8, 9.3)  # points
MOST_ITEMS = (8, 6, 4, 3, 2, 1)  # of a list or of the paragraphs of a text, when it does not fit in full
MOST_PARTS = 6  # in one step, when it still does not fit
PICTURES = (PictureBlock,)
FIGURES = (FigureBlock,)
LEFT_OUT = (PictureBlock, FigureBlock, ThemeMap)


@dataclass(frozen=True)
class Cut:
    """How many items of a block are kept (None: all), which blocks are not, and how many parts a step keeps.

    brief: where an entry has key messages, these alone stand for what it says. Whatever is cut, a figure goes without
    its table first.
    """

    items: int | None = None
    left_out: tuple[type[Block], ...] = ()
    parts: int | None = None
    brief: bool = False


def whole(item: Item, words: Words) -> Iterator[Data]:
    """All of it, in smaller and smaller type; then without the tables beside drawings."""
    everything = steps_of(item, words)
    drawings = steps_of(item, words, cut=Cut())
    for steps in (everything, drawings) if drawings != everything else (everything,):
        yield from ({"size": size, "steps": steps, "is_cut": False} for size in SIZES)


def shorter(item: Item, words: Words, wanted: Steps = STEPS, *, brief: bool = False) -> Iterator[Data]:
    """Less and less of it."""
    cuts = [Cut(MOST_ITEMS[0], left_out) for left_out in (PICTURES, (*PICTURES, *FIGURES))]
    cuts += [Cut(most, LEFT_OUT) for most in MOST_ITEMS]
    for cut in (*cuts, Cut(1, LEFT_OUT, MOST_PARTS)):
        steps = steps_of(item, words, wanted, replace(cut, brief=brief))
        yield from ({"size": size, "steps": steps, "is_cut": True} for size in SIZES[1:])


def steps_of(item: Item, words: Words, wanted: Steps = STEPS, cut: Cut | None = None) -> list[Data]:
    """The steps that the entry has something for."""
    steps = []
    for role, heading in wanted:
        parts = [part for part in _parts(item) if part.role == role]
        if cut:
            parts = _cut(parts, cut)
        if parts:
            title = HAPPENED.get(type(item.record), heading) if role == "happened" else heading
            steps.append({"title": title, "parts": parts_data(_without_twin(parts, title), words)})
    return steps


def _cut(parts: Sequence[Part], cut: Cut) -> list[Part]:
    if cut.brief and parts and parts[0].id == "key-messages":
        parts = parts[:1]
    return [short for part in parts if (short := _shortened(part, cut)).blocks][: cut.parts]


def _without_twin(parts: Sequence[Part], title: str) -> list[Part]:
    """A part whose heading says no more than the step's own goes without."""
    said = {title.lower().replace("\N{NO-BREAK SPACE}", " ")} | (
        {"useful links"} if len(parts) == 1 else set()
    )
    return [replace(part, heading="") if part.heading.lower() in said else part for part in parts]


def _parts(item: Item) -> list[Part]:
    """The parts of an entry; of a workshop also what its slides are about."""
    parts = [replace(part, look="plain") for part in item.parts]
    if isinstance(item.record, Workshop) and item.record.slides:
        titles = [slide.title for slide in item.record.slides]
        parts.append(Part("covers", "What it covers", (Points(list(dict.fromkeys(titles))),)))
    return parts


def _shortened(part: Part, cut: Cut) -> Part:
    """A part without what is left out, and with only the first items or paragraphs of each block."""
    named = [_named(block) if isinstance(block, cut.left_out) else block for block in part.blocks]
    return replace(part, blocks=tuple(_short(block, cut.items) for block in named if block))


def _named(block: Block) -> Block | None:
    """What stands for a block that is left out: of a figure, what it shows."""
    return Facts([("Figure on the web", block.figure.caption)]) if isinstance(block, FigureBlock) else None


def _short(block: Block, most: int | None) -> Block:
    match block:
        case FigureBlock():
            return replace(block, table=False)
        case Prose():
            paragraphs = block.text.split("\n\n")
            return Prose("\n\n".join(paragraphs[:most]))
        case Points() | LearningPoints() | LabelledList() | Links() | Terms() | Facts():
            return replace(block, items=cast(Any, block.items[:most]))
        case _:
            return block
