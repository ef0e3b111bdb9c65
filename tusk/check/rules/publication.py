"""Rules about publishing too early: starter text, and pages that show unpublished entries."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Workshop
from tusk.model.walk import FieldPath
from tusk.problem import Problem
from tusk.records.written import WrittenEntry

# What templates/start/ and starter files say, in each of their languages.
STARTER_SUMMARIES = (
    "Say in one sentence what a reader learns here.",
    "Dywedwch mewn un frawddeg beth mae darllenydd yn ei ddysgu yma.",
)
STARTER_TEXTS = ("To be written: ", "I’w ysgrifennu: ")


def starter_text_is_replaced(context: CheckContext) -> Iterator[Problem]:
    """A published entry has none of the text of a starter file."""
    for entry in context.records.entries:
        words = context.words_in(entry) if entry.record.status != "draft" else ""
        may_be = any(each in words for each in (*STARTER_SUMMARIES, *STARTER_TEXTS))
        for path, _, value in context.texts_in(entry) if may_be else ():
            if _is_of_a_starter(value):
                hint = "Write it, or set the status back to draft."
                yield entry.problem(path, "still has the text of the starter file.", hint)


def _is_of_a_starter(value: str) -> bool:
    """Whether a text is still that of a starter file, or has a picture that is not described yet."""
    is_picture = any(f"![{text}" in value for text in STARTER_TEXTS)
    return value in STARTER_SUMMARIES or value.startswith(STARTER_TEXTS) or is_picture


def what_is_shown_is_published(context: CheckContext) -> Iterator[Problem]:
    """A published issue or workshop only shows published entries."""
    for entry in context.records.entries:
        if not_yet(entry, context):
            continue
        for path, name in _shown(entry):
            shown = context.entries.get(name)
            if shown and (why := not_yet(shown, context)):
                hint = "Publish it first, or remove it here."
                yield entry.problem(path, f'shows "{name}", which {why}.', hint)


def not_yet(entry: WrittenEntry, context: CheckContext) -> str:
    """Why an entry is not published; empty if it is."""
    record = entry.record
    if record.status == "draft":
        return "is a draft"
    if record.publish_on and record.publish_on.first_day > context.today:
        return f"is not published before {record.publish_on.words}"
    return ""


def _shown(entry: WrittenEntry) -> Iterator[tuple[FieldPath, str]]:
    record = entry.record
    if isinstance(record, Issue):
        yield from ((("items", n, "entry"), item.entry) for n, item in enumerate(record.items) if item.entry)
    if isinstance(record, Workshop):
        yield from (
            (("slides", n, "entry"), slide.entry) for n, slide in enumerate(record.slides) if slide.entry
        )
