"""The title slide: the workshop on the publisher's colour, and beside it who presents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tusk.fonts import measure
from tusk.fonts.measure import CONTINUED
from tusk.model.workshop import Slide, Workshop
from tusk.slides.builder import Builder, markdown_units
from tusk.slides.deck import BOTTOM, LEFT, TOP, Box, Page, Text
from tusk.slides.fit import Space, fit
from tusk.slides.paras import Para, Run, fitted, stacked
from tusk.slides.titles import INNER, PANEL, title_of
from tusk.slides.units import Flow

ASIDE = PANEL + 36.0  # where what stands beside it begins
NARROW = 960.0 - ASIDE - 36.0
MOST_ABOUT = 96.0  # points: the height of what is said under the title
SIZES = (22.0, 20.0, 18.0, 16.0)


def opening_pages(
    slide: Slide, workshop: Workshop, build: Builder, *, id: str = "", number: int = 1
) -> list[Page]:
    """The title slide; presenters who have no room on it follow on a slide of their own."""
    title, _ = title_of(workshop.title, large=True, room=INNER)
    title = replace(title, light=True)
    about = next((about for about in _abouts(workshop) if about.height(INNER) <= MOST_ABOUT), None)
    shown, rest = _beside(slide, workshop, build)
    publisher = (Para((Run(build.library.publishers[workshop.publisher].name, bold=True),), light=True),)
    size = next(
        (size for size in (16.0, 15.0, 14.0) if measure.width(publisher[0].words, size, True) <= INNER), 14.0
    )
    boxes = [_light(publisher, size, TOP + 6)]
    if standing := _standing(workshop):
        boxes.append(_light((Para((Run(standing),), light=True),), 14.0, BOTTOM - 28))
    boxes += shown
    page = Page(id or slide.id, number, title, about, "opening", tuple(boxes))
    return [page, *_what_is_left(page, rest, "Presenters" if workshop.presenters else workshop.title)]


def _what_is_left(opening: Page, rest: Flow | None, title: str) -> Iterator[Page]:
    """What had no room beside the title, on slides of its own."""
    heading, top = title_of(title)
    again, later = title_of(title + CONTINUED)
    for at, boxes in enumerate(fit([rest], Space(top, later)) if rest else []):
        id = f"{opening.id}--more" + (f"-{at + 1}" if at else "")
        yield Page(id, opening.number, again if at else heading, None, "content", tuple(boxes))


def _abouts(workshop: Workshop) -> Iterator[Para]:
    """When and where, as large as there is room for it."""
    facts = (workshop.when, workshop.duration, workshop.place, workshop.platform)
    words = " · ".join(part for part in facts if part)
    for size in (20.0, 18.0, 16.0, 14.0):
        yield Para((Run(words),), size=size, light=True)
    yield Para((Run(workshop.when),), size=20.0, light=True)


def _standing(workshop: Workshop) -> str:
    if workshop.status == "historic" and workshop.as_at:
        return f"Historic: as at {workshop.as_at.words}. Check what applies today."
    return "Draft: not published." if workshop.status == "draft" else ""


def _light(paras: tuple[Para, ...], size: float, top: float) -> Box:
    made = fitted(paras, size)
    return Box(Text(made), LEFT, top, INNER, stacked(made, INNER))


def _beside(slide: Slide, workshop: Workshop, build: Builder) -> tuple[list[Box], Flow | None]:
    paras = tuple(_people(workshop)) if workshop.presenters else tuple(_words(slide, workshop, build))
    room = BOTTOM - TOP - 20
    size = next((size for size in SIZES if stacked(fitted(paras, size), NARROW) <= room), SIZES[-1])
    rest: Flow | None = None
    shown = Flow(paras)
    if shown.height(size, NARROW) > room:
        first, second = shown.split(size, NARROW, room) or shown.halves(size, NARROW, room)
        assert isinstance(first, Flow)
        assert isinstance(second, Flow)
        shown, rest = first, second
    high = shown.height(size, NARROW)
    text = Text(fitted(shown.paras, size))
    return [Box(text, ASIDE, max(TOP + 10, (TOP + BOTTOM - high) / 2), NARROW, high)], rest


def _people(workshop: Workshop) -> Iterator[Para]:
    for presenter in workshop.presenters:
        yield Para((Run(presenter.name),), "name")
        yield Para((Run(presenter.role),), "role")


def _words(slide: Slide, workshop: Workshop, build: Builder) -> Iterator[Para]:
    if not slide.text:
        yield build.words.line(workshop.summary)
        return
    for unit in markdown_units(slide.text, build):
        if isinstance(unit, Flow):
            yield from unit.paras
