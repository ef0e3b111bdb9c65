"""Library → documents: an entry or issue with everything resolved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from tusk.document.about import (
    changes_of,
    dates_of,
    editor_notes_of,
    facts_of,
    overdue_of,
    publisher_of,
    sources_of,
    standing_of,
    uncertain_of,
    warnings_of,
)
from tusk.document.cards import title_of
from tusk.document.document import Document
from tusk.document.flow import with_flow
from tusk.document.issues import issue_of
from tusk.document.publisher import Worried
from tusk.document.sections import sections_of
from tusk.document.texts import Texts, line
from tusk.document.workshops import workshop_of
from tusk.document.worried import worried_of
from tusk.library.item import Item, day_of_files
from tusk.library.traced import remembered
from tusk.model import vocabulary
from tusk.model.entry import Entry
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Workshop

T = TypeVar("T")


def _of_publisher(
    what: str, make: Callable[[vocabulary.Publisher, Texts], T], record: Entry, texts: Texts
) -> T:
    """What all pages of one publisher have in common, in one language."""
    publisher = texts.library.publishers[record.publisher]
    key = what, publisher.id, texts.words.language
    return remembered(texts.library, key, partial(make, publisher, texts))


def _worried(publisher: vocabulary.Publisher, texts: Texts) -> Worried:
    return worried_of(texts, publisher)


def resolve(item: Item, texts: Texts) -> Document:
    """The document of an entry or issue."""
    record = item.record
    texts = texts.in_language(record.language)
    words = texts.words
    return Document(
        id=item.id,
        target=texts.page(item.address, entry=item.id),
        day=day_of_files(record),
        kind=record.kind.replace(" ", "-"),
        kind_label=words.gettext(record.label),
        what_happened=words.gettext(record.what_happened),
        title=title_of(item, texts),
        summary=line(record.summary),
        words=words,
        status=record.status,
        publisher=_of_publisher("publisher", publisher_of, record, texts),
        dates=dates_of(record, texts),
        facts=facts_of(record, texts),
        standing=standing_of(record, words),
        warnings=(*overdue_of(item, texts), *warnings_of(record, words)),
        sections=tuple(with_flow(sections_of(item.parts, texts), item, texts)),
        editor_notes=editor_notes_of(record, texts),
        uncertain=uncertain_of(record.uncertain),
        sources=sources_of(record, texts),
        worried=_of_publisher("worried", _worried, record, texts),
        issue=issue_of(record, texts) if isinstance(record, Issue) else None,
        workshop=workshop_of(item, record, texts) if isinstance(record, Workshop) else None,
        changes=changes_of(record, texts),
    )
