"""Rules about recommendations: their days follow each other, and replies come from those who were asked."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.fields import PartDate
from tusk.model.recommendations import Recommendation, Recommending, Response
from tusk.model.walk import FieldPath
from tusk.problem import Problem, quoted
from tusk.records.written import WrittenEntry

Place = tuple[WrittenEntry, FieldPath, Recommendation]


def recommendations_follow_in_time(context: CheckContext) -> Iterator[Problem]:
    """Nothing is replied to, due or done before it was recommended, and nothing was done in the future."""
    for entry, path, each in _recommendations(context):
        made = each.made or entry.record.issued
        for place, day in _days(each):
            if day.last_day < made.first_day:
                message = f"{day.words} is before the recommendation was made ({made.words})."
                yield entry.problem((*path, *place), message, "Correct one of the two.")
            elif place[-1] in ("done_on", "on") and day.first_day > context.today:
                hint = "Leave it out until it has happened."
                yield entry.problem((*path, *place), f"{day.words} is in the future.", hint)


def replies_come_from_those_asked(context: CheckContext) -> Iterator[Problem]:
    """A recommendation is replied to by one of those to whom it was made."""
    for entry, path, each in _recommendations(context):
        replied: set[str] = set()
        for place, reply in _replies(each):
            if reply.by not in each.to:
                message = f"{reply.by} replied, but the recommendation was made to {', '.join(each.to)}."
                hint = f'Write the name as it is under "to", for example {each.to[0]}, or add it there.'
                yield entry.problem((*path, *place, "by"), message, hint)
            elif reply.by in replied:
                message = f"{reply.by} has already replied above."
                yield entry.problem((*path, *place, "by"), message, "Keep the reply that counts.")
            replied.add(reply.by)


def ids_of_recommendations_are_used_once(context: CheckContext) -> Iterator[Problem]:
    """The id of a recommendation is its own for ever: no other has it, not even after it was taken out."""
    for entry, path, each in _recommendations(context):
        if isinstance(entry.record, Recommending) and each.id in entry.record.retired_ids:
            message = f"{quoted(each.id)} was the id of a recommendation that was taken out (retired_ids)."
            yield entry.problem((*path, "id"), message, "Choose an id that was never used.")


def what_is_done_has_evidence(context: CheckContext) -> Iterator[Problem]:
    """A finished step says what shows that it was done (a note)."""
    for entry, path, each in _recommendations(context):
        for number, step in enumerate(each.actions):
            if step.done_on is not None and not step.evidence and not step.link:
                message = "this step is done, but nothing shows it."
                hint = "Add evidence: with what shows it, or link: to the procedure or entry that changed."
                yield entry.note((*path, "actions", number, "done_on"), message, hint)


def _recommendations(context: CheckContext) -> Iterator[Place]:
    for entry in context.records.entries:
        if isinstance(entry.record, Recommending):
            for number, each in enumerate(entry.record.recommendations):
                yield entry, ("recommendations", number), each


def _replies(each: Recommendation) -> Iterator[tuple[FieldPath, Response]]:
    if each.response:
        yield ("response",), each.response
    for number, reply in enumerate(each.responses):
        yield ("responses", number), reply


def _days(each: Recommendation) -> Iterator[tuple[FieldPath, PartDate]]:
    for place, reply in _replies(each):
        yield (*place, "on"), reply.on
    for number, step in enumerate(each.actions):
        for name in ("due", "done_on"):
            if day := getattr(step, name):
                yield ("actions", number, name), day
