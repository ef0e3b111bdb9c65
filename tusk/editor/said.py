"""A problem of the check in the language of the site; what has no translation stays English, and is marked as such."""

from __future__ import annotations

from typing import TypeAlias

from tusk.editor.labels import LABELS
from tusk.editor.words.messages import MESSAGES
from tusk.locales.catalogues import ENGLISH_TAG
from tusk.locales.words import Words
from tusk.problem import Problem

Part: TypeAlias = tuple[str, str]  # words, and "en" if they are English on a site in another language


def said(problem: Problem, words: Words) -> list[Part]:
    """The message of a problem and its hint."""
    texts = [text for text in (problem.message, problem.hint) if text]
    if is_english(words):
        return [(" ".join(texts), "")] if texts else []
    return [_translated(text, words) for text in texts]


def said_text(text: str, words: Words) -> list[Part]:
    """A sentence of a report."""
    return [(text, "")] if is_english(words) else [_translated(text, words)]


def is_english(words: Words) -> bool:
    """Whether the words of the check are those of the language."""
    return words.language.partition("-")[0] == ENGLISH_TAG.partition("-")[0]


def _named(values: dict[str, str], words: Words) -> dict[str, str]:
    """The values of a message, with the field called as the form calls it."""
    field = values.get("field", "").strip('"')
    label = LABELS.get(field)
    return {**values, "field": f'"{words.gettext(label)}"'} if label else values


def _translated(text: str, words: Words) -> Part:
    for pattern, template in MESSAGES:
        if found := pattern.fullmatch(text):
            made = words.gettext(template, **_named(found.groupdict(), words))
            if made != text:
                return made, ""
    return text, "en"
