"""Rules about languages, and about entries that are the same in another language or version."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.locales.catalogues import LOCALES, files_of, is_english
from tusk.problem import Problem, quoted
from tusk.records.written import Written, WrittenEntry


def languages_have_words(context: CheckContext) -> Iterator[Problem]:
    """Every language that the site or an entry is in has a catalogue of the interface."""
    written: list[Written] = [*context.records.entries]
    if context.records.about_site:
        written.append(context.records.about_site)
    for each in written:
        language = getattr(each.record, "language", None)
        if language and not is_english(language) and not _has_words(language, context):
            message = f"{quoted(language)}: TUSK has no words for the pages in this language."
            name = f"{LOCALES}/{language.split('-')[0]}.po"
            yield each.problem(("language",), message, f"Write en-GB or cy, or add {name}.")


def _has_words(language: str, context: CheckContext) -> bool:
    return bool(files_of(language, context.project.root / LOCALES))


def translations_are_of_an_original(context: CheckContext) -> Iterator[Problem]:
    """A translation is of the same kind as its original, in another language or version, and not of a translation."""
    for entry in context.records.entries:
        original = context.entries.get(entry.record.translation_of or "")
        if original and (wrong := _wrong(entry, original, context)):
            yield entry.problem(("translation_of",), *wrong)


def _wrong(entry: WrittenEntry, original: WrittenEntry, context: CheckContext) -> tuple[str, str] | None:
    if original.id == entry.id:
        return "is the address of this entry itself.", "Write that of the entry that it translates."
    if original.record.translation_of:
        message = f"{quoted(original.id)} is a translation itself."
        return message, f"Write the address of its original: {original.record.translation_of}."
    if original.record.kind != entry.record.kind:
        message = f"{quoted(original.id)} is of another kind: {original.record.kind}."
        return message, f"Write kind: {original.record.kind} here, or correct the address."
    if _edition(original, context) == _edition(entry, context):
        message = f"{quoted(original.id)} is in the same language and version."
        return message, "Add language: or version: to one of the two, or delete the line."
    return None


def _edition(entry: WrittenEntry, context: CheckContext) -> tuple[str, str]:
    usual = context.site.language if context.site else ""
    return entry.record.language or usual, entry.record.version
