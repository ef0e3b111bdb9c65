"""What people get before a workshop: joining instructions, and a poster with a QR code."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.document.document import Document
from tusk.document.items import Fact
from tusk.document.nodes import Anchor, Target, Text
from tusk.takeaways.parts import Code, Fields, Listed, Part, TakeAway, Words
from tusk.takeaways.session import aims, cancelled, contact, when_and_where, workshop_in


def joining_instructions(document: Document) -> TakeAway:
    """When and where it is, how to join and book, what it is for, and who to ask."""
    parts = (
        *cancelled(document),
        Words(document.summary, "lead"),
        *when_and_where(document),
        Fields((*_ways_in(document), contact(document)), are_lines=True),
        *_presenters(document),
        *aims(document),
        *(Words(warned.words, "small") for warned in document.warnings),
    )
    return TakeAway(document, document.words.gettext("Joining instructions"), parts, "letter")


def _ways_in(document: Document) -> Iterator[Fact]:
    """How to join online, how to book, and what else to know; a line to write on for a link that is not known."""
    workshop, _ = workshop_in(document), document.words.gettext
    dates = [date for date in workshop.occasions if not date.is_past]
    links = dict.fromkeys(date.link for date in dates if date.link)
    if links or workshop.platform:
        yield Fact(_("Join online at"), _addresses(links))
    if not workshop.cancelled:
        yield Fact(_("Book at"), _addresses(dict.fromkeys(filter(None, [_booking(document)]))))
    for note in dict.fromkeys(date.note for date in dates if date.note):
        yield Fact(_("Please note"), note)


def _addresses(targets: dict[Target, None]) -> Text:
    found = [Anchor((printed(target.web),), target) for target in targets]
    return tuple(piece for at, each in enumerate(found) for piece in ((", ", each) if at else (each,)))


def _presenters(document: Document) -> Iterator[Listed]:
    if given := workshop_in(document).presenters:
        people: tuple[Text, ...] = tuple((f"{each.name}, {each.role}",) for each in given)
        yield Listed(document.words.gettext("Presenters"), people)


def _booking(document: Document) -> Target | None:
    """Where to book: what the first date that is not over says."""
    return next((date.booking for date in workshop_in(document).occasions if date.booking), None)


def poster(document: Document) -> TakeAway:
    """A sheet for the wall: what, when and where, and a QR code that opens where to book."""
    parts = (
        *cancelled(document),
        Words(document.summary, "lead"),
        *when_and_where(document),
        *_code(document),
        Fields((contact(document),), are_lines=True),
    )
    return TakeAway(document, document.words.gettext("Poster"), parts, "poster")


def _code(document: Document) -> Iterator[Part]:
    """The code for booking; without it, that of the workshop's page; a line to write on if there is neither."""
    booking, page, _ = _booking(document), document.target.web, document.words.gettext
    if booking:
        yield Code(booking.web, _("Book a place"), printed(booking.web))
    elif page:
        yield Code(page, _("Read more"), printed(page))
    else:
        yield Fields((Fact(_("Book at"), ()),), are_lines=True)


def printed(address: str) -> str:
    """An address as people write it."""
    bare = address.removeprefix("mailto:").removeprefix("tel:")
    return bare.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
