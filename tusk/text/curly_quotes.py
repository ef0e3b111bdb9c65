"""Curly quotes, as word processors type them, where YAML needs straight ones or none."""

from __future__ import annotations

from typing import NamedTuple

from tusk.problem import LONGEST_SHOWN, write_instead

OPENING, CLOSING = "“‘„”’", "”’“‘"
WITHIN = '"“„”‘'  # marks of another quotation; ’ is an apostrophe too


class WrongQuotes(NamedTuple):
    """What is wrong with a value in curly quotes, and how to fix it."""

    message: str
    hint: str


def in_curly_quotes(text: str) -> bool:
    """Whether a text begins and ends with a curly quotation mark."""
    return len(text) > 2 and text[0] in OPENING and text[-1] in CLOSING


def without_quotes(text: str) -> str:
    """The text between the curly quotes."""
    return text.strip(OPENING + CLOSING)


def wrong_quotes(value: object) -> WrongQuotes | None:
    """The message for a value that is invalid because it is in curly quotes."""
    if not isinstance(value, str) or not in_curly_quotes(value):
        return None
    bare = without_quotes(value)
    message = "is in curly quotes, which YAML reads as part of it."
    if len(bare) > LONGEST_SHOWN or set(bare) & set(WITHIN):
        return WrongQuotes(message, "Remove them, or replace them with straight quotes.")
    words = f'Write {bare}, or "{bare}" in straight quotes.'
    return WrongQuotes(message, write_instead(value, bare, words))
