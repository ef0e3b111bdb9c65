"""From single records to the library: what is published on a day, with its small numbers hidden."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from tusk.check.unread import when_read
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.catalogues import LOCALES
from tusk.locales.words import Words, words_of
from tusk.model.amounts import Few
from tusk.model.entry import Entry
from tusk.model.identity import Only, Site
from tusk.model.uses import Use
from tusk.model.vocabulary import KnownLink, Publisher
from tusk.privacy.small_numbers import hide_small_numbers
from tusk.records.written import Records, WrittenEntry
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
    publishers: dict[str, Publisher] = _by_id(records, "publishers")
    only = records.site.shown(site)
    shown = [each for each in records.entries if _is_for(each.record, only)]
    items = _items(
        [each for each in shown if drafts or _is_out(each.record, today)],
        publishers, records.site, root / LOCALES, today, known,
    )  # fmt: skip
    links = [cast(KnownLink, item.record) for item in records.vocabularies["links"]]
    return Library(
        root=root,
        today=today,
        site=records.site.variant(site) if site else records.site,
        items=items,
        publishers=publishers,
        topics=_by_id(records, "topics"),
        audience=_by_id(records, "audience"),
        sections=_by_id(records, "sections"),
        theme_groups=tuple(_by_id(records, "themes").values()),
        glossary=_by_id(records, "glossary"),
        contacts=_by_id(records, "contacts"),
        known_links={link.url: link for link in links if link.url},
        uses=_uses(records, items, publishers),
        shows_uses=drafts or records.site.publish_uses,
    )


def _by_id(records: Records, name: str) -> dict[str, Any]:
    return {cast(Any, item.record).id: item.record for item in records.vocabularies[name]}


def _items(
    shown: Sequence[WrittenEntry],
    publishers: Mapping[str, Publisher],
    site: Site,
    locales: Path,
    today: date,
    known: Mapping[str, Known],
) -> dict[str, Item]:
    """Entries as they are published, by their ids."""
    words_in = cache(partial(words_of, folder=locales))
    return {
        each.id: _item(each, publishers, site, words_in, today, known.get(each.id, (None, "")))
        for each in shown
    }


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


def _uses(
    records: Records, items: Mapping[str, Item], publishers: Mapping[str, Publisher]
) -> tuple[Use, ...]:
    """What the published entries were used for."""
    uses = [cast(Use, item.record) for item in records.vocabularies["uses"]]
    return tuple(_without_small(use, items, publishers) for use in uses if use.entry in items)


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
