"""Rules about dates and status."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.entry import Entry
from tusk.model.fields import PartDate
from tusk.model.walk import FieldPath
from tusk.problem import Problem
from tusk.records.written import WrittenEntry

ORDER = [
    ("issued", "updated"),
    ("issued", "reviewed"),
    ("reviewed", "review_by"),
    ("publish_on", "publish_until"),
]

SIGNED = ("anonymised", "disclosure_checked", "jigsaw_checked", "approved")


def dates_follow_each_other(context: CheckContext) -> Iterator[Problem]:
    """Nothing is updated or reviewed before it is issued, or removed before it is shown."""
    for entry in context.records.entries:
        for early, late in ORDER:
            first, second = getattr(entry.record, early), getattr(entry.record, late)
            if first and second and second.last_day < first.first_day:
                message = f'"{late}" ({second.words}) is before "{early}" ({first.words}).'
                yield entry.problem((late,), message, "Correct one of the two.")


def nothing_live_comes_from_the_future(context: CheckContext) -> Iterator[Problem]:
    """A public page was issued by today; otherwise a year is mistyped, or it is a draft (a note)."""
    for entry in context.records.entries:
        record, issued = entry.record, entry.record.issued
        waits = record.publish_on and record.publish_on.first_day > context.today
        if record.status == "live" and issued.first_day > context.today and not waits:
            hint = "Correct the date, or add publish_on: with the day on which to publish it."
            yield entry.note(("issued",), f"{issued.words} is in the future, but this page is public.", hint)


def what_was_done_was_done_by_today(context: CheckContext) -> Iterator[Problem]:
    """What a public page says of itself has happened, and so has what anybody has signed or allowed (a note)."""
    for entry in context.records.entries:
        for path, day in [*_done(entry, context), *_signed(entry.record)]:
            if day.first_day > context.today:
                yield entry.note(
                    path, f"{day.words} is in the future.", "Write the day on which it was done."
                )


def _done(entry: WrittenEntry, context: CheckContext) -> Iterator[tuple[FieldPath, PartDate]]:
    record = entry.record
    waits = record.publish_on and record.publish_on.first_day > context.today
    if record.status not in ("live", "historic") or waits:
        return
    for name in ("as_at", "updated", "reviewed"):
        if day := getattr(record, name):
            yield (name,), day


def _signed(record: Entry) -> Iterator[tuple[FieldPath, PartDate]]:
    for name in SIGNED:
        if signed := getattr(record, name, None):
            yield (name, "on"), signed.on
    for number, each in enumerate(record.allow):
        if each.on:
            yield ("allow", number, "on"), each.on


def status_is_explained(context: CheckContext) -> Iterator[Problem]:
    """A historic page gives the date of its facts; a withdrawn page gives the reason."""
    for entry in context.records.entries:
        if entry.record.status == "historic" and entry.record.as_at is None:
            message = "a historic page must give the date of its facts."
            yield entry.problem(("status",), message, f"Add as_at: {entry.record.issued}.")
        if entry.record.status == "withdrawn" and not entry.record.status_note:
            yield entry.problem(
                ("status",), "a withdrawn page must say why.", "Add status_note: with one sentence."
            )


def reviews_are_due(context: CheckContext) -> Iterator[Problem]:
    """A live page is not past its review date (a note, not an error)."""
    for entry in context.records.entries:
        due = entry.record.review_by
        is_current = entry.record.status == "live" and not entry.record.replaced_by
        if due and is_current and due.last_day < context.today:
            hint = 'Check it, then set "reviewed" and a new "review_by".'
            yield entry.note(("review_by",), f"should have been reviewed by {due.words}.", hint)
