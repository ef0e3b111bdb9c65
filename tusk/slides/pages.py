"""A workshop → its deck: a title slide, its aims, each slide of the author, and the answer after a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tusk.document.aims import aims_of
from tusk.document.blocks import Prose, Question
from tusk.document.document import Document
from tusk.document.publisher import Helpline
from tusk.document.workshop_fields import Slide
from tusk.media.for_print import Pictures
from tusk.slides.block_units import units_of
from tusk.slides.deck import SlideDeck, SlidePage
from tusk.slides.fit import content_pages
from tusk.slides.inline import line_of
from tusk.slides.knowledge import check_pages, questions_on
from tusk.slides.notes import Noter
from tusk.slides.numbered import numbered
from tusk.slides.opening import opening_pages
from tusk.slides.paras import Para, Run
from tusk.slides.text_units import text_units
from tusk.slides.titles import title_of
from tusk.slides.units import Flow, Unit, joined

PICTURE_WIDTH = 200.0  # millimetres, at which pictures are as sharp as on paper
QUESTION_SIZES = (40.0, 36.0, 32.0, 28.0, 24.0)


def deck_of(document: Document, root: Path, cache: Path | None = None) -> SlideDeck:
    """The deck of a workshop. root: of the project. Raises ProblemsFound if a picture of it cannot be shown."""
    pictures = Pictures(root, cache, width=PICTURE_WIDTH, most=None)
    pages = numbered(_pages(document, pictures), document.words)
    return SlideDeck(document, tuple(pages), pictures.files)


def _pages(document: Document, pictures: Pictures) -> Iterator[SlidePage]:
    assert document.workshop
    noter = Noter(document)
    first, *others = document.workshop.slides
    own = joined(units_of(first.own, pictures))
    if first.title == document.title and _is_only_text(first, own):
        yield from noter.noted(first, opening_pages(document, own, first.id, 1))
    else:
        yield from opening_pages(document, (), "--opening", 0)
        others = [first, *others]
    if aims := aims_of(document):
        units = joined(units_of(aims.blocks, pictures))
        yield from content_pages("--aims", 0, aims.heading, units)
    for slide in others:
        yield from noter.noted(slide, list(_slide(slide, pictures)))
    yield from _worried(document, pictures)


def _worried(document: Document, pictures: Pictures) -> Iterator[SlidePage]:
    """The last slide: what to do about a worry, and the numbers to ring."""
    worried = document.worried
    numbers = (
        Para((Run(f"{each.name}: "), Run(each.phone, link=each.target.web), Run(_hours(each))), "point")
        for each in worried.helplines
    )
    units = joined([*text_units(worried.text, pictures), *numbers])
    yield from content_pages("--worried", 0, worried.heading, units)


def _hours(helpline: Helpline) -> str:
    return f", {helpline.hours}" if helpline.hours else ""


def _is_only_text(slide: Slide, own: Sequence[Unit]) -> bool:
    """Whether a slide shows nothing but paragraphs, so that it can be the title slide."""
    shows_more = slide.taught or slide.is_own or slide.unpublished or slide.question or slide.gap
    is_text = all(isinstance(block, Prose) for block in slide.own)
    return not shows_more and is_text and all(isinstance(unit, Flow) for unit in own)


def _slide(slide: Slide, pictures: Pictures) -> Iterator[SlidePage]:
    pieces = list(_pieces(slide, pictures))
    if slide.question:
        yield _question(slide)
    if slide.gap and not pieces:
        yield _divider(slide)
        return
    if slide.gap:
        pieces.append(_lost(slide.gap))
    alone = not (pieces or slide.question) and bool(questions_on(slide))
    if pieces or not (slide.question or alone):
        id = f"{slide.id}--answer" if slide.question else slide.id
        yield from content_pages(id, slide.number, slide.title, joined(pieces), slide.subtitle)
    yield from check_pages(slide, pictures, alone=alone)


def _pieces(slide: Slide, pictures: Pictures) -> Iterator[Para | Unit]:
    """The content of a slide: first the remarks about it."""
    yield from (line_of(text, "small") for text in slide.remarks)
    yield from units_of(slide.own, pictures)
    for section in slide.sections:
        blocks = [block for block in section.blocks if not isinstance(block, Question)]
        if section.heading and blocks and not section.repeats:
            yield line_of(section.heading, "heading")
        yield from units_of(blocks, pictures)


def _question(slide: Slide) -> SlidePage:
    title, top = title_of(slide.title)
    words = Flow((replace(line_of(slide.question), light=True),))
    box = words.centred(words.largest(QUESTION_SIZES, 300.0), top + 20)
    return SlidePage(slide.id, slide.number, replace(title, light=True), None, "question", (box,))


def _divider(slide: Slide) -> SlidePage:
    title, _ = title_of(slide.title, large=True)
    box = Flow((replace(_lost(slide.gap), light=True),)).box(20.0, 390.0 if slide.subtitle else 344.0)
    subtitle = Para((Run(slide.subtitle),), size=22.0, light=True) if slide.subtitle else None
    return SlidePage(slide.id, slide.number, replace(title, light=True), subtitle, "divider", (box,))


def _lost(text: str) -> Para:
    return Para((Run(text, lost=True),), "small")
