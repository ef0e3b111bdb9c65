"""Rules about the characters of texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import partial

from tusk.check.rules.context import CheckContext
from tusk.fonts.fallback import emoji_in, instead_of, scripts_in
from tusk.fonts.letters import UNPRINTABLE
from tusk.late_pattern import late
from tusk.load.text import UNFIT
from tusk.model.walk import FieldPath
from tusk.problem import Problem
from tusk.records.written import Written

DOT_OF_WORD = late(r"^( *)[\uf0b7\uf0a7]", re.MULTILINE)  # which begins a list here
Place = tuple[Written, FieldPath, str]


def letters_can_be_printed(context: CheckContext) -> Iterator[Problem]:
    """The fonts for PDFs have every letter; a script that they do not have is named once (a note, not an error)."""
    seen: set[str] = set()
    for written, path, value in _unprintable(context):
        for script, at in scripts_in(value).items():
            if script not in seen and not UNFIT.match(value[at]):  # which is an error of its own
                seen.add(script)
                message = f"letters such as “{value[at]}” ({script}) are not in the fonts for PDFs."
                hint = f"Pages show them; PDFs have {instead_of(script)} instead. Offer a file to those who print."
                yield written.note(path, message, hint, before=value[:at])


def emoji_are_not_printed(context: CheckContext) -> Iterator[Problem]:
    """No text relies on an emoji, which PDFs leave out: all of a file are named together (a note, not an error)."""
    names: dict[str, str] = {}
    first: Place | None = None
    for place in _unprintable(context):
        for emoji in emoji_in(place[2]):
            names.setdefault(emoji, unicodedata.name(emoji, "no name").lower())
            first = first or place
    if first:
        written, path, value = first
        listed = ", ".join(f"{emoji} ({name})" for emoji, name in names.items())
        hint = "Say in words what they mean."
        before = value[: value.index(emoji_in(value)[0])]
        yield written.note(path, f"PDFs leave out emoji: {listed}.", hint, before=before)


def _unprintable(context: CheckContext) -> Iterator[Place]:
    """Every text of a file that has a character without a font."""
    for written in context.everything:
        yield from context.once("unprintable", written, partial(_unprintable_in, context, written))


def _unprintable_in(context: CheckContext, written: Written) -> list[Place]:
    if not UNPRINTABLE.search(context.words_in(written)):
        return []
    texts = context.texts_in(written)
    return [
        (written, path, DOT_OF_WORD.sub(r"\1•", value))
        for path, _, value in texts
        if UNPRINTABLE.search(value)
    ]
