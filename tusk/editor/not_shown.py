"""What the preview says as long as there is nothing to show."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tusk.editor.said import said
from tusk.locales.foreign import with_lang
from tusk.locales.message import Message
from tusk.locales.words import Words
from tusk.problem import Problem

PAGE = (
    '<!doctype html><html lang="{language}"><meta charset="utf-8"><meta name="color-scheme" content="light dark">'
    '<title>{title}</title><body style="font: 1rem/1.5 sans-serif; padding: 2rem"><main>{paragraphs}</main>'
)


class NotShown(Exception):
    """There is nothing to show yet. reason: in words for authors; problems: what they must put right first.

    file: the one that they write, whose path they need not read.
    """

    def __init__(self, reason: Message, problems: Sequence[Problem] = (), file: str = "") -> None:
        super().__init__(reason.text)
        self.reason, self.problems, self.file = reason, problems, file

    def page(self, words: Words) -> str:
        """The page that says so, in a language."""
        told = [_paragraph(words.say(self.reason))] + [self._told(each, words) for each in self.problems]
        title = escape(words.gettext("Preview"))
        return with_lang(PAGE.format(language=words.language, title=title, paragraphs="".join(told)))

    def _told(self, problem: Problem, words: Words) -> str:
        parts = [_part(text, language) for text, language in said(problem, words)]
        place = "" if problem.path == self.file else f"{escape(problem.path)}: "
        return f"<p>{place}{' '.join(parts)}</p>"


def _paragraph(text: str) -> str:
    marked = text.__html__() if hasattr(text, "__html__") else escape(text)
    return f"<p>{marked}</p>"


def _part(text: str, language: str) -> str:
    return f'<span lang="{language}">{escape(text)}</span>' if language else escape(text)
