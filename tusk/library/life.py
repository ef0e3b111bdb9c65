"""The life of an entry: which entries are drafts, scheduled, to be reviewed, overdue, superseded, … on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from tusk.library.relate import has_begun, is_over
from tusk.model.entry import Entry
from tusk.model.fields import PartDate
from tusk.model.life import review_is_overdue
from tusk.records.written import WrittenEntry

Found = PartDate | None  # the date that matters, of an entry that is in the state


class Listed(NamedTuple):
    """An entry in a state. day: the date that the state is about; file: its path in the project."""

    id: str
    title: str
    owner: str
    day: PartDate
    file: str


def in_state(state: str, entries: Iterable[WrittenEntry], today: date, owner: str = "") -> list[Listed]:
    """The entries in a state of STATES, the earliest date first. owner: only those of this owner."""
    found = ((each, STATES[state](each.record, today)) for each in entries)
    listed = [_listed(each, day) for each, day in found if day is not None]
    asked = [each for each in listed if not owner or each.owner.casefold() == owner.casefold()]
    return sorted(asked, key=lambda each: (each.day.first_day, each.id))


def _listed(entry: WrittenEntry, day: PartDate) -> Listed:
    record = entry.record
    return Listed(entry.id, record.title, record.owner or "", day, entry.source.path)


def _is_shown(record: Entry) -> bool:
    return record.status in ("live", "historic")


def _draft(record: Entry, _: date) -> Found:
    return record.issued if record.status == "draft" else None


def _scheduled(record: Entry, today: date) -> Found:
    waits = _is_shown(record) and not has_begun(record, today)
    return record.publish_on if waits else None


def _due(record: Entry, today: date) -> Found:
    is_live = record.status == "live" and not record.replaced_by and not is_over(record, today)
    is_due = is_live and record.review_by and not review_is_overdue(record, today)
    return record.review_by if is_due else None


def _overdue(record: Entry, today: date) -> Found:
    is_here = has_begun(record, today) and not is_over(record, today)
    return record.review_by if is_here and review_is_overdue(record, today) else None


def _expired(record: Entry, today: date) -> Found:
    has_ended = _is_shown(record) and not record.replaced_by and is_over(record, today)
    return record.publish_until if has_ended else None


def _superseded(record: Entry, _: date) -> Found:
    return (record.updated or record.issued) if _is_shown(record) and record.replaced_by else None


def _withdrawn(record: Entry, _: date) -> Found:
    return (record.updated or record.issued) if record.status == "withdrawn" else None


STATES: Mapping[str, Callable[[Entry, date], Found]] = {
    "drafts": _draft,
    "scheduled": _scheduled,
    "due": _due,
    "overdue": _overdue,
    "expired": _expired,
    "superseded": _superseded,
    "withdrawn": _withdrawn,
}
