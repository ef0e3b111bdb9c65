"""A rule about the days on which something was done."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.fields import PartDate, Record
from tusk.model.walk import FieldPath
from tusk.problem import Problem

DONE = ("as_at", "reviewed", "updated")
SIGNED = ("anonymised", "disclosure_checked", "jigsaw_checked", "approved")


def nothing_done_is_in_the_future(context: CheckContext) -> Iterator[Problem]:
    """What was reviewed, updated, signed or allowed was so by today."""
    for written in context.everything:
        for path, day in _days(written.record):
            if day.first_day > context.today:
                message = f"{day.words} is in the future, but it says what has been done."
                yield written.problem(path, message, "Correct the date.")


def _days(record: Record) -> Iterator[tuple[FieldPath, PartDate]]:
    for name in DONE:
        if day := getattr(record, name, None):
            yield (name,), day
    for name in SIGNED:
        if signed := getattr(record, name, None):
            yield (name, "on"), signed.on
    for number, each in enumerate(getattr(record, "allow", ())):
        if each.on:
            yield ("allow", number, "on"), each.on
