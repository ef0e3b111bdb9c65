"""Rules about what an entry means for each role."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.problem import Problem, quoted


def roles_are_among_the_audience(context: CheckContext) -> Iterator[Problem]:
    """What an entry means for a role is said once, and the entry is for that audience."""
    for entry in context.records.entries:
        known: set[str] = set()
        for number, each in enumerate(entry.record.for_roles):
            path = ("for_roles", number, "audience")
            if each.audience in known:
                message = f"{quoted(each.audience)} is already above."
                yield entry.problem(path, message, "Put what it says into one.")
            elif each.audience not in entry.record.audience:
                message = f"the entry is not for {quoted(each.audience)}, so that audience would not find it."
                yield entry.problem(path, message, f"Add {each.audience} to audience:.")
            known.add(each.audience)
