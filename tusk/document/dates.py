"""Dates with everything resolved, and how long it is to a last day."""

from __future__ import annotations

from datetime import date

from tusk.document.items import Occasion
from tusk.document.nodes import Target
from tusk.document.texts import Texts, line
from tusk.locales.words import Words
from tusk.model import occasions
from tusk.model.fields import PartDate


def occasion_of(given: occasions.Occasion, texts: Texts) -> Occasion:
    """A date. One that is over says so; there and where no place is left, it is not said how to book."""
    is_past = given.last_day.last_day < texts.library.today
    is_open = not is_past and not given.cancelled
    return Occasion(
        title=line(given.title),
        days=texts.words.say(given.days),
        hours=texts.words.say(given.hours) if given.hours else "",
        place=line(given.place),
        platform=line(given.platform),
        link=_target(given.link, texts) if is_open else None,
        booking=_target(given.booking, texts) if is_open and given.places_left != 0 else None,
        places=_places(given.places_left, texts.words) if is_open else "",
        note=line(given.note),
        cancelled=line(given.cancelled),
        is_past=is_past,
    )


def _target(address: str | None, texts: Texts) -> Target | None:
    return texts.address(address)[0] if address else None


def _places(left: int | None, words: Words) -> str:
    if left is None:
        return ""
    return (
        words.ngettext("%(num)s place left", "%(num)s places left", left)
        if left
        else words.gettext("Fully booked")
    )


def countdown(until: PartDate, today: date, words: Words) -> str:
    """A last day in words, with the days that are left on the day on which this is written."""
    if not until:
        return words.say(until)
    days = (until.last_day - today).days
    if days < 0:
        return words.gettext("%(date)s (this day has passed)", date=until)
    if days == 0:
        return words.gettext("%(date)s (today)", date=until)
    on = PartDate(today.year, today.month, today.day)
    return words.ngettext(
        "%(date)s (%(num)s day left on %(today)s)",
        "%(date)s (%(num)s days left on %(today)s)",
        days,
        date=until,
        today=on,
    )
