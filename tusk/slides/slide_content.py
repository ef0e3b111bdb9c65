"""What a slide of a workshop shows: its own words, then the parts of the entry that it teaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tusk.library.library import Library
from tusk.model.workshop import Slide, Workshop
from tusk.sections.blocks import Block, PictureBlock, Prose, QuoteBlock
from tusk.sections.part import Part
from tusk.sections.warnings import warned

UNPUBLISHED = "The page that this slide teaches is no longer published."


def shown_parts(slide: Slide, library: Library) -> list[Part]:
    """The parts in order. A heading that says no more than the slide's title is left out."""
    own = tuple(_own(slide))
    parts = [Part("own", "", own)] if own else []
    alone = len(slide.parts) == 1
    for part in library.parts(slide.entry, slide.parts):
        parts.append(part if _heads(part, slide, alone=alone) else replace(part, heading="", look="plain"))
    return parts


def remarks(slide: Slide, workshop: Workshop, library: Library) -> list[str]:
    """What must be known of the entry that is shown: how old it is, and whose names are not real."""
    if not slide.entry:
        return []
    if not library.is_listed(slide.entry):
        return [UNPUBLISHED]
    shown = library.items[slide.entry].record
    if shown is workshop:
        return []
    found = [" ".join(filter(None, pair)) for pair in warned(shown)]
    if shown.status == "historic" and workshop.status != "historic" and shown.as_at:
        found.insert(0, f"Historic: as at {shown.as_at.words}.")
    return found


def _own(slide: Slide) -> Iterator[Block]:
    if slide.text:
        yield Prose(slide.text)
    if slide.quote:
        yield QuoteBlock(slide.quote)
    if slide.picture:
        yield PictureBlock(slide.picture)


def _heads(part: Part, slide: Slide, *, alone: bool) -> bool:
    """Whether a part needs its heading: not where the slide says the same."""
    heading, said = part.heading.lower(), (slide.title.lower(), (slide.subtitle or "").lower())
    return bool(heading) and not (heading in said or (alone and any(heading in words for words in said)))
