"""The parts of an article of an issue that belong to the issue itself."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.model.entry import Entry
from tusk.model.kinds.issue import Issue, IssueItem
from tusk.sections.part import Part, box_part
from tusk.sections.raw_blocks import (
    RawBlock,
    RawCallout,
    RawContacts,
    RawDates,
    RawLinks,
    RawMedia,
    RawPicture,
    RawProse,
    RawTable,
)

OWN = "own"  # the id of these parts within the article


def own_parts(item: IssueItem) -> list[Part]:
    """Its own text and links, and below them its box."""
    blocks = tuple(_blocks(item))
    parts = [Part(OWN, "", blocks)] if blocks else []
    if item.things_you_should_know:
        parts.append(box_part(item.things_you_should_know, OWN))
    return parts


def parts_of_articles(entry: Entry) -> list[Part]:
    """The own parts of all articles, if it is an issue."""
    return [part for item in (entry.items if isinstance(entry, Issue) else []) for part in own_parts(item)]


def _blocks(item: IssueItem) -> Iterator[RawBlock]:
    if item.picture:
        yield RawPicture(item.picture)
    if item.text:
        yield RawProse(item.text)
    yield from map(RawCallout, item.callouts)
    yield from map(RawTable, item.tables)
    if item.dates:
        yield RawDates(item.dates)
    if item.contacts:
        yield RawContacts(item.contacts)
    yield from map(RawMedia, item.media)
    if item.links:
        yield RawLinks(item.links)
