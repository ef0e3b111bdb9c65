"""Workshops as calendar files: one for each workshop with a day, and one for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vUri

from tusk.document.texts import host_of
from tusk.library.library import Item, Library, newest
from tusk.model.fields import TimeOfDay
from tusk.model.site_shape import WORKSHOPS
from tusk.model.workshop import Workshop
from tusk.text import prose

ALL_WORKSHOPS = f"{WORKSHOPS.address}workshops.ics"
LONDON = ZoneInfo("Europe/London")


def calendar_files(library: Library) -> Iterator[tuple[str, bytes]]:
    """(address, content) of every calendar file; those of past workshops stay for subscribers."""
    dated = sorted((item for item in library.workshops if has_event(item)), key=lambda item: item.id)
    for item in dated:
        yield calendar_address(item), _calendar([item], library)
    if dated:
        name = library.words().gettext("%(site)s: workshops", site=library.site.title)
        yield ALL_WORKSHOPS, _calendar(dated, library, name=name)


def has_event(item: Item) -> bool:
    """Whether it has a day: a month alone does not go into a calendar."""
    return isinstance(item.record, Workshop) and bool(item.record.held and item.record.held.day)


def calendar_address(item: Item) -> str:
    """The address of a workshop's calendar file."""
    return f"{item.address}{item.name}.ics"


def _calendar(items: Iterable[Item], library: Library, name: str = "") -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//TUSK//Workshops//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if name:
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", timedelta(days=1), parameters={"value": "DURATION"})
    calendar.add_component(_london())
    for item in items:
        calendar.add_component(_event(item, library))
    return bytes(calendar.to_ical())


def _event(item: Item, library: Library) -> Event:
    workshop = item.record
    assert isinstance(workshop, Workshop)
    assert workshop.held is not None
    event = Event()
    event.add("uid", f"{item.id.replace('/', '-')}@{_domain(item, library)}")
    changed = datetime.combine(newest(workshop).first_day, time(), UTC)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", max(0, (changed.date() - workshop.issued.first_day).days))
    starts, ends = _when(workshop.held.first_day, workshop)
    event.add("dtstart", starts)
    event.add("dtend", ends)
    event.add("summary", workshop.title)
    if where := where_held(workshop):
        event.add("location", where)
    event.add("description", "\n\n".join(_description(item, library)))
    if address := library.on_web(item.address):
        event["url"] = vUri(address)
    event.add("status", "CANCELLED" if workshop.cancelled else "CONFIRMED")
    takes_time = workshop.starts and not workshop.cancelled
    event.add("transp", "OPAQUE" if takes_time else "TRANSPARENT")
    return event


def where_held(workshop: Workshop) -> str:
    """The place and the platform, in one line."""
    return "; ".join(each for each in (workshop.place, workshop.platform) if each)


def _description(item: Item, library: Library) -> Iterator[str]:
    workshop = item.record
    assert isinstance(workshop, Workshop)
    words = library.words(workshop.language)
    if workshop.cancelled:
        yield workshop.cancelled
    yield workshop.summary
    yield "\n".join(f"- {prose.plain(aim)}" for aim in workshop.aims)
    if workshop.booking and not workshop.cancelled:
        yield words.gettext("Book: %(address)s", address=workshop.booking.removeprefix("mailto:"))
    if address := library.on_web(item.address):
        yield words.gettext("Slides and more: %(address)s", address=address)


def _when(day: date, workshop: Workshop) -> tuple[date, date]:
    """Start and end; all day without hours, in which case calendars end on the next day."""
    if workshop.starts is None or workshop.ends is None:
        return day, day + timedelta(days=1)
    return _moment(day, workshop.starts), _moment(day, workshop.ends)


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
