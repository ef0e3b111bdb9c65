"""Lists as people type and paste them: directly below a line of text, with • or with 1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DOTS = "•·▪●‣◦"
BULLET = rf"(?:[*+-][ ]+|[{DOTS}](?![{DOTS}])[ ]*)"
NUMBER = r"\d{1,9}[.)][ ]+"
STARTS_LIST = re.compile(rf"\n(?= {{0,3}}(?:{BULLET}|1[.)][ ]+)\S)")
OUTERMOST = "^[ ]{0,3}"
INDENTED = re.compile(rf"^[ ]{{4,7}}(?:{NUMBER}|{BULLET}).*")


class _Numbered(SaneOListProcessor):
    """Numbered lists: 1. or 1)."""

    def __init__(self, parser: Any) -> None:
        super().__init__(parser)
        self.RE = re.compile(rf"{OUTERMOST}{NUMBER}(.*)")
        self.CHILD_RE = re.compile(rf"{OUTERMOST}(({NUMBER}))(.*)")
        self.INDENT_RE = INDENTED


class _Bulleted(SaneUListProcessor):
    """Bulleted lists: the marks of Markdown, or the dots of word processors."""

    def __init__(self, parser: Any) -> None:
        super().__init__(parser)
        self.RE = re.compile(rf"{OUTERMOST}{BULLET}(.*)")
        self.CHILD_RE = re.compile(rf"{OUTERMOST}(({BULLET}))(.*)")
        self.INDENT_RE = INDENTED


class _ListBelowText(BlockProcessor):
    """A list directly below a line of text, without an empty line between them."""

    def test(self, parent: Element, block: str) -> bool:
        return bool(STARTS_LIST.search(block))

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        before, after = STARTS_LIST.split(blocks.pop(0), maxsplit=1)
        self.parser.parseBlocks(parent, [before])
        blocks.insert(0, after)
        return None


class ListBlocks(Extension):
    """Lists of every usual form."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Replace the lists of Markdown."""
        md.parser.blockprocessors.register(_Numbered(md.parser), "olist", 40)
        md.parser.blockprocessors.register(_Bulleted(md.parser), "ulist", 30)
        md.parser.blockprocessors.register(_ListBelowText(md.parser), "list below text", 12)
