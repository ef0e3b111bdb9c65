"""A Markdown text as a tree with lines and columns, to report what is wrong with it and where.

It is the tree of the converter's own HTML, including what is not allowed; tusk/text/parse.py has the clean one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate

from tusk.late_pattern import late
from tusk.text import prose
from tusk.text.fault import before, place_at
from tusk.text.headings import HEADINGS as NAMED_HEADINGS
from tusk.text.marks import MARK, Kind, Mark, MarkedHtml, marked_html, unmarked
from tusk.text.nodes import Element, Words
from tusk.text.reader import Attributes, Place, Reading, read_with_places

RULE = late(r"[ >]*(?:(?:-[ ]{0,2}){3,}|(?:_[ ]{0,2}){3,}|(?:\*[ ]{0,2}){3,})\s*")
HASHES = late(r"[ \t>]*(?:(?:[-*+]|[0-9]+\.)[ \t]+)*(?:<.*>[ \t]*)?(?=#)")
FIRST_IN_TAG = late(rf"\s*({MARK.pattern})")
MOST_ATTRIBUTES = 50  # of a tag, whose places are looked for
END_OF_TAG = late(r"<|\n[ >]*\n")  # a > can be part of an attribute, or the mark of a quotation
HEADINGS = {f"h{level}" for level in range(1, 7)}


@lru_cache(maxsize=200)
def read_with_lines(text: str) -> Reading:
    """The tree of the converter's HTML, with lines and columns; line 0 is not known. The text is within the limits."""
    marked = marked_html(text)
    return read_with_places(marked.html, _Places(text, marked))


def before_link(text: str, number: int) -> str | None:
    """The text before the address of one of prose.links(text), by its number from 0; None if unknown."""
    return _before_value(text, prose.links(text), number, "a", "href")


def before_picture(text: str, number: int) -> str | None:
    """The text before the file name of one of prose.pictures(text)."""
    return _before_value(text, prose.pictures(text), number, "img", "src")


def before_label(text: str, number: int) -> str | None:
    """The text before one of prose.labelled_links(text)."""
    addresses = [address for _, address in prose.labelled_links(text)]
    link = _same(text, addresses[: number + 1], "a", "href")[number]
    return before(text, link.line, link.column) if link else None


def before_heading(text: str, number: int) -> str | None:
    """The text before one of the headings that headings.ids(text) names."""
    found = [element for element in read_with_lines(text).elements if element.tag in NAMED_HEADINGS]
    return before(text, found[number].line, found[number].column) if number < len(found) else None


def _before_value(text: str, values: list[str], number: int, tag: str, name: str) -> str | None:
    element = _same(text, values[: number + 1], tag, name)[number]
    value = element.get(name) if element else ""
    return before(text, value.line, value.column) if isinstance(value, Words) else None


def _same(text: str, values: list[str], tag: str, name: str) -> list[Element | None]:
    """The elements with these values, in the order of the text; other elements may be between them."""
    rest = iter([each for each in read_with_lines(text).elements if each.tag == tag])
    return [next((each for each in rest if each.get(name) == value), None) for value in values]


class _Places:
    """The places of the pieces of marked HTML: from their own mark, or from the next mark of their line."""

    def __init__(self, text: str, marked: MarkedHtml) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))
        self.html, self.names, self.lost = marked
        in_order = [
            (found.start(), self.names[found[0]])
            for found in MARK.finditer(self.html)
            if self.names[found[0]].kind is not Kind.ADDRESS
        ]
        self.offsets = [offset for offset, _ in in_order]
        self.marks = [mark for _, mark in in_order]
        self.rules = 0  # the line of the last rule

    def of_tag(self, offset: int, tag: str) -> Place:
        inside = FIRST_IN_TAG.match(self.html, offset + len(tag) + 1)
        own = self.names[inside[1]] if inside else None
        if own and own.kind is Kind.TAG:
            return own.line, own.column
        before = self._mark(offset - 1)
        if before and before.kind is Kind.LINK and tag in ("a", "img"):
            return before.line, before.column
        if tag.startswith("/"):  # the converter's own end tag, after the last line that it ends
            at = bisect_left(self.offsets, offset) - 1
            return (self.marks[at].line, self.marks[at].column) if at >= 0 else (0, 0)
        line = self._rule(offset) if tag == "hr" else self._line(offset)
        return line, self._column(line, tag)

    def of_words(self, offset: int, data: str) -> Words:
        """The place of the first word, at the beginning of its line or where the line contains the same words."""
        words = unmarked(data)
        blank = re.match(rf"(?:\s|{MARK.pattern})*", data)
        if not words.strip() or blank is None:
            return Words(words)
        line = self._line(offset + blank.end())
        column = self.lines[line - 1].find(words.split()[0]) + 1 if line else 0
        return Words.at(words, line, column or self._column(line, ""))

    def of_attributes(self, attributes: Attributes, place: Place) -> Attributes:
        names = [(unmarked(f" {name}").strip(), value) for name, value in attributes]
        if len(names) > MOST_ATTRIBUTES:
            return tuple(
                (Words.at(name, *place), Words.at(unmarked(value), *place)) for name, value in names if name
            )
        return tuple((self._within(name, place), self._value(value, place)) for name, value in names if name)

    def _value(self, value: str, place: Place) -> Words:
        own = self._marked(value[:1])
        words = unmarked(value)
        if own and own.kind is Kind.ADDRESS:
            return Words.at(words, own.line, own.column)
        return self._within(words, place)

    def _within(self, words: str, place: Place) -> Words:
        """The place of words in the tag at a place, or that place itself."""
        line, column = place
        if not line or not words:
            return Words.at(words, *place)
        start = self.starts[line - 1] + column
        end = END_OF_TAG.search(self.text, start)
        tag = self.text[start : end.start() if end else None]
        found = re.search(re.escape(words), tag, re.IGNORECASE)
        return Words.at(words, *(place_at(self.text, start + found.start()) if found else place))

    def _mark(self, offset: int) -> Mark | None:
        """The mark at an offset of the HTML."""
        return self._marked(self.html[offset : offset + 1])

    def _marked(self, character: str) -> Mark | None:
        return self.names.get(character)

    def _line(self, offset: int) -> int:
        """The line of the next mark; 0 if it could be an earlier line, whose marks were lost."""
        at = bisect_left(self.offsets, offset)
        if at == len(self.marks):
            return 0
        line = self.marks[at].line
        following = range(self.marks[at - 1].line + 1 if at else 1, line)
        return 0 if self.lost and not self.lost.isdisjoint(following) else line

    def _rule(self, offset: int) -> int:
        """The line of a horizontal rule, which has no mark: the next line that looks like one."""
        at = bisect_left(self.offsets, offset)
        after = max(self.marks[at - 1].line if at else 0, self.rules)
        following = range(after, len(self.lines))
        self.rules = next((line + 1 for line in following if RULE.fullmatch(self.lines[line])), 0)
        return self.rules

    def _column(self, line: int, tag: str) -> int:
        """The place of something in a line without a mark at that place."""
        words = self.lines[line - 1] if line else ""
        if tag in HEADINGS and (hashes := HASHES.match(words)):
            return hashes.end() + 1
        return len(words) - len(words.lstrip(" \t>")) + 1 if line else 0
