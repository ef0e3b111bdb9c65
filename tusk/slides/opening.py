"""The title slide: the workshop on the publisher's colour, and beside it who presents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tusk.document.document import Document
from tusk.document.workshop_fields import Workshop
from tusk.fonts import measure
from tusk.slides.deck import BOTTOM, TOP, PlacedBox, SlidePage
from tusk.slides.fit import content_pages
from tusk.slides.inline import line_of
from tusk.slides.paras import Para, Run
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
    beside, rest = _beside(tuple(_people(workshop) if workshop.presenters else _text(document, own)))
    boxes = (*_ends(document), beside)
    page = SlidePage(id, number, replace(title, light=True), _about(workshop), "opening", boxes)
    heading = document.words.gettext("Presenters") if workshop.presenters else document.title
    more = content_pages(f"{id}--more", number, heading, [Flow(rest.parts)], between="-") if rest else ()
    return [page, *more]


def _about(workshop: Workshop) -> Para | None:
    """When and where, as large as it fits."""
    facts = (workshop.when, workshop.duration, workshop.place, workshop.platform)
    words = " · ".join(filter(None, facts))
    sized = [(words, 20.0), (words, 18.0), (words, 16.0), (words, 14.0), (workshop.when, 20.0)]
    abouts = (Para((Run(text),), size=size, light=True) for text, size in sized)
    return next((about for about in abouts if about.height(INNER) <= MOST_ABOUT), None)


def _ends(document: Document) -> Iterator[PlacedBox]:
    """The publisher above the title, and the status of the workshop below it."""
    name = document.publisher.name
    size = next((size for size in (16.0, 15.0, 14.0) if measure.width(name, size, True) <= INNER), 14.0)
    yield _light(Run(name, bold=True), size, TOP + 6)
    check = document.words.gettext("Check what applies today.")
    if document.status == "historic" and document.standing:
        yield _light(
            Run(f"{document.standing.name} {check}"),
            14.0,
            BOTTOM - 28,
        )
    elif document.status == "draft":
        yield _light(Run(document.words.gettext("Draft: not published.")), 14.0, BOTTOM - 28)


def _light(run: Run, size: float, top: float) -> PlacedBox:
    return Flow((Para((run,), light=True),), width=INNER).box(size, top)


def _beside(paras: tuple[Para, ...]) -> tuple[PlacedBox, Flow | None]:
    """The text beside the title, and what does not fit there."""
    room, rest = BOTTOM - TOP - 20, None
    flow = Flow(paras, width=NARROW)
    size = flow.largest(BESIDE_SIZES, room)
    if not flow.fits(size, room):
        flow, rest = flow.split(size, room) or flow.halves(size, room)
    return flow.centred(size, TOP + 10, ASIDE), rest


def _people(workshop: Workshop) -> Iterator[Para]:
    for presenter in workshop.presenters:
        yield Para((Run(presenter.name),), "name")
        yield Para((Run(presenter.role),), "role")


def _text(document: Document, own: Iterable[Unit]) -> list[Para]:
    paras = [para for unit in own if isinstance(unit, Flow) for para in unit.parts]
    return paras or [line_of(document.summary)]
