"""Cards for lists, and the relations of an entry to others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tusk.document.nodes import Target
from tusk.document.texts import Texts
from tusk.library.library import Item, Mention
from tusk.model.common import Entry
from tusk.model.held import Held
from tusk.model.issue import Issue
from tusk.model.occasions import Occasion


@dataclass(frozen=True)
class Card:
    """An item for a list. dated: its date in words."""

    id: str
    title: str
    target: Target
    kind_label: str
    status: str
    summary: str
    publisher: str
    dated: str


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
    record = item.record
    return Card(
        item.id,
        title_of(item, texts),
        texts.page(item.address, entry=item.id),
        record.label,
        record.status,
        record.summary,
        texts.library.publishers[record.publisher].short_name,
        dated(record, texts.library.today),
    )


def title_of(item: Item, texts: Texts) -> str:
    """The name for readers: the title of an entry, or the number or date of an issue."""
    record = item.record
    if isinstance(record, Issue):
        return f"{texts.library.publishers[record.publisher].series}, {record.edition}"
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


def dated(record: Entry, today: date) -> str:
    """The date of an entry, in words: Held on 5 May 2019; In June 2027; As at 2018; Issued March 2018."""
    if isinstance(record, Held) and record.occasions:
        return _held(record.occasions, today)
    if record.as_at:
        return f"As at {record.as_at.words}"
    return f"Updated {record.updated.words}" if record.updated else f"Issued {record.issued.words}"


def _held(occasions: Sequence[Occasion], today: date) -> str:
    """The next day on which it is held, or else the last one."""
    next_one = next((each for each in occasions if each.last_day.last_day >= today), None)
    shown = next_one or occasions[-1]
    hour = f", {shown.starts.words}" if shown.starts else ""
    before = "on" if shown.day.day else "in"
    return f"{before.capitalize() if next_one else f'Held {before}'} {shown.day.words}{hour}"


def _featured(mention: Mention, texts: Texts) -> Use:
    title, day = title_of(mention.item, texts), mention.item.record.issued.words
    words = title if title.endswith(day) else f"{title}, {day}"
    return Use(words, texts.page(mention.item.address, mention.part))


def _taught(mention: Mention, texts: Texts) -> Use:
    record = mention.item.record
    held = [each.day for each in record.occasions] if isinstance(record, Held) else []
    day = held[0] if held else record.issued
    return Use(f"{record.title}, {day.words}", texts.page(mention.item.address, mention.part))
