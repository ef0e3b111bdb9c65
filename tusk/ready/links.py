"""External links: which failed when they were last checked, and how many are due for a check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from tusk.check.rules import CheckContext
from tusk.check.rules.links import placed_addresses
from tusk.links.external.memory import Memory
from tusk.links.external.outcome import day
from tusk.problem import Problem, counted, whole

CHECK_THEM = "Check them after a build: site_build.py links --external."


def links_that_fail(every: Iterable[CheckContext], memory: Memory) -> list[Problem]:
    """The places of links that were dead or could not be reached when they were last checked."""
    return sorted(set(_failing(every, memory)))


def _failing(every: Iterable[CheckContext], memory: Memory) -> Iterator[Problem]:
    for context in every:
        for written, path, address in placed_addresses(context):
            known = memory.get(address)
            if known and known.since:
                verdict = known.verdict
                message = f'"{whole(address)}" fails since {day(known.since)}: {verdict.reason}'
                yield written.note(path, message, verdict.hint)


def links_in_words(every: Sequence[CheckContext], memory: Memory, today: date) -> str:
    """How many external links there are, and how many are due for a check."""
    addresses = {address for context in every for _, _, address in placed_addresses(context)}
    external = [each for each in addresses if each.startswith(("http://", "https://"))]
    due = sum(each not in memory or memory[each].is_due(today) for each in external)
    if not external:
        return "No links to other sites."
    if not due:
        return f"{counted(len(external), 'link')} to other sites, none of them due for a check."
    is_due = "is" if due == 1 else "are"
    return f"{due} of {counted(len(external), 'link')} to other sites {is_due} due for a check. {CHECK_THEM}"
