"""The questions of a knowledge check as slides: the question with its answers to choose from, then the right ones."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.document.blocks import Question
from tusk.document.knowledge import questions_in
from tusk.document.nodes import plain
from tusk.document.workshop_fields import Slide
from tusk.media.for_print import Pictures
from tusk.slides.deck import SlidePage
from tusk.slides.fit import content_pages
from tusk.slides.text_units import text_units
from tusk.slides.units import joined


def check_pages(slide: Slide, pictures: Pictures, *, alone: bool) -> Iterator[SlidePage]:
    """Two slides or more for each question that a slide shows. alone: the first of them has the slide's address."""
    for at, question in enumerate(questions_on(slide), 1):
        id = slide.id if alone and at == 1 else f"{slide.id}--check-{at}"
        title = plain(question.question)
        for place, text, below in (
            (id, question.asked[1:], ""),
            (f"{slide.id}--check-{at}-answer", question.answered, question.answers_are),
        ):
            units = joined(text_units(text, pictures))
            yield from content_pages(place, slide.number, title, units, below)


def questions_on(slide: Slide) -> list[Question]:
    """The questions of knowledge checks in what a slide shows."""
    return [question for section in slide.sections for question in questions_in(section)]
