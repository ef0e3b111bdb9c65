"""Rules about when and where workshops are held."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.check.structure import WrittenEntry
from tusk.model.fields import TimeOfDay
from tusk.model.workshop import Workshop
from tusk.problem import Problem


def workshops_can_be_put_in_a_calendar(context: CheckContext) -> Iterator[Problem]:
    """A workshop's time has a day, a start and a later end; a past workshop has no booking (a note)."""
    for entry in context.records.entries:
        if isinstance(entry.record, Workshop):
            yield from _wrong_times(entry, entry.record)
            yield from _worth_knowing(entry, entry.record, context)


def _wrong_times(entry: WrittenEntry, workshop: Workshop) -> Iterator[Problem]:
    starts, ends, held = workshop.starts, workshop.ends, workshop.held
    if starts and ends and ends <= starts:
        message = f'"ends" ({ends.words}) is not after "starts" ({starts.words}).'
        yield entry.problem(("ends",), message, "Correct one of the two.")
    for has, lacks, name in ((starts, ends, "starts"), (ends, starts, "ends")):
        if has and not lacks:
            other, when = ("ends", "after") if name == "starts" else ("starts", "before")
            message = f'a workshop with "{name}" must also say when it {other}.'
            hint = f"Add {other}: and a time {when} {has}, for example {other}: {_an_hour(has, when)}."
            yield entry.problem((name,), message, hint)
    if (starts or ends) and not (held and held.day):
        place = "starts" if starts else "ends"
        hint = "Write the whole date, for example held: 2026-12-08, or remove the time."
        yield entry.problem((place,), "a time needs a day.", hint)


def _an_hour(time: TimeOfDay, when: str) -> TimeOfDay:
    """The time an hour after or before another one; close to midnight, the last or first minute of the day."""
    if when == "after":
        return TimeOfDay(time.hour + 1, time.minute) if time.hour < 23 else TimeOfDay(23, 59)
    return TimeOfDay(time.hour - 1, time.minute) if time.hour else TimeOfDay(0, 0)


def _worth_knowing(entry: WrittenEntry, workshop: Workshop, context: CheckContext) -> Iterator[Problem]:
    held = workshop.held
    if workshop.booking and held and held.last_day < context.today:
        message = f"the workshop has taken place ({held.words}), so its page no longer shows where to book."
        yield entry.note(("booking",), message, "Remove it.")
    if held and held.day and held.last_day >= context.today and not workshop.starts:
        hint = "Add starts: and ends:. Without them, calendars show it all day."
        yield entry.note(("held",), "the workshop has a day but no time.", hint)
