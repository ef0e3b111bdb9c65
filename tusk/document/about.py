"""Facts about an entry as a whole: its publisher, dates, status, warnings, notes and sources."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.document.items import Fact
from tusk.document.publisher import Contact, Publisher
from tusk.document.remarks import Change, EditorNote, Source, Standing, Uncertain, Warned
from tusk.document.resolve_blocks import facts
from tusk.document.texts import Texts, host_of, line
from tusk.document.worried import helplines_of
from tusk.library.item import Item
from tusk.locales.message import N_
from tusk.locales.words import Words
from tusk.model import provenance, vocabulary
from tusk.model.contacts import dialled
from tusk.model.entry import Entry
from tusk.model.fields import PartDate, default_of
from tusk.model.kinds.review import Review
from tusk.model.kinds.workshop import Workshop
from tusk.sections.warnings import warned

CHECK_FIRST = N_("Kept as learning. Check what applies today before you act on it.")
OVERDUE = N_("this should have been reviewed by %(date)s. Check what applies today before you act on it.")


def dates_of(record: Entry, texts: Texts) -> tuple[Fact, ...]:
    """The facts at the top of an entry's page: who published it, and when."""
    known: list[tuple[str, object]] = [
        (N_("Published by"), texts.library.publishers[record.publisher].name),
        (N_("Type of review"), getattr(record, "review_type", None)),
        (N_("Contributed by"), getattr(record, "contributor", None)),
        (N_("Issued"), record.issued),
        *_days(record),
        (N_("Owner"), record.owner),
    ]
    return facts(((name, value) for name, value in known if value is not None), texts.words)


def _days(record: Entry) -> list[tuple[str, PartDate | None]]:
    return [
        (N_("Updated"), record.updated),
        (N_("As at"), record.as_at),
        (N_("Reviewed"), record.reviewed),
        (N_("Review by"), record.review_by),
    ]


def facts_of(record: Entry, texts: Texts) -> tuple[Fact, ...]:
    """The facts about an entry at the top of its briefing."""
    return facts(_facts(record, texts), texts.words)


def _facts(record: Entry, texts: Texts) -> Iterator[tuple[str, object]]:
    if isinstance(record, Workshop):
        yield from _workshop_facts(record)
    else:
        if isinstance(record, Review):
            yield N_("Type of review"), record.review_type
        yield N_("Issued"), record.issued
    if record.updated is not None:
        yield N_("Updated"), record.updated
    if record.review_by is not None:
        yield N_("Review by"), record.review_by
    if record.audience:
        says_for_whom = isinstance(record, Workshop) and record.for_whom
        names = (texts.library.audience[name].name for name in record.audience)
        yield N_("Audience") if says_for_whom else N_("For"), ", ".join(names)


def _workshop_facts(workshop: Workshop) -> Iterator[tuple[str, object]]:
    yield from workshop.facts
    if workshop.presenters:
        yield N_("Presenters"), "; ".join(f"{each.name}, {each.role}" for each in workshop.presenters)


def standing_of(record: Entry, words: Words) -> Standing | None:
    """The status of an entry for readers; None if there is nothing to say."""
    note = line(record.status_note)
    as_at = words.say(record.as_at) if record.as_at else ""
    if record.status == "historic" and not as_at:
        name = words.gettext("Historic: the date of its facts is not known.")
        return Standing("historic", name, words.gettext(CHECK_FIRST), note, "")
    if record.status == "historic" and as_at:
        name = words.gettext("Historic: as at %(date)s.", date=as_at)
        return Standing("historic", name, words.gettext(CHECK_FIRST), note, as_at)
    if record.status == "draft":
        return Standing("draft", words.gettext("Draft."), words.gettext("Not published."), (), as_at)
    if as_at or note:
        return Standing(
            "live", words.gettext("As at %(date)s.", date=as_at) if as_at else "", "", note, as_at
        )
    return None


def older_than(record: Entry, host: Entry, words: Words) -> Standing | None:
    """The status of an entry shown on another page, if that page is not equally old."""
    is_older = record.status == "historic" and host.status != "historic"
    return standing_of(record, words) if is_older else None


def warnings_of(record: Entry, words: Words) -> tuple[Warned, ...]:
    """What readers must know before the text."""
    return tuple(Warned(words.say(name), line(words.say(text))) for name, text in warned(record))


def overdue_of(item: Item, texts: Texts) -> tuple[Warned, ...]:
    """What readers must know of an entry that should have been checked again by now."""
    due = item.record.review_by
    if not due or not texts.library.is_overdue(item.id):
        return ()
    words = texts.words
    text = words.gettext(OVERDUE, date=words.say(due))
    return (Warned(words.gettext("Review overdue:"), line(text)),)


def editor_notes_of(record: Entry, texts: Texts) -> tuple[EditorNote, ...]:
    """The notes by the editors that are for readers."""
    return tuple(
        EditorNote(
            texts.markdown(note.text),
            ", ".join(texts.words.say(each) for each in (note.on, note.by) if each),
        )
        for note in record.editor_notes
        if not note.internal
    )


def changes_of(record: Entry, texts: Texts) -> tuple[Change, ...]:
    """What was changed after it was issued, the newest first."""
    newest = sorted(record.changes, key=lambda change: change.date, reverse=True)
    return tuple(Change(texts.words.say(each.date), line(each.what), line(each.why)) for each in newest)


def uncertain_of(places: list[provenance.Uncertain]) -> tuple[Uncertain, ...]:
    """The places where the source is unclear."""
    return tuple(Uncertain(line(place.where), line(place.printed), line(place.probable)) for place in places)


def sources_of(record: Entry, texts: Texts) -> tuple[Source, ...]:
    """The documents an entry was taken from."""
    return tuple(_source(source, texts) for source in record.sources)


def _source(source: provenance.Source, texts: Texts) -> Source:
    target, state = texts.address(source.url) if source.url else (None, "")
    return Source(
        source.title,
        source.part or "",
        texts.words.say(source.issued) if source.issued else "",
        target,
        state,
    )


def publisher_of(publisher: vocabulary.Publisher, texts: Texts) -> Publisher:
    """A publisher with its contact details."""
    contact, logo = publisher.contact, publisher.logo
    return Publisher(
        id=publisher.id,
        name=publisher.name,
        short_name=publisher.short_name,
        series=texts.words.say(default_of(publisher, "series")),
        masthead=publisher.masthead or "",
        colour=publisher.colour,
        logo=logo.file if logo else "",
        logo_alt=logo.alt if logo else "",
        heading=texts.words.say(default_of(contact, "heading")),
        text=texts.markdown(contact.text),
        contacts=tuple(_contacts(contact, texts)),
        helplines=helplines_of(publisher.worried, texts),
        subscribe=(texts.link(publisher.subscribe),) if publisher.subscribe else (),
        social=tuple(texts.link(link) for link in publisher.social),
        uncertain=uncertain_of(publisher.uncertain),
    )


def _contacts(contact: vocabulary.Contact, texts: Texts) -> Iterator[Contact]:
    if contact.phone:
        number, _ = texts.address(f"tel:{dialled(contact.phone)}")
        yield Contact("telephone", texts.words.gettext("Telephone"), contact.phone, number)
    if contact.email:
        mail, _ = texts.address(f"mailto:{contact.email}")
        yield Contact("email", texts.words.gettext("E-mail"), contact.email, mail)
    website, state = texts.address(contact.website)
    yield Contact("website", texts.words.gettext("Website"), host_of(contact.website), website, state)
