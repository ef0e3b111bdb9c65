"""What other readers of Markdown know: {#id} after a heading, [x] in a list, ~~struck~~, ``` around code, …"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from tusk.late_pattern import late

ID = late(r"\s*\{:?\s*#([a-z0-9]+(?:-[a-z0-9]+)*)\s*\}\s*$")
FENCE = late(r"(```+|~~~+)[\w+-]*\s*$")
WORD = late(r"\w")
BOX = late(r"\[([ xX])\]\s+")
BOXES = {" ": "☐", "x": "☑", "X": "☑"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
DETAILS = late(r"<(details|summary)(?=[\s>])(?![^>]*\bmarkdown\b)", re.IGNORECASE)
OPEN_OR_CLOSED = late(r"<(/?(?:details|summary))\b", re.IGNORECASE)


class Dialects(Extension):
    """All of these."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Read them where the converter reads their neighbours."""
        md.preprocessors.register(_Lines(md), "lines", 26)
        md.preprocessors.register(_Details(md), "details", 25)
        md.treeprocessors.register(_IdsAndBoxes(md), "ids and boxes", 44)
        md.treeprocessors.register(_PipesInCells(md), "pipes in cells", 19)  # after the inline patterns
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"()~~(?!\s)(.+?)(?<!\s)~~", "del"), "struck", 65)


class _Lines(Preprocessor):
    """Lines between ``` or ~~~ are code, and a backslash at the end of a line is a line break; no line is moved."""

    def run(self, lines: list[str]) -> list[str]:
        if sum(bool(FENCE.match(line)) for line in lines) % 2:
            return [_broken(line) for line in lines]
        read, fence = [], ""
        for line in lines:
            if (found := FENCE.match(line)) and (not fence or found[1][:3] == fence):
                fence = "" if fence else found[1][:3]
                read.append("")
            else:
                read.append(f"    {line}" if fence else _broken(line))
        return read


def _broken(line: str) -> str:
    """With two spaces for the backslash at its end, if words are before it. A longer pattern would look too often."""
    words, sign, rest = line.rpartition("\\")
    is_break = sign and not rest and not line.startswith("    ")
    return f"{words}  " if is_break and WORD.search(words.rpartition("\\")[2][:-1]) else line


class _PipesInCells(Treeprocessor):
    r"""A pipe in the code of a cell is written \|, so that it ends no cell."""

    def run(self, root: Element) -> None:
        for cell in (each for each in root.iter() if each.tag in ("td", "th")):
            for code in cell.iter("code"):
                code.text = AtomicString((code.text or "").replace("\\|", "|"))


class _Details(Preprocessor):
    """What is in <details> is read as Markdown, as readers of GitHub expect, if each is closed."""

    def run(self, lines: list[str]) -> list[str]:
        tags = [tag.lower() for line in lines for tag in OPEN_OR_CLOSED.findall(line)]
        if any(tags.count(tag) != tags.count(f"/{tag}") for tag in ("details", "summary")):
            return lines
        return [DETAILS.sub(r'<\1 markdown="1"', line) for line in lines]


class _IdsAndBoxes(Treeprocessor):
    """The address that an author gives to a heading, and boxes to tick, as signs that can be printed."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in HEADINGS and (found := ID.search(element.text or "")):
                element.text = (element.text or "")[: found.start()]
                element.set("id", found[1])
            elif element.tag == "li":
                _tick(element if element.text and element.text.strip() else next(iter(element), element))


def _tick(element: Element) -> None:
    """A sign for the box at the beginning of an item."""
    if found := BOX.match(element.text or ""):
        element.text = f"{BOXES[found[1]]} {(element.text or '')[found.end() :]}"
