"""From single records to the library: what is published on a day, with its small numbers hidden."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from tusk.check.structure import Records, WrittenEntry
from tusk.check.unread import when_read
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.catalogues import LOCALES
from tusk.locales.words import Words, words_of
from tusk.model.amounts import Few
from tusk.model.entry import Entry
from tusk.model.identity import Only, Site
from tusk.model.uses import Use
from tusk.model.vocabulary import (
    KnownLink,
    Publisher,
)
from tusk.privacy.small_numbers import hide_small_numbers
from tusk.sections.mentions import Mentioned

Known = tuple[Sequence[Mentioned], str]


def relate(
    root: Path,
    records: Records,
    today: date,
    *,
    drafts: bool = False,
    site: str = "",
    known: Mapping[str, Known] = MappingProxyType({}),
) -> Library:
    """Everything published on `today`; with `drafts`, also what is not yet published.

    site: the id of one of the sites in content/site.yml; empty for the main one.
    known: what each entry mentions and the digest of its file, by its id, where they are known already.
    """
    assert records.site is not None

    def by_id(name: str) -> dict[str, Any]:
        return {cast(Any, item.record).id: item.record for item in records.vocabularies[name]}

    words_in = cache(partial(words_of, folder=root / LOCALES))
    publishers: dict[str, Publisher] = by_id("publishers")
    only = records.site.shown(site)
    shown = [
        written
        for written in records.entries
        if _is_for(written.record, only) and (drafts or _is_out(written.record, today))
    ]
    items = {
        each.id: _item(each, publishers, records.site, words_in, today, known.get(each.id, (None, "")))
        for each in shown
    }
    uses = [cast(Use, item.record) for item in records.vocabularies["uses"]]
    links = [cast(KnownLink, item.record) for item in records.vocabularies["links"]]

    return Library(
        root=root,
        today=today,
        site=records.site.variant(site) if site else records.site,
        items=items,
        publishers=publishers,
        topics=by_id("topics"),
        audience=by_id("audience"),
        sections=by_id("sections"),
        theme_groups=tuple(by_id("themes").values()),
        glossary=by_id("glossary"),
        contacts=by_id("contacts"),
        known_links={link.url: link for link in links if link.url},
        uses=tuple(_without_small(use, items, publishers) for use in uses if use.entry in items),
        shows_uses=drafts or records.site.publish_uses,
    )


def _item(
    written: WrittenEntry,
    publishers: Mapping[str, Publisher],
    site: Site,
    words_in: Callable[[str], Words],
    today: date,
    known: tuple[Sequence[Mentioned] | None, str],
) -> Item:
    """An entry as it is published."""
    record, (mentions, digest) = written.record, known
    publisher = publishers[record.publisher]
    withdrawn = record.status == "withdrawn" or bool(record.replaced_by) or is_over(record, today)
    made_from = digest and f"{digest} {publisher.small_numbers_below} {site.language}"
    words = words_in(record.language or site.language)
    hide = partial(hide_small_numbers, below=publisher.small_numbers_below, words=words)
    told = when_read(record, hide)
    return Item(written.id, told, withdrawn, mentions, made_from)


def _is_out(record: Entry, today: date) -> bool:
    """Whether readers see an entry, or saw it once."""
    return record.status != "draft" and has_begun(record, today)


def _without_small(use: Use, items: Mapping[str, Item], publishers: Mapping[str, Publisher]) -> Use:
    """A use whose number of people is hidden if it is below that of the publisher: a small team can be recognised."""
    below = publishers[items[use.entry].record.publisher].small_numbers_below
    is_small = isinstance(use.people, int) and use.people < below
    return use.model_copy(update={"people": Few(below)}) if is_small else use


def _is_for(record: Entry, only: Only) -> bool:
    """Whether an entry is of a site."""
    if record.is_standing:
        return True
    is_of = not only.publishers or record.publisher in only.publishers
    return is_of and (not only.audience or bool(set(record.audience) & set(only.audience)))


def unpublished(library: Library) -> list[str]:
    """The ids of drafts, and of what is published on a later day; none unless drafts were asked for."""
    records = {item.id: item.record for item in library.items.values()}
    return [id for id, record in records.items() if not _is_out(record, library.today)]


def has_begun(record: Entry, today: date) -> bool:
    """Whether the day on which it is first shown has come; also if it has none."""
    return record.publish_on is None or record.publish_on.first_day <= today


def is_over(record: Entry, today: date) -> bool:
    """Whether the last day on which it is shown is over."""
    return record.publish_until is not None and record.publish_until.last_day < today
