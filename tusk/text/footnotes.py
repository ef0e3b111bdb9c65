"""Footnotes: [^1] in a text, and below it a paragraph that begins with [^1]: and says more."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteBlockProcessor, FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor


class Footnotes(FootnoteExtension):
    """Footnotes as a numbered list at the end of their text; each mark leads there."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Read what says a note, and the marks that lead to it."""
        md.registerExtension(self)
        self.parser, self.md = md.parser, md
        md.parser.blockprocessors.register(FootnoteBlockProcessor(self), "footnote", 17)
        md.inlinePatterns.register(_Marks(self), "footnote", 175)
        md.treeprocessors.register(_Notes(self), "footnote", 50)

    def number_of(self, id: str) -> int:
        """The number of a note: its place among those that the text has; 0 if there is none."""
        known = list(self.footnotes)
        return known.index(id) + 1 if id in known else 0


class _Marks(InlineProcessor):
    def __init__(self, notes: Footnotes) -> None:
        super().__init__(r"\[\^([^\]]+)\]")
        self.notes = notes

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]
        number = self.notes.number_of(m[1])
        if not number:
            return None, None, None
        mark = Element("sup")
        link = SubElement(mark, "a", {"href": f"#note-{number}"})
        link.text = str(number)
        return mark, m.start(), m.end()


class _Notes(Treeprocessor):
    def __init__(self, notes: Footnotes) -> None:
        super().__init__()
        self.notes = notes

    def run(self, root: Element) -> None:
        if not self.notes.footnotes:
            return
        SubElement(root, "hr")
        listed = SubElement(root, "ol")
        for number, text in enumerate(self.notes.footnotes.values(), 1):
            item = SubElement(listed, "li", {"id": f"note-{number}"})
            said = Element("div")
            self.notes.parser.parseChunk(said, text)
            item.extend(said)
