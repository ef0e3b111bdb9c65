"""Finds entries and issues whose pictures may be too large for a PDF, without typesetting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from tusk.library.item import Item
from tusk.library.library import Library
from tusk.media.for_print import PICTURE_BUDGET
from tusk.model.fields import IsFile, IsMarkdown, Record
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Workshop
from tusk.model.walk import walk
from tusk.publish.picture_sizes import size_in_print
from tusk.text import prose


def too_large(library: Library, cache: Path) -> Iterator[Item]:
    """The entries and issues whose pictures together may be too large for one PDF."""
    sizes: dict[str, int] = {}
    for item in library.listed:
        names = {name for record in _printed(item, library) for name in _pictures(record)}
        for name in names - sizes.keys():
            sizes[name] = size_in_print(library.root / "content" / name, cache)
        if sum(sizes[name] for name in names) > PICTURE_BUDGET:
            yield item


def _printed(item: Item, library: Library) -> Iterator[Record]:
    """The records whose content a PDF of an entry or issue can show."""
    record = item.record
    yield record
    yield library.publishers[record.publisher]
    articles = record.items if isinstance(record, Issue) else []
    slides = record.slides if isinstance(record, Workshop) else []
    for entry in [article.entry for article in articles] + [slide.entry for slide in slides]:
        if entry and entry in library.items:
            yield library.items[entry].record


def _pictures(record: Record) -> Iterator[str]:
    for _, marks, value in walk(record):
        if IsFile(picture=True) in marks:
            yield value
        elif IsMarkdown() in marks:
            yield from (unquote(address) for address in prose.pictures(value))
