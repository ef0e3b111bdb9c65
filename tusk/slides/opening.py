"""The title slide: the workshop on the publisher's colour, and beside it who presents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tusk.document.document import Document, Workshop
from tusk.fonts import measure
from tusk.slides.content import content_pages
from tusk.slides.deck import BOTTOM, LEFT, TOP, PlacedBox, SlidePage, SlideText
from tusk.slides.inline import line_of
from tusk.slides.paras import Para, Run, fitted, stacked
from tusk.slides.titles import INNER, PANEL, title_of
from tusk.slides.units import Flow, Unit

ASIDE = PANEL + 36.0  # where the content beside it begins
NARROW = 960.0 - ASIDE - 36.0
MOST_ABOUT = 96.0  # points: the height of what is said under the title
BESIDE_SIZES = (22.0, 20.0, 18.0, 16.0)


def opening_pages(document: Document, own: Iterable[Unit], id: str, number: int) -> list[SlidePage]:
    """The title slide; content that does not fit continues on further slides. own: the author's own content for it."""
    workshop = document.workshop
    assert workshop
    title, _ = title_of(document.title, large=True, room=INNER)
    about = next((about for about in _abouts(workshop) if about.height(INNER) <= MOST_ABOUT), None)
    beside, rest = _beside(tuple(_people(workshop) if workshop.presenters else _text(document, own)))
    boxes = (*_ends(document), beside)
    page = SlidePage(id, number, replace(title, light=True), about, "opening", boxes)
    heading = "Presenters" if workshop.presenters else document.title
    return [page, *(content_pages(f"{id}--more", number, heading, [rest], between="-") if rest else ())]


def _abouts(workshop: Workshop) -> Iterator[Para]:
    """The date and place, as large as they fit."""
    facts = (workshop.when, workshop.duration, workshop.place, workshop.platform)
    words = " · ".join(part for part in facts if part)
    for size in (20.0, 18.0, 16.0, 14.0):
        yield Para((Run(words),), size=size, light=True)
    yield Para((Run(workshop.when),), size=20.0, light=True)


def _ends(document: Document) -> Iterator[PlacedBox]:
    """The publisher above the title, and the status of the workshop below it."""
    name = document.publisher.name
    size = next((size for size in (16.0, 15.0, 14.0) if measure.width(name, size, True) <= INNER), 14.0)
    yield _light(Run(name, bold=True), size, TOP + 6)
    if document.status == "historic" and document.standing:
        yield _light(Run(f"{document.standing.name} Check what applies today."), 14.0, BOTTOM - 28)
    elif document.status == "draft":
        yield _light(Run("Draft: not published."), 14.0, BOTTOM - 28)


def _light(run: Run, size: float, top: float) -> PlacedBox:
    made = fitted((Para((run,), light=True),), size)
    return PlacedBox(SlideText(made), LEFT, top, INNER, stacked(made, INNER))


def _beside(paras: tuple[Para, ...]) -> tuple[PlacedBox, Flow | None]:
    """The content beside the title, and the content that does not fit there."""
    room = BOTTOM - TOP - 20
    size = next(
        (size for size in BESIDE_SIZES if stacked(fitted(paras, size), NARROW) <= room), BESIDE_SIZES[-1]
    )
    flow, rest = Flow(paras), None
    if flow.height(size, NARROW) > room:
        first, second = flow.split(size, NARROW, room) or flow.halves(size, NARROW, room)
        assert isinstance(first, Flow)
        assert isinstance(second, Flow)
        flow, rest = first, second
    high = flow.height(size, NARROW)
    text = SlideText(fitted(flow.paras, size))
    return PlacedBox(text, ASIDE, max(TOP + 10, (TOP + BOTTOM - high) / 2), NARROW, high), rest


def _people(workshop: Workshop) -> Iterator[Para]:
    for presenter in workshop.presenters:
        yield Para((Run(presenter.name),), "name")
        yield Para((Run(presenter.role),), "role")


def _text(document: Document, own: Iterable[Unit]) -> list[Para]:
    paras = [para for unit in own if isinstance(unit, Flow) for para in unit.paras]
    return paras or [line_of(document.summary)]
