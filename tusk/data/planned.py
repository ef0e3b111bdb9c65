"""Which calendar files there are: one for each entry or issue with a day, one for all workshops, one for everything."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.data_class import dataclass
from tusk.library.dates import Dated, dates_of, days_of
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.model.kinds.workshop import Workshop
from tusk.model.site_shape import DATES, WORKSHOPS

ALL_WORKSHOPS = f"{WORKSHOPS.address}workshops.ics"
ALL_DATES = f"{DATES.address}dates.ics"


@dataclass(frozen=True)
class Planned:
    """A calendar file, with the items whose days are in it. name: of one to subscribe to; else empty."""

    address: str
    items: tuple[Item, ...]
    name: str = ""


def planned_calendars(library: Library) -> Iterator[Planned]:
    """Every calendar file; what is past stays in them for subscribers."""
    dated = sorted((item for item in library.listed if has_event(item)), key=lambda item: item.id)
    words, title = library.words(), library.site.title
    for item in dated:
        yield Planned(calendar_address(item), (item,))
    if workshops := tuple(item for item in dated if isinstance(item.record, Workshop)):
        yield Planned(ALL_WORKSHOPS, workshops, words.gettext("%(site)s: workshops", site=title))
    if dated:
        yield Planned(ALL_DATES, tuple(dated), words.gettext("%(site)s: dates", site=title))


def has_event(item: Item) -> bool:
    """Whether it has a day: a month alone does not go into a calendar."""
    return any(day.day for day in days_of(item.record))


def calendar_address(item: Item) -> str:
    """The address of the calendar file of an entry or issue."""
    return f"{item.address}{item.name}.ics"


def events_of(item: Item) -> Iterator[Dated]:
    """The days of an entry or issue that go into a calendar."""
    return (dated for dated in dates_of(item.record) if dated.occasion.day.day)
