"""Texts in another language than the page that shows them: pages mark them with lang."""

from __future__ import annotations

from html import escape

from tusk.late_pattern import late

BEGIN, BETWEEN, END = "\ue010", "\ue011", "\ue012"  # around a language and a text in it, while a page is made
MARKED = late(f"{BEGIN}([^{BETWEEN}]*){BETWEEN}([^{END}]*){END}")
TAG = late(r"<[^>]*>")


class Foreign(str):
    """A text in another language; to other outputs than pages a text like any other."""

    language: str

    def __new__(cls, text: str, language: str = "en") -> Foreign:
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __html__(self) -> str:
        return f"{BEGIN}{self.language}{BETWEEN}{escape(str(self))}{END}"


class Untranslated(Foreign):
    """A text that stays English because its catalogue does not have it."""


def with_lang(html: str) -> str:
    """A page in which texts in another language are marked: <span lang="en">; within a tag they cannot be."""
    if BEGIN not in html:
        return html
    plain = TAG.sub(lambda tag: MARKED.sub(r"\2", tag[0]), html)
    return MARKED.sub(r'<span lang="\1">\2</span>', plain)
