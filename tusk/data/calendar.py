"""Dates as calendar files (iCalendar)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vUri

from tusk.data.planned import Planned, events_of, planned_calendars
from tusk.document.texts import host_of
from tusk.library.dates import Dated
from tusk.library.item import Item, day_of_files
from tusk.library.library import Library
from tusk.locales.message import N_
from tusk.model.kinds.workshop import Workshop
from tusk.model.occasions import Occasion
from tusk.model.time_of_day import TimeOfDay
from tusk.text import prose

LONDON = ZoneInfo("Europe/London")


def calendar_files(library: Library) -> Iterator[tuple[str, bytes]]:
    """(address, content) of every calendar file."""
    return ((each.address, calendar_file(each, library)) for each in planned_calendars(library))


def calendar_file(planned: Planned, library: Library) -> bytes:
    """The content of a calendar file."""
    calendar = begun()
    if planned.name:
        calendar.add("x-wr-calname", planned.name)
        calendar.add("refresh-interval", timedelta(days=1), parameters={"value": "DURATION"})
    calendar.add_component(_london())
    for item in planned.items:
        for dated in events_of(item):
            calendar.add_component(_event(item, dated, library))
    return bytes(calendar.to_ical())


def begun() -> Calendar:
    """A calendar without events."""
    calendar = Calendar()
    calendar.add("prodid", "-//TUSK//Dates//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    return calendar


def _event(item: Item, dated: Dated, library: Library) -> Event:
    record, occasion = item.record, dated.occasion
    event = Event()
    name = "-".join(filter(None, (item.id.replace("/", "-"), dated.key)))
    event.add("uid", f"{name}@{_domain(item, library)}")
    changed = datetime.combine(day_of_files(record), time(), UTC)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add(
        "sequence",
        max(0, (changed.date() - (record.issued.first_day if record.issued else changed.date())).days),
    )
    starts, ends = _when(occasion)
    event.add("dtstart", starts)
    if ends:
        event.add("dtend", ends)
    event.add("summary", library.words(record.language).say(dated.title))
    if occasion.where:
        event.add("location", occasion.where)
    event.add("description", "\n\n".join(_description(item, dated, library)))
    if address := _page(item, dated, library):
        event["url"] = vUri(address)
    event.add("status", "CANCELLED" if occasion.cancelled else "CONFIRMED")
    takes_time = occasion.starts and not occasion.cancelled
    event.add("transp", "OPAQUE" if takes_time else "TRANSPARENT")
    return event


def _page(item: Item, dated: Dated, library: Library) -> str:
    """The full address of the page, or of the article; empty if the address of the site is not known."""
    address = library.on_web(item.address)
    return f"{address}#{dated.part}" if address and dated.part else address


def _description(item: Item, dated: Dated, library: Library) -> Iterator[str]:
    record, occasion = item.record, dated.occasion
    words = library.words(record.language)
    if occasion.cancelled:
        yield occasion.cancelled
    yield record.summary
    if isinstance(record, Workshop) and record.aims:
        yield "\n".join(f"- {prose.plain(aim)}" for aim in record.aims)
    if occasion.note:
        yield occasion.note
    if occasion.link and not occasion.cancelled:
        yield words.gettext("Join online: %(address)s", address=occasion.link)
    if occasion.booking and not occasion.cancelled:
        yield words.gettext("Book: %(address)s", address=occasion.booking.removeprefix("mailto:"))
    if address := _page(item, dated, library):
        more = N_("Slides and more: %(address)s") if isinstance(record, Workshop) else N_("More: %(address)s")
        yield words.gettext(more, address=address)


def _when(occasion: Occasion) -> tuple[date, date | None]:
    """Start and end, if it is known; all day without hours, in which case calendars end on the next day."""
    day, last = occasion.day.first_day, occasion.last_day.last_day
    if occasion.starts is None:
        return day, last + timedelta(days=1)
    return _moment(day, occasion.starts), _moment(last, occasion.ends) if occasion.ends else None


def _moment(day: date, at: TimeOfDay) -> datetime:
    return datetime.combine(day, time(at.hour, at.minute), LONDON)


def _domain(item: Item, library: Library) -> str:
    """The domain that makes an event's id unique: the site's host, or its publisher's."""
    publisher = library.publishers[item.record.publisher]
    return host_of(library.site.address or publisher.contact.website)


def _london() -> Timezone:
    """The rule for changing the clocks since 1996: the last Sundays of March and October at 1am GMT."""
    zone = Timezone()
    zone.add("tzid", "Europe/London")
    summer, winter = timedelta(hours=1), timedelta()
    for part, begins, month, before, after, name in (
        (TimezoneDaylight(), datetime(1996, 3, 31, 1), 3, winter, summer, "BST"),
        (TimezoneStandard(), datetime(1996, 10, 27, 2), 10, summer, winter, "GMT"),
    ):
        part.add("dtstart", begins)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        zone.add_component(part)
    return zone
