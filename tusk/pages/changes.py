"""The page of changes: what was changed in entries after they were issued, by year; of many, each year has a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tusk.library.item import Item
from tusk.library.library import Library
from tusk.model.changes import Change
from tusk.model.site_shape import CHANGES
from tusk.pages.page import Page

MOST = 200  # on the first page
Changed = tuple[Item, Change]
Years = list[tuple[int, list[Changed]]]


def changes_given(library: Library) -> dict[str, object]:
    """The values for the page.

    years: (year, changes), the newest first; more: (year, address, number) of the pages with all of a year, if there
    are too many for one page.
    """
    every = _newest(library)
    of_years = _by_year(every) if len(every) > MOST else []
    more = [(year, _address(year), len(those)) for year, those in of_years]
    return {"years": _by_year(every[:MOST]), "more": more}


def change_pages(library: Library) -> Iterator[Page]:
    """A page for each year, if there are too many changes for one page."""
    every = _newest(library)
    for year, those in _by_year(every) if len(every) > MOST else []:
        title = library.words().gettext("Changes in %(year)s", year=year)
        given: dict[str, object] = {"years": [(year, those)], "more": []}
        yield Page(_address(year), CHANGES.template, title, "", given, look="index")


def _newest(library: Library) -> list[Changed]:
    every = ((item, change) for item in library.changed for change in item.record.changes)
    return sorted(every, key=lambda each: (each[1].date, each[0].id), reverse=True)


def _by_year(every: Sequence[Changed]) -> Years:
    return [(year, list(those)) for year, those in groupby(every, key=lambda each: each[1].date.year)]


def _address(year: int) -> str:
    return f"{CHANGES.address}{year}/"
