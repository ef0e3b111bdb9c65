"""Rules about the issues of a bulletin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from tusk.check.project import Project
from tusk.check.rules.context import CheckContext
from tusk.locales.words import ENGLISH
from tusk.model.fields import Record
from tusk.model.kinds.issue import LARGE_NUMBER, Issue, IssueItem
from tusk.model.seen import is_seen
from tusk.problem import Problem, quoted
from tusk.records.written import WrittenEntry


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


def issues_have_a_name(context: CheckContext) -> Iterator[Problem]:
    """An issue has a number or a date, by which it is called."""
    for entry in context.records.entries:
        if isinstance(entry.record, Issue) and not entry.record.number and not entry.record.issued:
            message = "an issue without a number is called by its date, and neither is known."
            yield entry.problem(("issued",), message, "Write the year at least, or add number:.")


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


def large_numbers_begin_with_a_number(context: CheckContext) -> Iterator[Problem]:
    """Each of the numbers of an article begins with its number, in digits, and says what it counts."""
    for entry, place, item in _articles(context):
        for at, text in enumerate(item.numbers):
            found = LARGE_NUMBER.match(text)
            if not found or not is_seen(text[found.end() :]):
                message = f"{quoted(text)} is not a number with what it counts."
                yield entry.problem((*place, "numbers", at), message, "Write it like this: 12 audits.")


def pull_quotes_are_words_of_their_article(context: CheckContext) -> Iterator[Problem]:
    """A pull quote is in its article word for word."""
    for entry, place, item in _articles(context):
        shown = context.entries.get(item.entry or "") if item.pull_quote else None
        said = (item, shown.record) if shown else (item,)
        if item.pull_quote and _plain(item.pull_quote) not in _words_of(said):
            hint = "Copy a sentence of the article, without changing it."
            yield entry.problem((*place, "pull_quote"), "the article does not say this.", hint)


def _articles(context: CheckContext) -> Iterator[tuple[WrittenEntry, tuple[str | int, ...], IssueItem]]:
    for entry in context.records.entries:
        for number, item in enumerate(entry.record.items if isinstance(entry.record, Issue) else []):
            yield entry, ("items", number), item


def _words_of(records: Iterable[Record]) -> str:
    """All texts of records as one, without Markdown."""
    written = (
        text
        for record in records
        for text in _texts(record.model_dump(exclude={"pull_quote"}, warnings=False))
    )
    return " ".join(map(_plain, written))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(inner)


def _plain(text: str) -> str:
    """Words in small letters, without the signs of Markdown and the shape of quotation marks."""
    return " ".join(re.sub(r"[*_`“”‘’\"']|\]\([^)]*\)|\[", "", text).lower().split())


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
