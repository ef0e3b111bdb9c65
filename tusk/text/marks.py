"""Marks in a Markdown text: the converter keeps them, so that its HTML shows the line it comes from.

A mark is one character of Unicode's private use area, which no text needs. A text is converted once more with
marks in it, and only marks that do not change the HTML are used.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from tusk.late_pattern import late
from tusk.text.convert import convert, convert_anyway

IN_TAG, IN_TEXT = 0x100000, 0xF0000  # the first of each kind of mark
MOST_MARKS = 0xFFFD
MARK = late("[\U000f0000-\U0010ffff]")
MARKED = late(" [\U00100000-\U0010ffff]|[\U000f0000-\U000fffff]")
CONVERSIONS, CHARACTERS = 100, 1_000_000  # the most for one text

RAW = "iframe|noembed|noframes|script|style|textarea|title|xmp"  # only their bare end tag ends them
TAG = late(rf"<(?:/(?!(?:{RAW})\b))?[a-zA-Z][a-zA-Z0-9]*(?:\n[ >]*|(?=[\s/>]))", re.IGNORECASE)
LINK = late(r"(?<![\]\\])!?\[|(?<!\]\()<(?=[^\s<>]*[:@])")
ADDRESS = late(r"\]\([ ]*<?")
DEFINITION = late(r"^(?: {0,3}>)* {0,4}\[[^\[\]\n]*\]:[ ]*(?:\n[ >]*)?<?(?=[^\s<])", re.MULTILINE)
DEFINED_IN_LIST = late(r"[\s>]*\[[^\[\]]*\]:")
LONG_TAG = late(r"</?[a-zA-Z][^<>\n]*(?:\n[^<>\n]+)+>")
ENDS_IN_TAG = late(r"</?[a-zA-Z][a-zA-Z0-9]*(?:[\s/][^<>]*)?>?$")
EMPTY_ITEM = late(r"[\s>]*(?:[-*+]|[0-9]+\.) +")


class Kind(StrEnum):
    """Where a mark is."""

    ADDRESS = "before an address"
    LINE = "at the end of a line"
    LINK = "before a link or picture"
    TAG = "in a tag"


class Mark(NamedTuple):
    """A mark for an offset of the text, and the place that it means."""

    offset: int
    kind: Kind
    line: int
    column: int


class MarkedHtml(NamedTuple):
    """HTML with marks, the meaning of each, and the lines whose marks would have changed the HTML."""

    html: str
    marks: dict[str, Mark]
    lost: frozenset[int]


def marked_html(text: str) -> MarkedHtml:
    """The HTML of a text within the limits, with every mark that does not change it."""
    text = MARK.sub("\N{REPLACEMENT CHARACTER}", text)
    converter = _Converter(text)
    marks = _marks(text)[:MOST_MARKS]
    by_line = [list(group) for _, group in groupby(marks, key=lambda mark: mark.line)]
    taken = converter.most([], by_line)
    disturbed = _without(marks, taken)
    ends = [mark for mark in marks if mark.kind is Kind.LINE and mark.line in disturbed]
    taken = converter.most(taken, [[mark] for mark in ends])
    lines = text.split("\n")
    lost = {line for line in _without(marks, taken) if not DEFINED_IN_LIST.match(lines[line - 1])}
    return MarkedHtml(converter.marked, _insert(text, taken)[1], frozenset(lost))


def _without(marks: list[Mark], taken: list[Mark]) -> set[int]:
    """The lines without any used mark."""
    return {mark.line for mark in marks} - {mark.line for mark in taken}


def unmarked(html: str) -> str:
    """HTML or words without marks."""
    return MARKED.sub("", html)


def _marks(text: str) -> list[Mark]:
    """Every possible mark of a text, in order; the definition of a link only has the mark of its address."""
    definitions = list(DEFINITION.finditer(text))
    defined = {number for found in definitions for number in _lines(text, found.start(), found.end())}
    found = [(each.end(), each.start(), Kind.TAG) for each in TAG.finditer(text)]
    found += [(each.start(), each.start(), Kind.LINK) for each in LINK.finditer(text)]
    found += [(each.end(), each.end(), Kind.ADDRESS) for each in ADDRESS.finditer(text)]
    found += [(offset, start, Kind.LINE) for offset, start in _ends(text)]
    starts = _starts(text)
    placed = [(offset, kind, *_place(starts, points)) for offset, points, kind in found]
    marks = [Mark(*each) for each in placed if each[2] not in defined]
    marks += [Mark(each.end(), Kind.ADDRESS, *_place(starts, each.end())) for each in definitions]
    return sorted(marks)


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """(end, beginning) of the words of each line that can have a mark there."""
    within = {
        number for tag in LONG_TAG.finditer(text) for number in _lines(text, tag.start(), tag.end())[:-1]
    }
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        length = _length(line)
        if length and number not in within:
            yield start + length, start + len(line) - len(line.lstrip(" \t>"))
        start += len(line) + 1


def _length(line: str) -> int:
    """The length of a line before its mark; 0 if it cannot have one, such as a horizontal rule."""
    if EMPTY_ITEM.fullmatch(line):
        return len(line)
    line = line.rstrip()
    is_rule = not line.strip("-=_*:|> \t") and line.strip("|> \t")
    if is_rule or not line.strip("> \t") or ENDS_IN_TAG.search(line):
        return 0
    inner = (
        line[:-1].rstrip() if line.endswith("|") and not line.endswith("\\|") else line.rstrip("#").rstrip()
    )
    return len(inner if inner.strip("> \t") else line)


def _starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _place(starts: list[int], offset: int) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def _lines(text: str, start: int, end: int) -> range:
    """The numbers of the lines from one offset to another."""
    first = text.count("\n", 0, start) + 1
    return range(first, first + text.count("\n", start, end) + 1)


class _Converter:
    """Tries marks on one text, as long as that costs little."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.html = convert(text) or ""
        self.marked = self.html  # with the marks that are taken
        self.left = min(CONVERSIONS, CHARACTERS // (len(text) + 1) + 4)

    def most(self, taken: list[Mark], groups: list[list[Mark]]) -> list[Mark]:
        """The used marks, and as many of the groups as do not change the HTML, found by bisection."""
        if not groups or not self.left:
            return taken
        self.left -= 1
        together = sorted([*taken, *(mark for group in groups for mark in group)])
        marked = convert_anyway(_insert(self.text, together)[0])
        if marked is not None and unmarked(marked) == self.html:
            self.marked = marked
            return together
        if len(groups) == 1:
            return taken
        half = len(groups) // 2
        return self.most(self.most(taken, groups[:half]), groups[half:])


def _insert(text: str, marks: Iterable[Mark]) -> tuple[str, dict[str, Mark]]:
    """The text with marks, and the meaning of each."""
    pieces, names, last = [], {}, 0
    for number, mark in enumerate(marks):
        character = chr((IN_TAG if mark.kind is Kind.TAG else IN_TEXT) + number)
        names[character] = mark
        pieces += [text[last : mark.offset], f" {character}" if mark.kind is Kind.TAG else character]
        last = mark.offset
    return "".join([*pieces, text[last:]]), names
