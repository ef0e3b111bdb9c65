"""Lists as people type and paste them: directly below a line of text, with • or with 1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.preprocessors import Preprocessor

from tusk.late_pattern import late
from tusk.text.dialects import FENCE

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DOTS = "•·▪●‣◦○■□\uf0b7\uf0a7"  # the last two are those of Word in its own font
BULLET = rf"(?:[*+-][ \u00a0]+|[{DOTS}](?![{DOTS}])[ \u00a0]*)"
NUMBER = r"\d{1,9}[.)][ ]+"
STARTS_LIST = late(rf"\n(?= {{0,3}}(?:{BULLET}|1[.)][ ]+)\S)")
OUTERMOST = "^[ ]{0,3}"
INDENTED = late(rf"^[ ]{{4,7}}(?:{NUMBER}|{BULLET}).*")
POINT = late(rf"^[ ]{{0,3}}(?:{NUMBER}|{BULLET})(?=\S)")
DEEP = 4  # spaces with which the converter wants what belongs to a point


MARKED = late(rf"( *)(?:{NUMBER}|{BULLET})")


def _by_four(block: str) -> str:
    """A list whose deeper points are indented by two or three spaces, as many write it, with four for each level."""
    found = [MARKED.match(line) for line in block.split("\n")]
    widths = [len(mark[1]) for mark in found if mark]
    if not any(2 <= width - widths[0] <= 3 for width in widths):
        return block
    lines, depths = [], [widths[0]]
    for line, mark in zip(block.split("\n"), found, strict=True):
        if mark:
            depths = [depth for depth in depths if depth <= len(mark[1])] or [len(mark[1])]
            if len(mark[1]) > depths[-1] + 1:
                depths.append(len(mark[1]))
        lines.append(f"{'    ' * (len(depths) - 1)}{line.lstrip(' ')}")
    return "\n".join(lines)


class _Numbered(SaneOListProcessor):
    """Numbered lists: 1. or 1)."""

    def __init__(self, parser: Any) -> None:
        super().__init__(parser)
        self.RE = re.compile(rf"{OUTERMOST}{NUMBER}(.*)")
        self.CHILD_RE = re.compile(rf"{OUTERMOST}(({NUMBER}))(.*)")
        self.INDENT_RE = INDENTED

    def get_items(self, block: str) -> list[str]:
        return super().get_items(_by_four(block))


class _Bulleted(SaneUListProcessor):
    """Bulleted lists: the marks of Markdown, or the dots of word processors."""

    def __init__(self, parser: Any) -> None:
        super().__init__(parser)
        self.RE = re.compile(rf"{OUTERMOST}{BULLET}(.*)")
        self.CHILD_RE = re.compile(rf"{OUTERMOST}(({BULLET}))(.*)")
        self.INDENT_RE = INDENTED

    def get_items(self, block: str) -> list[str]:
        return super().get_items(_by_four(block))


class _ListBelowText(BlockProcessor):
    """A list directly below a line of text, without an empty line between them."""

    def test(self, parent: Element, block: str) -> bool:
        return bool(STARTS_LIST.search(block))

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        before, after = STARTS_LIST.split(blocks.pop(0), maxsplit=1)
        self.parser.parseBlocks(parent, [before])
        blocks.insert(0, after)
        return None


class _BelowPoints(Preprocessor):
    """What is below a point and an empty line, and begins where the words of the point do, belongs to the point.

    From the first line with two or three spaces on, each depth gets the four spaces that the converter wants. A text
    with code between ``` stays as it is: its lines are no points, and get four spaces themselves.
    """

    def run(self, lines: list[str]) -> list[str]:
        if any(map(FENCE.match, lines)):
            return lines
        read: list[str] = []
        widths: list[int] = []  # of each point around a line, up to its words
        is_below = is_deep = False
        for line in lines:
            words = line.lstrip(" ")
            indent = len(line) - len(words)
            if not line.strip():
                is_below = True
            elif widths and indent >= widths[0] and (is_deep or (is_below and indent < DEEP)):
                is_deep, is_below = True, False
                widths = [width for width in widths if width <= indent]
                line = " " * (DEEP * len(widths) + indent - widths[-1]) + words
                if point := POINT.match(words):
                    widths.append(indent + len(point[0]))
            else:
                point = POINT.match(line)
                if point and is_deep and not is_below:
                    read.append("")
                if point or (is_below and widths and indent < widths[0]):
                    widths = [len(point[0])] if point else []
                is_deep = is_deep and not point and not is_below
                is_below = False
            read.append(line)
        return read


class ListBlocks(Extension):
    """Lists of every usual form."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Replace the lists of Markdown."""
        md.preprocessors.register(_BelowPoints(md), "below points", 27)  # before what reads ```
        md.parser.blockprocessors.register(_Numbered(md.parser), "olist", 40)
        md.parser.blockprocessors.register(_Bulleted(md.parser), "ulist", 30)
        md.parser.blockprocessors.register(_ListBelowText(md.parser), "list below text", 12)
