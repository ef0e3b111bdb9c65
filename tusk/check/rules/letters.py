"""Rules about the characters of texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.fonts.letters import UNPRINTABLE
from tusk.problem import Problem


def letters_can_be_printed(context: CheckContext) -> Iterator[Problem]:
    """The fonts for PDFs have every character of a text."""
    for written in context.everything:
        for path, _, value in context.values_in(written):
            if isinstance(value, str) and (found := UNPRINTABLE.search(value)):
                name = unicodedata.name(found[0], "a character without a name").lower()
                message = f"“{found[0]}” ({name}) cannot be printed: no font for PDFs has it."
                hint = "Write it in words, or offer the text as a file to download."
                yield written.problem(path, message, hint, before=value[: found.start()])
