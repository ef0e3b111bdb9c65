"""Lines of a PDF → paragraphs, points, headings and footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import field, replace
from itertools import pairwise

from tusk.data_class import dataclass
from tusk.importing.blocks import Block, Footnote, Heading, Paragraph, Point, Text, plain
from tusk.importing.pdf_layout import Flow, Line
from tusk.importing.pdf_words import joined, runs_of
from tusk.importing.tidy import BULLET, NUMBER, looks_like_heading, without_start

LARGER = 1.1  # than the body: the size of a heading
SMALLER = 0.93  # than the body: the size of a footnote
WIDER = 1.3  # than the usual distance of lines: a new paragraph begins
INDENT = 6  # points
SHORT = 0.8  # of the width of a column
NOTE = re.compile(r"\s*(\d{1,3})[.)]?\s*(?=\S)")
ENDS = re.compile(r"[.!?:]['\"”’)]*\s*$")


def body_size(flows: Iterable[Flow]) -> float:
    """The size of most characters of a document."""
    sizes = Counter[float]()
    for flow in flows:
        for line in flow:
            if isinstance(line, Line):
                sizes[line.size] += len(line.chars)
    return sizes.most_common(1)[0][0] if sizes else 10.0


@dataclass
class _Open:
    """A paragraph that may go on. start: its first line; marker: where its bullet is, if it is a point."""

    start: Line
    last: Line
    text: Text
    kind: str  # text, point, heading
    left: float


@dataclass
class ParagraphMaker:
    """Makes blocks of the lines of one document after the other; body: the size of its text."""

    body: float
    sizes: set[float] = field(default_factory=set)
    notes: list[Footnote] = field(default_factory=list)
    _ids: dict[str, str] = field(default_factory=dict)
    _lefts: list[float] = field(default_factory=list)
    _unfinished: bool = False

    def blocks(self, flow: Flow) -> list[Block]:
        """The blocks of one column or part of a page."""
        lines = [line for line in flow if isinstance(line, Line)]
        left = min((line.box.left for line in lines), default=0.0)
        right = max((line.box.right for line in lines), default=0.0)
        made: list[Block] = []
        opened: _Open | None = None
        for item in flow:
            if not isinstance(item, Line):
                made += [*self._closed(opened), item]
                opened = None
            elif opened and self._goes_on(opened, item, right, lines):
                opened.text = joined(opened.text, self._runs(item))
                opened.last = item
            else:
                made += self._closed(opened)
                opened = self._begun(item, left)
        return [*made, *self._closed(opened)]

    def end_page(self) -> None:
        """The numbers of notes begin again."""
        self._ids = {}

    def levelled(self, block: Block) -> Block:
        """A heading with its level among all sizes."""
        if not isinstance(block, Heading):
            return block
        sizes = sorted(self.sizes, reverse=True)
        size = block.level / 10
        return replace(block, level=sizes.index(size) + 1 if size in sizes else len(sizes) + 1)

    def with_notes(self, blocks: list[Block]) -> list[Block]:
        """All blocks, with paragraphs that were broken between columns joined, and the notes at the end."""
        made: list[Block] = []
        for block in blocks:
            last = made[-1] if made else None
            if (
                isinstance(block, Paragraph)
                and isinstance(last, Paragraph | Point)
                and _is_rest(last.text, block.text)
            ):
                made[-1] = replace(last, text=joined(last.text, block.text))
            else:
                made.append(block)
        return [*made, *self.notes]

    def _begun(self, line: Line, left: float) -> _Open:
        words = line.words
        if found := BULLET.match(words):
            if line.box.left not in self._lefts:
                self._lefts.append(line.box.left)
            return _Open(
                line, line, without_start(_trimmed(self._runs(line)), found.end()), "point", line.box.left
            )
        is_large = line.size >= self.body * LARGER
        is_heading = is_large or (line.is_strong and looks_like_heading(words) and not NUMBER.match(words))
        is_heading = is_heading or (line.is_strong and bool(re.match(r"\d+(\.\d+)*\.?\s+[A-Z]", words)))
        return _Open(line, line, self._runs(line), "heading" if is_heading else "text", left)

    def _goes_on(self, opened: _Open, line: Line, right: float, lines: list[Line]) -> bool:
        """Whether a line belongs to the paragraph above it."""
        last, words = opened.last, line.words
        distance = last.base - line.base
        if abs(line.size - last.size) > 0.6 or distance <= 0 or distance > WIDER * _pitch(lines, line):
            return False
        if BULLET.match(words) or NUMBER.match(words):
            return False
        if opened.kind == "heading":
            return line.is_strong == last.is_strong and len(opened.text) < 40
        if line.is_strong and looks_like_heading(words) and not last.is_strong and ENDS.search(last.words):
            return False
        is_short = last.box.right < line.box.left + SHORT * (right - line.box.left)
        if is_short and ENDS.search(last.words):
            return False
        if opened.kind == "point":
            return line.box.left > opened.left + 2 or not is_short
        is_indented = line.box.left > last.box.left + INDENT and last is not opened.start
        return not is_indented

    def _closed(self, opened: _Open | None) -> list[Block]:
        if not opened or not plain(opened.text):
            return []
        if opened.kind == "heading":
            if len(plain(opened.text)) > 200:
                return [Paragraph(opened.text)]
            size = opened.start.size if opened.start.size >= self.body * LARGER else 0.0
            self.sizes |= {size} if size else set()
            self._lefts = []
            return [Heading(round(size * 10), opened.text)]
        if opened.kind == "point":
            lefts = sorted(each for each in self._lefts if abs(each - opened.left) < 80)
            steps = [each for n, each in enumerate(lefts) if not n or each - lefts[n - 1] > INDENT]
            level = sum(1 for each in steps if each < opened.left - INDENT / 2)
            return [Point(opened.text, level)]
        return [Paragraph(opened.text)]

    def _runs(self, line: Line) -> Text:
        return runs_of(line.chars, self._ids)

    def without_notes(self, flow: Flow, page: int) -> Flow:
        """A column without the notes at its end, which are kept."""
        start = len(flow)
        while start and isinstance(line := flow[start - 1], Line) and line.size < self.body * SMALLER:
            start -= 1
        small = [line for line in flow[start:] if isinstance(line, Line)]
        first = next((n for n, line in enumerate(small) if _begins_note(line)), None)
        if first is None:
            return flow
        for line in small[first:]:
            found = NOTE.match(line.words) if _begins_note(line) else None
            if found:
                id = f"p{page}-{found[1]}"
                self._ids[found[1]] = id
                self.notes.append(Footnote(id, without_start(_trimmed(runs_of(line.chars)), found.end())))
            elif self.notes:
                self.notes[-1] = replace(
                    self.notes[-1], text=joined(self.notes[-1].text, runs_of(line.chars))
                )
        return [*flow[:start], *small[:first]]


def _begins_note(line: Line) -> bool:
    return bool(NOTE.match(line.words)) and (line.chars[0].raised or line.chars[0].size < line.size * 0.85)


def _pitch(lines: list[Line], line: Line) -> float:
    """The usual distance of lines of this size."""
    alike = [each for each in lines if abs(each.size - line.size) < 0.6]
    steps = [one.base - other.base for one, other in pairwise(alike)]
    near = sorted(step for step in steps if 0 < step < 2.2 * line.size)
    return near[len(near) // 4] if near else 1.4 * line.size


def _trimmed(text: Text) -> Text:
    words = "".join(run.text for run in text)
    return without_start(text, len(words) - len(words.lstrip()))


def _is_rest(first: Text, second: Text) -> bool:
    """Whether a paragraph is the rest of a sentence."""
    return not ENDS.search(plain(first)) and plain(second)[:1].islower()
