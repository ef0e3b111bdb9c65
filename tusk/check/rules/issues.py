"""Rules about the issues of a bulletin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.project import Project
from tusk.check.rules.context import CheckContext
from tusk.check.structure import WrittenEntry
from tusk.locales.words import ENGLISH
from tusk.model.issue import Issue, IssueItem
from tusk.problem import Problem, quoted


def numbers_are_unique(project: Project) -> Iterator[Problem]:
    """A publisher gives each number to one issue; issues without numbers have different dates."""
    taken: dict[tuple[str, ...], str] = {}
    for facts in project.entries.values():
        other = taken.setdefault(tuple(facts.edition), facts.path) if facts.edition else facts.path
        entry = project.entry(facts.id) if other != facts.path else None
        if entry and isinstance(entry.record, Issue):
            yield _same_edition(entry, entry.record, other)


def _same_edition(entry: WrittenEntry, issue: Issue, other: str) -> Problem:
    if issue.number:
        message = f"{other} is already {ENGLISH.say(issue.edition)} of this publisher."
        return entry.problem(("number",), message, "Give one of the two another number.")
    message = f"{other} is already the issue of {ENGLISH.say(issue.edition)} of this publisher."
    hint = f"Write the day, for example issued: {issue.issued.first_day}, or give both a number."
    return entry.problem(("issued",), message, hint)


def articles_show_something(context: CheckContext) -> Iterator[Problem]:
    """An article shows an entry, or it has a heading and something below it."""
    for entry in context.records.entries:
        for number, item in enumerate(entry.record.items if isinstance(entry.record, Issue) else []):
            for field, message, hint in _empty(item):
                yield entry.problem(("items", number, field), message, hint)


def _empty(item: IssueItem) -> Iterator[tuple[str, str, str]]:
    """Why an article is empty: the field, what is wrong with it, how to fix it."""
    if item.entry:
        return
    if not item.has_own_content:
        hint = "Add entry: with the entry that it shows, or a text of its own in heading: and text:."
        yield "id", f"the article {quoted(item.heading or item.id)} shows nothing.", hint
    elif not item.heading:
        yield "id", f"the article {quoted(item.id)} has no heading.", "Add heading:."
    if item.show == "summary":
        hint = "Remove it: a text of its own is always shown in full."
        yield "show", '"show: summary" is only for an article that shows an entry.', hint


def articles_are_entries(context: CheckContext) -> Iterator[Problem]:
    """An article shows an entry, not another issue, which has no text of its own to show."""
    for entry in context.records.entries:
        for number, item in enumerate(entry.record.items if isinstance(entry.record, Issue) else []):
            other = context.entries.get(item.entry or "")
            if other and isinstance(other.record, Issue):
                what = "itself" if other is entry else f"{quoted(other.id)}, which is also an issue"
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
