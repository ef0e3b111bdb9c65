"""Rules about the second person who approves what is published."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.check.rules.identifiers import named_files
from tusk.model.approval import are_words_of, files_of, is_same_person, needs_approval
from tusk.model.walk import FieldPath
from tusk.problem import Problem
from tusk.records.written import WrittenEntry

Wrong = tuple[FieldPath, str, str]


def public_entries_are_approved(context: CheckContext) -> Iterator[Problem]:
    """Where content/site.yml asks for it, somebody other than the author has approved each public entry."""
    for entry in context.records.entries:
        if needs_approval(entry.record, context.site) and (wrong := _wrong(context, entry)):
            yield entry.problem(*wrong)


def code_of_files(context: CheckContext) -> str | None:
    """A code for what is in the pictures and files that an entry shows or offers; None without any."""
    return files_of({name: context.ask("file", name) for _, _, name in named_files(context)})


def _wrong(context: CheckContext, entry: WrittenEntry) -> Wrong | None:
    record, approved = entry.record, entry.record.approved
    run = f"site_build.py approve {entry.id} --by NAME"
    if not record.author:
        hint = "Add author: with the name of who wrote it, so that somebody else approves it."
        return (), "is public, but does not say who wrote it.", hint
    if approved is None:
        hint = (
            f"Somebody other than {record.author} reads it and runs: {run}. Until then, write status: draft."
        )
        return (), "is public, but nobody has approved it.", hint
    if is_same_person(approved.by, record.author):
        hint = f"Somebody else reads it and runs: {run}."
        return ("approved", "by"), f"{approved.by} wrote this entry, and cannot approve it.", hint
    if not are_words_of(approved.words, record):
        message = f"its words have changed since {approved.by} approved them on {approved.on.words}."
        return ("approved", "words"), message, f"Have it read again, and run: {run}."
    files = code_of_files(context)
    if approved.files is None and files:
        message = f"{approved.by} has not approved its pictures and files: the approval is of words alone."
        return ("approved",), message, f"Somebody looks at them, and runs: {run}."
    if approved.files != files:
        message = f"a picture or file has changed since {approved.by} approved it on {approved.on.words}."
        return ("approved", "files"), message, f"Somebody looks at them again, and runs: {run}."
    return None
