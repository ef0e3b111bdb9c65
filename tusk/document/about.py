"""Facts about an entry as a whole: its publisher, dates, status, warnings, notes and sources."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.document.document import (
    Contact,
    EditorNote,
    Publisher,
    Source,
    Standing,
    Uncertain,
    Warned,
)
from tusk.document.items import Fact
from tusk.document.resolve_blocks import facts
from tusk.document.texts import Texts, host_of, line
from tusk.document.worried import helplines_of
from tusk.model import common, vocabulary
from tusk.model.common import Entry
from tusk.model.contacts import dialled
from tusk.model.fields import PartDate
from tusk.model.kinds import Review
from tusk.model.workshop import Workshop
from tusk.sections.warnings import warned

CHECK_FIRST = "Kept as learning. Check what applies today before you act on it."


def dates_of(record: Entry, texts: Texts) -> tuple[Fact, ...]:
    """The facts at the top of an entry's page: who published it, and when."""
    known = [
        ("Published by", texts.library.publishers[record.publisher].name),
        ("Type of review", getattr(record, "review_type", None)),
        ("Contributed by", getattr(record, "contributor", None)),
        ("Issued", record.issued.words),
        *((name, day.words if day else None) for name, day in _days(record)),
        ("Owner", record.owner),
    ]
    return facts((name, words) for name, words in known if words)


def _days(record: Entry) -> list[tuple[str, PartDate | None]]:
    return [
        ("Updated", record.updated),
        ("As at", record.as_at),
        ("Reviewed", record.reviewed),
        ("Review by", record.review_by),
    ]


def facts_of(record: Entry, texts: Texts) -> tuple[Fact, ...]:
    """The facts about an entry at the top of its briefing."""
    return facts(_facts(record, texts))


def _facts(record: Entry, texts: Texts) -> Iterator[tuple[str, str]]:
    if isinstance(record, Workshop):
        yield from _workshop_facts(record)
    else:
        if isinstance(record, Review):
            yield "Type of review", record.review_type
        yield "Issued", record.issued.words
    if record.updated:
        yield "Updated", record.updated.words
    if record.review_by:
        yield "Review by", record.review_by.words
    if record.audience:
        says_for_whom = isinstance(record, Workshop) and record.for_whom
        names = (texts.library.audience[name].name for name in record.audience)
        yield "Audience" if says_for_whom else "For", ", ".join(names)


def _workshop_facts(workshop: Workshop) -> Iterator[tuple[str, str]]:
    yield from workshop.facts
    if workshop.presenters:
        yield "Presenters", "; ".join(f"{each.name}, {each.role}" for each in workshop.presenters)


def standing_of(record: Entry) -> Standing | None:
    """The status of an entry for readers; None if there is nothing to say."""
    note = line(record.status_note)
    as_at = record.as_at.words if record.as_at else ""
    if record.status == "historic" and as_at:
        return Standing("historic", f"Historic: as at {as_at}.", CHECK_FIRST, note, as_at)
    if record.status == "draft":
        return Standing("draft", "Draft.", "Not published.", (), as_at)
    if as_at or note:
        return Standing("live", f"As at {as_at}." if as_at else "", "", note, as_at)
    return None


def older_than(record: Entry, host: Entry) -> Standing | None:
    """The status of an entry shown on another page, if that page is not equally old."""
    return standing_of(record) if record.status == "historic" and host.status != "historic" else None


def warnings_of(record: Entry) -> tuple[Warned, ...]:
    """What readers must know before the text."""
    return tuple(Warned(name, line(text)) for name, text in warned(record))


def editor_notes_of(record: Entry, texts: Texts) -> tuple[EditorNote, ...]:
    """The notes by the editors."""
    return tuple(
        EditorNote(
            texts.markdown(note.text),
            ", ".join(words for words in (note.on.words if note.on else None, note.by) if words),
        )
        for note in record.editor_notes
    )


def uncertain_of(places: list[common.Uncertain]) -> tuple[Uncertain, ...]:
    """The places where the source is unclear."""
    return tuple(Uncertain(line(place.where), line(place.printed), line(place.probable)) for place in places)


def sources_of(record: Entry, texts: Texts) -> tuple[Source, ...]:
    """The documents an entry was taken from."""
    return tuple(_source(source, texts) for source in record.sources)


def _source(source: common.Source, texts: Texts) -> Source:
    target, state = texts.address(source.url) if source.url else (None, "")
    return Source(
        source.title, source.part or "", source.issued.words if source.issued else "", target, state
    )


def publisher_of(publisher: vocabulary.Publisher, texts: Texts) -> Publisher:
    """A publisher with its contact details."""
    contact, logo = publisher.contact, publisher.logo
    return Publisher(
        id=publisher.id,
        name=publisher.name,
        short_name=publisher.short_name,
        series=publisher.series,
        masthead=publisher.masthead or "",
        colour=publisher.colour,
        logo=logo.file if logo else "",
        logo_alt=logo.alt if logo else "",
        heading=contact.heading,
        text=texts.markdown(contact.text),
        contacts=tuple(_contacts(contact, texts)),
        helplines=helplines_of(publisher.worried),
        subscribe=(texts.link(publisher.subscribe),) if publisher.subscribe else (),
        social=tuple(texts.link(link) for link in publisher.social),
        uncertain=uncertain_of(publisher.uncertain),
    )


def _contacts(contact: vocabulary.Contact, texts: Texts) -> Iterator[Contact]:
    if contact.phone:
        number, _ = texts.address(f"tel:{dialled(contact.phone)}")
        yield Contact("Telephone", contact.phone, number)
    if contact.email:
        mail, _ = texts.address(f"mailto:{contact.email}")
        yield Contact("E-mail", contact.email, mail)
    website, state = texts.address(contact.website)
    yield Contact("Website", host_of(contact.website), website, state)
