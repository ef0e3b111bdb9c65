"""Rules about wording that blames children or families, or says less than happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from tusk.check.rules.allowed import Allowed
from tusk.check.rules.context import CheckContext
from tusk.language.exempt import is_about, is_near, own_words
from tusk.language.phrases import Hit, Phrases, begins_as_written, phrases
from tusk.model.fields import IsAddress, IsFile, Names
from tusk.model.walk import FieldPath
from tusk.model.wording import Wording
from tusk.problem import Problem
from tusk.records.written import Written, WrittenEntry, is_shown

# Quotations, titles and the terms of a source; what readers do not see; what search needs.
EXEMPT = {
    "quote",
    "quotes",
    "title",
    "full_title",
    "label",
    "masthead",
    "series",
    "term",
    "terms",
    "expansion",
    "aka",
}
EXEMPT |= {
    "sources",
    "source",
    "gloss_source",
    "editor_notes",
    "uncertain",
    "allow",
    "themes",
    "aliases",
    "name",
}
EXEMPT |= {
    "references",
    "kind",
    "id",
    "status",
    "print",
    "language",
    "figure",
    "links",
    "agencies",
    "children",
}
LISTS_OF_WORDS = {"content/language.yml", "content/themes.yml", "content/links.yml"}
LEVELS = ("error", "warning")


def wording_respects_people(context: CheckContext) -> Iterator[Problem]:
    """No text has a phrase that content/language.yml refuses; those that it advises against are notes."""
    yield from wording_of(context, LEVELS)


def wording_of(context: CheckContext, levels: tuple[str, ...]) -> Iterator[Problem]:
    """The phrases of these levels in one file."""
    if context.path in LISTS_OF_WORDS or not (rules := _rules(context)):
        return
    nouns = frozenset(number for number, rule in enumerate(rules) if rule.only_as == "noun")
    search = phrases(tuple(rule.phrase for rule in rules), nouns)
    for written in context.everything:
        allowed = Allowed(context, written)
        explained: set[int] | None = None
        for path, value in _texts(context, written):
            for hit in own_words(search, value):
                rule = rules[hit.number]
                if rule.level in levels and not (
                    _is_right(value, hit, rule) or allowed.has(hit.words) or allowed.has(rule.phrase)
                ):
                    explained = _explained(written, search) if explained is None else explained
                    if hit.number not in explained:
                        yield _problem(written, path, value, hit, rule)


def _rules(context: CheckContext) -> list[Wording]:
    return [cast(Wording, each.record) for each in context.shared("language")]


def _texts(context: CheckContext, written: Written) -> Iterator[tuple[FieldPath, str]]:
    for path, marks, value in context.texts_in(written):
        is_name = any(isinstance(mark, IsAddress | IsFile | Names) for mark in marks)
        if not is_name and not EXEMPT.intersection(path) and is_shown(written, path):
            yield path, value


def _is_right(text: str, hit: Hit, rule: Wording) -> bool:
    """Whether the rule itself exempts the phrase where it is."""
    if rule.only_as == "adjective" and not begins_as_written(hit.words, rule.phrase):
        return True
    return is_near(text, hit, rule.unless_near) or is_about(text, hit, rule.unless_about)


def _explained(written: Written, search: Phrases) -> set[int]:
    """The phrases that a historic entry keeps, because a note by its editors speaks of them."""
    if not isinstance(written, WrittenEntry) or written.record.status != "historic":
        return set()
    notes = " ".join(note.text for note in written.record.editor_notes)
    return {hit.number for hit in search.find(notes)}


def _problem(written: Written, path: FieldPath, value: str, hit: Hit, rule: Wording) -> Problem:
    when = f", {rule.date.words}" if rule.date else ""
    message = f'"{" ".join(hit.words.split())}": prefer "{rule.prefer}" ({rule.source}{when}).'
    is_historic = isinstance(written, WrittenEntry) and written.record.status == "historic"
    hint = (
        "Reword it; in a historic entry, keep it and explain it in editor_notes."
        if is_historic
        else "Reword it."
    )
    is_draft = isinstance(written, WrittenEntry) and written.record.status == "draft"
    make = written.problem if rule.level == "error" and not is_draft else written.note
    return make(path, message, hint, before=value[: hit.start])
