"""What is to be known of each entry: when it is reviewed, how hard it is to read, and who has signed what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tusk.check.on_request.plain_english import in_words, read
from tusk.check.rules import CheckContext
from tusk.check.rules.clues import is_of_a_case
from tusk.language.reading import grade
from tusk.library.life import in_state
from tusk.model.safety import Signed
from tusk.problem import Problem
from tusk.records.written import WrittenEntry

SOON = timedelta(days=90)
SIGNED = {
    "anonymised": "anonymised",
    "disclosure_checked": "checked for disclosure",
    "jigsaw_checked": "its clues looked at",
    "approved": "approved",
}


def coming_reviews(every: Iterable[CheckContext], today: date) -> list[Problem]:
    """The reviews of the next 90 days, the earliest first."""
    entries = {entry.id: entry for entry in _entries(every)}
    due = (each for each in in_state("due", entries.values(), today) if each.day.last_day <= today + SOON)
    return [
        entries[each.id].note(("review_by",), f"to be reviewed by {each.day.words}{_by(each.owner)}.", "")
        for each in due
    ]


def _by(owner: str) -> str:
    return f" ({owner})" if owner else ""


def grades(every: Iterable[CheckContext]) -> list[Problem]:
    """How hard each entry is to read, the hardest first."""
    found = [
        (grade(sentences), entry.note((), in_words(sentences), ""))
        for context in every
        for entry in context.records.entries
        if entry.record.status != "withdrawn" and (sentences := [each for _, _, each in read(context, entry)])
    ]
    return [problem for _, problem in sorted(found, key=lambda each: (-each[0], each[1]))]


def signed_off(every: Iterable[CheckContext]) -> list[Problem]:
    """Who has signed what of each entry, and when."""
    return [
        entry.note(_first(entry), f"{'; '.join(said)}.", "")
        for entry in _entries(every)
        if entry.record.status != "withdrawn" and (said := list(_signatures(entry)))
    ]


def _signatures(entry: WrittenEntry) -> Iterator[str]:
    for field, done in SIGNED.items():
        signed: Signed | None = getattr(entry.record, field)
        if signed:
            yield f"{done} by {signed.by}, {signed.on.words}"
    if is_of_a_case(entry) and not entry.record.jigsaw_checked:
        yield "nobody has signed its clues"


def _first(entry: WrittenEntry) -> tuple[str, ...]:
    """The first field that is signed."""
    return next(((field,) for field in SIGNED if getattr(entry.record, field)), ())


def _entries(every: Iterable[CheckContext]) -> Iterator[WrittenEntry]:
    return (entry for context in every for entry in context.records.entries)
