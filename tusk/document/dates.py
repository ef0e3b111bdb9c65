"""Dates with everything resolved, and how long it is to a last day."""

from __future__ import annotations

from datetime import date

from tusk.document.items import Occasion
from tusk.document.nodes import Target
from tusk.document.texts import Texts, line
from tusk.model import occasions
from tusk.model.fields import PartDate


def occasion_of(given: occasions.Occasion, texts: Texts) -> Occasion:
    """A date. One that is over says so; there and where no place is left, it is not said how to book."""
    is_past = given.last_day.last_day < texts.library.today
    is_open = not is_past and not given.cancelled
    return Occasion(
        title=line(given.title),
        days=given.days,
        hours=given.hours,
        place=line(given.place),
        platform=line(given.platform),
        link=_target(given.link, texts) if is_open else None,
        booking=_target(given.booking, texts) if is_open and given.places_left != 0 else None,
        places=_places(given.places_left) if is_open else "",
        note=line(given.note),
        cancelled=line(given.cancelled),
        is_past=is_past,
    )


def _target(address: str | None, texts: Texts) -> Target | None:
    return texts.address(address)[0] if address else None


def _places(left: int | None) -> str:
    if left is None:
        return ""
    return f"{left} place{'s' * (left != 1)} left" if left else "Fully booked"


def countdown(until: PartDate, today: date) -> str:
    """A last day in words, with the days that are left on the day on which this is written."""
    days = (until.last_day - today).days
    if days < 0:
        return f"{until.words} (this day has passed)"
    left = "the last day is today" if days == 0 else f"{days} day{'s' * (days != 1)} left"
    return f"{until.words} ({left} on {PartDate(today.year, today.month, today.day).words})"
