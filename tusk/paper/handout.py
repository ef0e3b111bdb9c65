"""A workshop as a handout on A4: what each slide says, with lines for notes; answers stand at the end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from tusk.library.library import Item, Library, newest
from tusk.model.figures import BarChart, Venn
from tusk.model.workshop import Slide, Workshop
from tusk.paper.blocks import parts_data
from tusk.paper.frame import frame, notes
from tusk.paper.sheet import Sheet
from tusk.paper.words import Words
from tusk.sections.blocks import FigureBlock
from tusk.sections.part import Part
from tusk.slides.slide_content import remarks, shown_parts

Data = dict[str, Any]
SIZES = (10.3, 10.0, 9.7)  # points: tried in this order until the last page is not nearly empty
LEAST_END = 0.3  # of the last page's height


def handout_sheet(item: Item, library: Library, cache: Path | None) -> Sheet:
    """The handout of a workshop."""
    workshop = item.record
    assert isinstance(workshop, Workshop)
    words = Words(library, cache, item.id)
    slides = [_slide(number, slide, workshop, words) for number, slide in enumerate(workshop.slides, 1)]
    data = {
        **frame(item, f"{workshop.title}: handout", words),
        "heading": words.line(workshop.title),
        "facts": [{"name": name, "value": words.line(value)} for name, value in workshop.facts],
        "presenters": [
            {"name": words.line(presenter.name), "role": words.line(presenter.role)}
            for presenter in workshop.presenters
        ],
        "slides": [slide for slide in slides if slide["title_words"] != workshop.title],
        "notes": notes(workshop, words),
    }
    return Sheet(
        item=item.id,
        address=f"{item.address}{item.name}-handout.pdf",
        label="Handout with lines for notes",
        template="handout",
        day=newest(workshop).first_day,
        versions=tuple(data | {"size": size} for size in SIZES),
        pictures=words.pictures,
        least_end=LEAST_END,
    )


def _slide(number: int, slide: Slide, workshop: Workshop, words: Words) -> Data:
    """A slide: what is not to be seen before it is asked for is kept for the end."""
    library = words.library
    return {
        "id": slide.id,
        "number": number,
        "title": words.line(slide.title),
        "title_words": slide.title,
        "subtitle": words.line(slide.subtitle or ""),
        "question": words.line(slide.question or ""),
        "is_later": bool(slide.question or slide.closed),
        "parts": parts_data([_drawn_only(part) for part in shown_parts(slide, library)], words),
        "remarks": [words.line(text) for text in remarks(slide, workshop, library)],
        "gap": [words.line(slide.gap)] if slide.gap else [],
    }


def _drawn_only(part: Part) -> Part:
    """A part without the tables beside drawings that show every number: on paper, notes need the room."""
    blocks = (
        replace(block, table=False)
        if isinstance(block, FigureBlock) and isinstance(block.figure, BarChart | Venn)
        else block
        for block in part.blocks
    )
    return replace(part, blocks=tuple(blocks))
