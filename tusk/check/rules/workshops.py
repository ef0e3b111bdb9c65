"""Rules about when and where workshops, events and other dates are held."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.fields import PartDate
from tusk.model.held import Held
from tusk.model.occasions import Occasion
from tusk.model.time_of_day import TimeOfDay
from tusk.model.walk import FieldPath, records
from tusk.problem import Problem
from tusk.records.written import WrittenEntry


def workshops_can_be_put_in_a_calendar(context: CheckContext) -> Iterator[Problem]:
    """A workshop's time has a day, a start and a later end; a past workshop has no booking (a note)."""
    for entry in context.records.entries:
        if isinstance(entry.record, Held):
            what = "an event" if entry.record.kind == "event" else f"a {entry.record.kind}"
            yield from _wrong_times(entry, (), entry.record, what)
            yield from _wrong_days(entry, entry.record)
            yield from _worth_knowing(entry, entry.record, context)


def dates_can_be_put_in_a_calendar(context: CheckContext) -> Iterator[Problem]:
    """A date's time has a start and a later end, and its last day is not before its first."""
    for entry in context.records.entries:
        for path, occasion in records(entry.record):
            if isinstance(occasion, Occasion):
                yield from _wrong_times(entry, path, occasion, "a date")
                yield from _wrong_end(entry, path, occasion)


def _wrong_times(entry: WrittenEntry, at: FieldPath, held: Held | Occasion, what: str) -> Iterator[Problem]:
    starts, ends = held.starts, held.ends
    if starts and ends and ends <= starts and not (isinstance(held, Occasion) and held.until):
        message = f'"ends" ({ends.words}) is not after "starts" ({starts.words}).'
        yield entry.problem((*at, "ends"), message, "Correct one of the two.")
    for has, lacks, name in ((starts, ends, "starts"), (ends, starts, "ends")):
        other, when = ("ends", "after") if name == "starts" else ("starts", "before")
        if has and not lacks and other not in held.model_fields_set:
            message = f'{what} with "{name}" must also say when it {other}.'
            example = f"{other}: {_an_hour(has, when)}"
            hint = f"Add {other}: and a time {when} {has}, for example {example}, or {other}: unknown."
            yield entry.problem((*at, name), message, hint)
    day, name = (held.day, "day") if isinstance(held, Occasion) else (held.held, "held")
    if (
        (starts or ends)
        and day != PartDate(0)
        and not (day and day.day)
        and not (isinstance(held, Held) and held.dates)
    ):
        place = "starts" if starts else "ends"
        hint = (
            f"Write the whole date, for example {name}: 2026-12-08, or {name}: unknown, or remove the time."
        )
        yield entry.problem((*at, place), "a time needs a day.", hint)


def _wrong_end(entry: WrittenEntry, at: FieldPath, occasion: Occasion) -> Iterator[Problem]:
    if occasion.until and occasion.day and occasion.until.last_day < occasion.day.first_day:
        message = f'"until" ({occasion.until.words}) is before "day" ({occasion.day.words}).'
        yield entry.problem((*at, "until"), message, "Correct one of the two.")


def _wrong_days(entry: WrittenEntry, record: Held) -> Iterator[Problem]:
    if record.held and record.dates:
        message = f'"held" ({record.held.words}) and "dates" both say when it is held.'
        hint = f"Write this day in dates, too, as - day: {record.held}, and remove held."
        yield entry.problem(("held",), message, hint)


def _an_hour(time: TimeOfDay, when: str) -> TimeOfDay:
    """The time an hour after or before another one; close to midnight, the last or first minute of the day."""
    if when == "after":
        return TimeOfDay(time.hour + 1, time.minute) if time.hour < 23 else TimeOfDay(23, 59)
    return TimeOfDay(time.hour - 1, time.minute) if time.hour else TimeOfDay(0, 0)


def _worth_knowing(entry: WrittenEntry, record: Held, context: CheckContext) -> Iterator[Problem]:
    held = record.held
    if record.booking and held and held.last_day < context.today:
        message = (
            f"the {record.kind} has taken place ({held.words}), so its page no longer shows where to book."
        )
        yield entry.note(("booking",), message, "Remove it.")
    if held and held.day and held.last_day >= context.today and not record.starts:
        hint = "Add starts: and ends:. Without them, calendars show it all day."
        yield entry.note(("held",), f"the {record.kind} has a day but no time.", hint)
