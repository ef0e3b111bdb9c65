"""Cards for lists, and the relations of an entry to others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tusk.data_class import dataclass
from tusk.document.nodes import Target
from tusk.document.texts import Texts
from tusk.library.item import Item, Mention, newest
from tusk.library.library import Library
from tusk.library.traced import remembered
from tusk.locales.catalogues import own_name
from tusk.locales.foreign import Foreign
from tusk.locales.message import N_, Message, lazy_gettext, lazy_pgettext
from tusk.locales.words import Words
from tusk.model.entry import Entry
from tusk.model.fields import PartDate, default_of
from tusk.model.held import Held
from tusk.model.kinds.issue import Issue
from tusk.model.occasions import Occasion

VERSIONS = {"full": N_("Full version"), "easy read": N_("Easy read")}


@dataclass(frozen=True)
class Card:
    """An item for a list. dated: its date in words; language: its name, if it is another one than that of the list."""

    id: str
    title: str
    target: Target
    kind_label: str
    status: str
    summary: str
    publisher: str
    dated: str
    language: str = ""


@dataclass(frozen=True)
class Use:
    """A place that features or teaches an entry: its name and target."""

    words: str
    target: Target


@dataclass(frozen=True)
class Reading:
    """The relations of an entry to others."""

    featured: tuple[Use, ...]
    taught: tuple[Use, ...]
    related: tuple[Card, ...]
    cited: tuple[Card, ...]


def card(item: Item, texts: Texts) -> Card:
    """The card of an entry or issue."""
    key = "card", item.id, texts.words.language
    return remembered(texts.library, key, partial(_card, item, texts))


def _card(item: Item, texts: Texts) -> Card:
    record = item.record
    tag = record.language or texts.library.site.language
    is_other = tag.split("-")[0] != texts.words.language.split("-")[0]
    title = title_of(item, texts)
    return Card(
        item.id,
        Foreign(title, tag) if is_other and not item.is_issue else title,
        texts.page(item.address, entry=item.id),
        texts.words.gettext(record.label),
        record.status,
        Foreign(record.summary, tag) if is_other else record.summary,
        texts.library.publishers[record.publisher].short_name,
        dated(record, texts.library, texts.words),
        Foreign(own_name(tag), tag) if is_other else "",
    )


def title_of(item: Item, texts: Texts) -> str:
    """The name for readers: the title of an entry, or the number or date of an issue."""
    record = item.record
    if isinstance(record, Issue):
        series = default_of(texts.library.publishers[record.publisher], "series")
        return ", ".join(texts.words.say(each) for each in (series, record.edition))
    return record.title


def reading(item: Item, texts: Texts) -> Reading:
    """Where an entry is featured and taught, and related entries."""
    library = texts.library
    return Reading(
        tuple(_featured(mention, texts) for mention in library.featured_in(item)),
        tuple(_taught(mention, texts) for mention in library.taught_in(item)),
        tuple(card(each, texts) for each in library.related(item)),
        tuple(card(each, texts) for each in library.cited_by(item)),
    )


@dataclass(frozen=True)
class Twin:
    """The same in another language or version. name: of that, in its own language; tag: of its language."""

    name: str
    title: str
    tag: str
    version: str
    target: Target


def twins_of(item: Item, texts: Texts) -> tuple[Twin, ...]:
    """The other languages and versions of an entry or issue."""
    return tuple(_twin(each, item, texts) for each in texts.library.twins(item))


def _twin(twin: Item, item: Item, texts: Texts) -> Twin:
    record, theirs = twin.record, texts.in_language(twin.record.language)
    version = theirs.words.gettext(VERSIONS[record.version])
    same = theirs.words.language == texts.in_language(item.record.language).words.language
    language = own_name(theirs.words.language)
    name = version if same else language if record.version == "full" else f"{language}, {version}"
    target = texts.page(twin.address, entry=twin.id)
    return Twin(name, title_of(twin, theirs), theirs.words.language, record.version, target)


def dated(record: Entry, library: Library, words: Words) -> str:
    """The date of an entry, in words: Held on 5 May 2019; In June 2027; As at 2018; Issued March 2018."""
    if isinstance(record, Held) and record.occasions:
        return _next(record.occasions, library, words)
    if record.as_at:
        return words.gettext("As at %(date)s", date=record.as_at)
    if not newest(record):
        return words.gettext("Date not known")
    if record.updated:
        return words.gettext("Updated %(date)s", date=record.updated)
    return words.gettext("Issued %(date)s", date=record.issued)


def _next(occasions: Sequence[Occasion], library: Library, words: Words) -> str:
    """The next day on which it is held, or else the last one."""
    coming = (each for each in occasions if each.last_day.last_day >= library.today)
    shown = next(coming, None)
    last = shown or occasions[-1]
    hour = f", {words.say(last.starts)}" if last.starts else ""
    return words.say(_held(last.day, is_over=shown is None)) + hour


def _held(held: PartDate, *, is_over: bool) -> Message:
    """In some languages "in" is another word before a year."""
    if not held:
        return lazy_gettext("Date not known")
    if held.day:
        on = lazy_gettext("On %(date)s", date=held)
        return lazy_gettext("Held on %(date)s", date=held) if is_over else on
    if held.month:
        within = lazy_pgettext("month", "In %(date)s", date=held)
        return lazy_pgettext("month", "Held in %(date)s", date=held) if is_over else within
    within = lazy_pgettext("year", "In %(date)s", date=held)
    return lazy_pgettext("year", "Held in %(date)s", date=held) if is_over else within


def _featured(mention: Mention, texts: Texts) -> Use:
    title, day = title_of(mention.item, texts), texts.words.say(mention.item.record.issued)
    words = title if title.endswith(day) else f"{title}, {day}"
    return Use(words, texts.page(mention.item.address, mention.part))


def _taught(mention: Mention, texts: Texts) -> Use:
    record = mention.item.record
    held = [each.day for each in record.occasions] if isinstance(record, Held) else []
    day = held[0] if held else record.issued
    return Use(f"{record.title}, {texts.words.say(day)}", texts.page(mention.item.address, mention.part))
