"""A problem of the check in the language of the site; what has no translation stays English, and is marked as such."""

from __future__ import annotations

from typing import TypeAlias

from tusk.editor.words.messages import MESSAGES
from tusk.locales.catalogues import ENGLISH_TAG
from tusk.locales.words import Words
from tusk.problem import Problem

Part: TypeAlias = tuple[str, str]  # words, and "en" if they are English on a site in another language


def said(problem: Problem, words: Words) -> list[Part]:
    """The message of a problem and its hint."""
    texts = [text for text in (problem.message, problem.hint) if text]
    if words.language.partition("-")[0] == ENGLISH_TAG.partition("-")[0]:
        return [(" ".join(texts), "")] if texts else []
    return [_translated(text, words) for text in texts]


def _translated(text: str, words: Words) -> Part:
    for pattern, template in MESSAGES:
        if found := pattern.fullmatch(text):
            made = words.gettext(template, **found.groupdict())
            if made != text:
                return made, ""
    return text, "en"
