"""Characters of a PDF → words with their looks and links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from tusk.importing.blocks import Run, Text
from tusk.importing.pdf_page import SOFT_HYPHEN, Char


def lines_of(chars: list[Char]) -> Iterator[list[Char]]:
    """Characters as lines from the top, each from the left."""
    line: list[Char] = []
    for char in sorted(chars, key=lambda char: (-char.base, char.box.left)):
        if line and line[0].base - char.base > 0.5 * max(char.size, line[0].size):
            yield sorted(line, key=lambda char: char.box.left)
            line = []
        line.append(char)
    if line:
        yield sorted(line, key=lambda char: char.box.left)


def text_of(chars: list[Char]) -> Text:
    """The text of a few lines, such as a cell."""
    made: Text = ()
    for line in lines_of(chars):
        made = joined(made, runs_of(line))
    return made


def runs_of(chars: Iterable[Char], notes: dict[str, str] | None = None) -> Text:
    """A line as words; notes: the ids of footnotes by their numbers."""
    spaced = list(_with_spaces(list(chars)))
    made = []
    for (strong, emphasis, link, raised), group in groupby(spaced, _look):
        words = "".join(char.char for char in group)
        if raised and notes and words in notes:
            made.append(Run(note=notes[words]))
        else:
            made.append(Run(words, strong, emphasis, link))
    return tuple(made)


def _look(char: Char) -> tuple[bool, bool, str, bool]:
    return char.strong, char.emphasis, char.link, char.raised


def _with_spaces(chars: list[Char]) -> Iterator[Char]:
    """Characters with a space where there is a gap."""
    last: Char | None = None
    for char in chars:
        gap = char.box.left - last.box.right if last else 0.0
        if last and gap > 0.2 * char.size and not last.char.isspace() and not char.char.isspace():
            link = last.link if last.link == char.link else ""
            yield Char(" ", char.box, char.size, char.base, last.strong and char.strong, False, link)
        yield char
        last = char


def joined(first: Text, second: Text) -> Text:
    """Two lines as one text: with a space between them, or without the hyphen that divides a word."""
    first = _without_end(first)
    words = "".join(run.text for run in first)
    if not first or not second:
        return first or second
    if words.endswith(SOFT_HYPHEN):
        return (*_without_last(first, 1), *second)
    starts_small = "".join(run.text for run in second)[:1].islower()
    if re.search(r"[a-z]-$", words) and starts_small:
        return (*first, *second)
    link = first[-1].link if first[-1].link == second[0].link else ""
    strong = first[-1].strong and second[0].strong
    return (*first, Run(" ", strong, first[-1].emphasis and second[0].emphasis, link), *second)


def _without_end(text: Text) -> Text:
    """A text without spaces at its end."""
    while text and not text[-1].note and not text[-1].text.rstrip(" "):
        text = text[:-1]
    return (*text[:-1], replace(text[-1], text=text[-1].text.rstrip(" "))) if text else text


def _without_last(text: Text, count: int) -> Text:
    return (*text[:-1], replace(text[-1], text=text[-1].text[:-count]))
