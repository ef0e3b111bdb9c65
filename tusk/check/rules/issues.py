"""Rules about the issues of a bulletin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.project import Project
from tusk.check.rules.context import CheckContext
from tusk.model.issue import Issue
from tusk.problem import Problem, quoted


def numbers_are_unique(project: Project) -> Iterator[Problem]:
    """A publisher gives each number to one issue."""
    taken: dict[tuple[str | int, ...], str] = {}
    for entry in project.entries.values():
        if entry.is_issue:
            other = taken.setdefault(tuple(entry.number), entry.path)
            if other != entry.path:
                message = f"{other} is already issue {entry.number[1]} of this publisher."
                yield project.problem(entry, ("number",), message, "Give one of the two another number.")


def articles_are_entries(context: CheckContext) -> Iterator[Problem]:
    """An article shows an entry, not another issue, which has no text of its own to show."""
    for entry in context.records.entries:
        for number, item in enumerate(entry.record.items if isinstance(entry.record, Issue) else []):
            other = context.entries.get(item.entry)
            if other and isinstance(other.record, Issue):
                what = "itself" if other is entry else f"{quoted(item.entry)}, which is also an issue"
                hint = "Name an entry in content/; link to another issue with related: or in a text."
                yield entry.problem(("items", number, "entry"), f"the issue shows {what}.", hint)


def teasers_are_plain(context: CheckContext) -> Iterator[Problem]:
    """The only thing in curly brackets in a teaser is {where}."""
    for entry in context.records.entries:
        items = entry.record.items if isinstance(entry.record, Issue) else []
        for number, item in enumerate(items):
            teaser = item.teaser or ""
            brackets = re.finditer(r"\{[^{}]*\}?|\}", teaser)
            if wrong := next((found for found in brackets if found[0] != "{where}"), None):
                hint = "Only {where} has a meaning: it becomes the place of the article."
                message = f"{wrong[0]} has no meaning in a teaser."
                place = ("items", number, "teaser")
                yield entry.problem(place, message, hint, before=teaser[: wrong.start()])
