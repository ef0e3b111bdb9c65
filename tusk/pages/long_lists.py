"""Long lists in parts: the newest on the first page, older ones on numbered pages, so that no page grows with a site.

The parts are counted from the oldest: what is added changes the first page only, and a part keeps its address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tusk.data_class import dataclass
from tusk.library.item import Item, newest
from tusk.locales.words import Words
from tusk.model.site_shape import LIST_TEMPLATE, OLDER, OLDER_TEMPLATE
from tusk.pages.page import Page

PART = 100  # items; the first page has up to twice as many


@dataclass(frozen=True)
class Part:
    """Items of a list that are no longer on its first page, the newest first. Part 1 has the oldest."""

    number: int
    address: str
    items: tuple[Item, ...]

    @property
    def years(self) -> tuple[int, int]:
        """The years of the oldest and of the newest item, as far as they are known; else 0.

        No other item is asked for its day: every page of a list has the years of all its parts.
        """
        oldest = next((year for item in reversed(self.items) if (year := year_changed(item))), 0)
        return oldest, year_changed(self.items[0])


@dataclass(frozen=True)
class LongList:
    """The items on the first page of a list, and the parts with the older ones, the newest first."""

    items: tuple[Item, ...]
    older: tuple[Part, ...] = ()

    @property
    def count(self) -> int:
        return len(self.items) + sum(len(part.items) for part in self.older)


def in_parts(items: Sequence[Item], address: str) -> LongList:
    """A list whose first page has an address. A short list keeps its order; a long one is in the order of dates."""
    if len(items) < 2 * PART:
        return LongList(tuple(items))
    dated = sorted(items, key=lambda item: newest(item.record), reverse=True)
    number = len(items) // PART - 1
    first = len(items) - number * PART
    older = [tuple(dated[at : at + PART]) for at in range(first, len(items), PART)]
    parts = [
        Part(number - at, f"{address.rstrip('/')}{OLDER}{number - at}/", part)
        for at, part in enumerate(older)
    ]
    return LongList(tuple(dated[:first]), tuple(parts))


def list_pages(
    items: Sequence[Item], address: str, title: str, above: tuple[str, str], words: Words
) -> Iterator[Page]:
    """A list on pages of its own. above: title and address of the page that leads to it."""
    parts = in_parts(items, address)
    given = {"list": parts, "above": above}
    yield Page(address, LIST_TEMPLATE, title, "", given, look="index", within=above[0])
    yield from older_pages(title, address, parts, words, within=above[0])


def older_pages(title: str, address: str, items: LongList, words: Words, within: str = "") -> Iterator[Page]:
    """The pages of the parts of a list; title, address and what it is within: those of its first page."""
    for part in items.older:
        given = {"list_title": title, "list_address": address, "part": part, "parts": items.older}
        named = words.gettext("%(list)s: older, page %(number)s", list=title, number=part.number)
        yield Page(part.address, OLDER_TEMPLATE, named, "", given, look="index", within=within)


def by_year(items: Sequence[Item]) -> list[tuple[int, list[Item]]]:
    """Items in the order of their last change by its year."""
    return [(year, list(group)) for year, group in groupby(items, key=year_changed)]


def year_changed(item: Item) -> int:
    """The year of the last change, by which lists are sorted; 0 if it is not known."""
    return newest(item.record).year
