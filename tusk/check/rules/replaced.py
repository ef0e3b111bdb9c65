"""Rules about entries that another has replaced."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.check.rules.publication import not_yet
from tusk.problem import Problem, quoted
from tusk.records.written import WrittenEntry


def replacements_are_published(context: CheckContext) -> Iterator[Problem]:
    """What has replaced an entry is published, and is not replaced itself: readers follow one link, and no circle."""
    for entry in context.records.entries:
        newer = context.entries.get(entry.record.replaced_by or "")
        if newer and entry.record.status != "draft" and (wrong := _wrong(entry, newer, context)):
            yield entry.problem(("replaced_by",), *wrong)


def _wrong(entry: WrittenEntry, newer: WrittenEntry, context: CheckContext) -> tuple[str, str] | None:
    record, name = newer.record, quoted(newer.id)
    if newer.id == entry.id:
        return "is the address of this entry itself.", "Write that of the entry that has taken its place."
    if record.replaced_by == entry.id:
        return f"{name} is replaced by this entry.", "Delete replaced_by: in one of the two."
    if record.replaced_by:
        if last := _last(newer, context):
            return f"{name} is replaced itself.", f"Write what has replaced it: {last}."
        return f"{name} is replaced itself, in a circle.", "Delete replaced_by: in the newest of them."
    if why := not_yet(newer, context) or _no_longer(newer, context):
        return f"{name} {why}.", "Publish it first, or delete the line."
    return None


def _last(entry: WrittenEntry, context: CheckContext) -> str:
    """The id at the end of a chain of replacements; empty if it is a circle."""
    passed, id = set[str](), entry.id
    while (found := context.entries.get(id)) and found.record.replaced_by and id not in passed:
        passed.add(id)
        id = found.record.replaced_by
    return "" if id in passed else id


def _no_longer(entry: WrittenEntry, context: CheckContext) -> str:
    if entry.record.status == "withdrawn":
        return "is withdrawn"
    until = entry.record.publish_until
    return f"is not shown after {until.words}" if until and until.last_day < context.today else ""
