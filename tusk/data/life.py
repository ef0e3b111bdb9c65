"""Entries in a state of their life (drafts, overdue reviews, …) as a list, a table, JSON or a calendar."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta

from icalendar import Event

from tusk.data.calendar import begun
from tusk.data.datasets import as_csv
from tusk.library.life import Listed

NAMES = {
    "drafts": "Draft",
    "scheduled": "To be published",
    "due": "Review",
    "overdue": "Review is overdue",
    "expired": "No longer published",
    "superseded": "Replaced",
    "withdrawn": "Withdrawn",
}


def life_as_text(listed: Sequence[Listed], state: str) -> str:
    """A line for each entry: its date, title, owner and file."""
    return "".join(f"{each.day}  {each.title}{_owned(each)}  {each.file}\n" for each in listed)


def _owned(listed: Listed) -> str:
    return f" ({listed.owner})" if listed.owner else ""


def life_as_json(listed: Sequence[Listed], state: str) -> str:
    """A list of entries with id, title, owner, state, date and file."""
    values = [{**_values(each), "state": state} for each in listed]
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def life_as_csv(listed: Sequence[Listed], state: str) -> str:
    """A table with a line for each entry, for spreadsheets."""
    rows = [("id", "title", "owner", "date", "file"), *(tuple(_values(each).values()) for each in listed)]
    return as_csv(rows).decode()


def _values(listed: Listed) -> dict[str, str]:
    return {
        "id": listed.id,
        "title": listed.title,
        "owner": listed.owner,
        "date": str(listed.day),
        "file": listed.file,
    }


def life_as_calendar(listed: Sequence[Listed], state: str) -> str:
    """A calendar with a day for each entry whose date is known: the last day that its date can mean."""
    calendar = begun()
    for each in filter(lambda each: each.day, listed):
        calendar.add_component(_event(each, state))
    return bytes(calendar.to_ical()).decode()


def _event(listed: Listed, state: str) -> Event:
    event = Event()
    event.add("uid", f"{state}-{listed.id.replace('/', '-')}@tusk")
    event.add("dtstamp", datetime.combine(listed.day.first_day, time(), UTC))
    event.add("dtstart", listed.day.last_day)
    event.add("dtend", listed.day.last_day + timedelta(days=1))
    event.add("summary", f"{NAMES[state]}: {listed.title}")
    event.add("description", "\n".join(filter(None, (listed.owner, listed.file))))
    event.add("transp", "TRANSPARENT")
    return event


LIFE_FORMATS: Mapping[str, Callable[[Sequence[Listed], str], str]] = {
    "text": life_as_text,
    "json": life_as_json,
    "csv": life_as_csv,
    "ics": life_as_calendar,
}
