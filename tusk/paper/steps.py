"""What an entry says to a team, step by step; less and less of it until it fits on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from tusk.library.library import Item
from tusk.model.common import Entry
from tusk.model.kinds import Audit, LearningReport, Review, ThematicReview
from tusk.model.workshop import Workshop
from tusk.paper.blocks import parts_data
from tusk.paper.shorten import CUTS, LEFT_OUT, WITHOUT_TABLES, Cut, shortened
from tusk.paper.words import Words
from tusk.sections.blocks import Points
from tusk.sections.part import Part, Role
from tusk.text import prose

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


def whole(item: Item, words: Words, wanted: Steps = STEPS, *, brief: bool = False) -> Iterator[Data]:
    """All of it, in smaller and smaller type."""
    steps = steps_of(item, words, wanted, brief=brief)
    yield from ({"size": size, "steps": steps, "is_cut": False} for size in SIZES)


def shorter(
    item: Item, words: Words, shared: Data, wanted: Steps = STEPS, *, brief: bool = False
) -> list[Callable[[], Data]]:
    """Less and less of it; each version is made when it is called. shared: what all versions have."""

    def made(cut: Cut, size: float) -> Data:
        steps = steps_of(item, words, wanted, cut, brief=brief)
        return shared | {"steps": steps, "is_cut": cut is not WITHOUT_TABLES, "size": size}

    return [partial(made, cut, size) for cut in CUTS for size in SIZES[1:]]


def steps_of(
    item: Item, words: Words, wanted: Steps = STEPS, cut: Cut | None = None, *, brief: bool = False
) -> list[Data]:
    """The steps that the entry has something for.

    brief: where an entry has key messages, these alone stand for what it says; and there are no figures.
    """
    if brief:
        cut = replace(cut or Cut(None), left_out=LEFT_OUT)
    steps = []
    for role, heading in wanted:
        parts = [part for part in _parts(item) if part.role == role]
        if brief and parts and parts[0].id == "key-messages":
            parts = parts[:1]
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
    if isinstance(item.record, Workshop) and item.record.slides:
        titles = dict.fromkeys(prose.literally(slide.title) for slide in item.record.slides)
        parts.append(Part("covers", "What it covers", (Points(list(titles)),)))
    return parts
