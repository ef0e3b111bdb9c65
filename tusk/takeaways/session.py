"""When and where a workshop is held, and who gives it, for the sheets of its trainer. What is not known stays blank."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.document.document import Document
from tusk.document.items import Fact, Occasion
from tusk.document.nodes import Anchor, Text
from tusk.document.workshop_fields import Workshop
from tusk.takeaways.parts import Fields, Form, Listed, Part, Words

SHOWN_TRAINERS = 4  # with more, a sheet has a line to write on


def workshop_in(document: Document) -> Workshop:
    """The workshop of a document."""
    assert document.workshop is not None
    return document.workshop


def only_date(document: Document) -> Occasion | None:
    """The date of a workshop; None if there is none, or if there are several."""
    dates = workshop_in(document).occasions
    return dates[0] if len(dates) == 1 else None


def of_one_day(document: Document) -> tuple[Fact, ...]:
    """The date, time and place of the day on which a sheet is used: lines to write on where there are several."""
    _, date = document.words.gettext, only_date(document)
    return (
        Fact(_("Date"), _said(date.days if date else "")),
        Fact(_("Time"), _said(date.hours if date else "")),
        _where(document, date),
        Fact(_("Trainer"), _said(trainers(document))),
    )


def _where(document: Document, date: Occasion | None) -> Fact:
    workshop, _ = workshop_in(document), document.words.gettext
    place, online = (date.place, date.platform) if date else ((), ())
    if not workshop.occasions:
        place, online = _said(workshop.place), _said(workshop.platform)
    return Fact(_("Place") if place or not online else _("Online"), place or online)


def trainers(document: Document) -> str:
    """The names of the presenters; empty if there are none, or too many for a line."""
    names = [each.name for each in workshop_in(document).presenters]
    return ", ".join(names) if len(names) <= SHOWN_TRAINERS else ""


def when_and_where(document: Document) -> Iterator[Part]:
    """For people who come: the facts of the only date, or a table of all that are not over."""
    workshop, _ = workshop_in(document), document.words.gettext
    dates = [date for date in workshop.occasions if not date.is_past] or list(workshop.occasions)
    if len(dates) > 1:
        rows = tuple(((date.days,), _said(date.hours), _places(date)) for date in dates)
        yield Form((_("Date"), _("Time"), _("Where")), (5, 4, 5), rows)
        yield Fields(
            (*_known(_("Duration"), workshop.duration), *_known(_("For"), workshop.for_whom)), are_lines=True
        )
        return
    date = dates[0] if dates else None
    yield Fields(
        (
            Fact(_("Date"), _said(date.days if date else "")),
            Fact(_("Time"), _said(date.hours if date else "")),
            *_known(_("Duration"), workshop.duration),
            *_places_of(document, date),
            *_known(_("For"), workshop.for_whom),
        ),
        are_lines=True,
    )


def _places_of(document: Document, date: Occasion | None) -> Iterator[Fact]:
    workshop, _ = workshop_in(document), document.words.gettext
    place, online = (date.place, date.platform) if date else (_said(workshop.place), _said(workshop.platform))
    if place or not online:
        yield Fact(_("Place"), place)
    if online:
        yield Fact(_("Online"), online)


def _places(date: Occasion) -> Text:
    return (*date.place, *(("; ",) if date.place and date.platform else ()), *date.platform)


def cancelled(document: Document) -> Iterator[Part]:
    """That it will not be held, and why."""
    if reason := workshop_in(document).cancelled:
        said = document.words.gettext("This workshop will not take place.")
        yield Words((f"{said} {reason}",), "notice")


def aims(document: Document) -> Iterator[Listed]:
    """What a workshop is for, if it says so."""
    if given := workshop_in(document).aims:
        yield Listed(document.words.gettext("Aims and Learning Outcomes"), given)


def contact(document: Document) -> Fact:
    """How to reach the publisher: its e-mail address, telephone number or website."""
    ways = [way for way in document.publisher.contacts if way.target]
    best = [way for name in ("email", "telephone", "website") for way in ways if way.way == name]
    value: Text = (Anchor((best[0].words,), best[0].target),) if best else ()
    return Fact(document.words.gettext("Questions"), value)


def _known(name: str, words: str) -> tuple[Fact, ...]:
    return (Fact(name, (words,)),) if words else ()


def _said(words: str) -> Text:
    return (words,) if words else ()
