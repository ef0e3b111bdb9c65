"""Rules about the history of an entry: what was changed in it, and when."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.entry import Entry
from tusk.model.fields import PartDate
from tusk.problem import Correction, Hint, Problem


def updates_are_explained(context: CheckContext) -> Iterator[Problem]:
    """An entry that was updated says what was changed (a note, not an error)."""
    for entry in context.records.entries:
        updated = entry.record.updated
        if (
            not updated  # a date that is not known is no date
            or updated.last_day < entry.record.issued.first_day
            or updated.first_day > context.today
        ):
            continue  # rules in dates.py tell what is wrong with it
        if not any(_meet(updated, each.date) for each in entry.record.changes):
            hint = f"Add below changes: - {{date: {updated}, what: …, why: …}}."
            yield entry.note(("updated",), f"no change of {updated.words} says what is different.", hint)


def changes_follow_in_time(context: CheckContext) -> Iterator[Problem]:
    """A change is not before the issue of its entry nor in the future, and "updated" is not older than it."""
    for entry in context.records.entries:
        for number, change in enumerate(entry.record.changes):
            if wrong := _wrong(entry.record, change.date, context):
                yield entry.problem(("changes", number, "date"), *wrong)


def _wrong(record: Entry, day: PartDate, context: CheckContext) -> tuple[str, str] | None:
    if day.last_day < record.issued.first_day:
        return f'{day.words} is before "issued" ({record.issued.words}).', "Correct one of the two."
    if day.first_day > context.today:
        return f"{day.words} is in the future.", "Write the day on which it was changed."
    if record.updated is None or record.updated.last_day < day.first_day:
        is_older = (
            f'"updated" ({record.updated.words}) is older' if record.updated else 'there is no "updated"'
        )
        return f"{day.words} is the date of a change, but {is_older}.", Hint(
            f"Write updated: {day}.", Correction("field", "updated", str(day))
        )
    return None


def _meet(one: PartDate, other: PartDate) -> bool:
    """Whether two dates can be the same day."""
    return one.first_day <= other.last_day and other.first_day <= one.last_day
