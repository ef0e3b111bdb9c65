"""What reads all of Markdown, with what is read besides."""

from __future__ import annotations

from functools import lru_cache
from xml.etree import ElementTree

import markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from tusk.late_pattern import late
from tusk.text.callouts import Callouts
from tusk.text.dialects import Dialects
from tusk.text.footnotes import Footnotes
from tusk.text.list_blocks import ListBlocks

# What an inline pattern begins with, or a part that is already converted.
MARKED = late(r"[`\\[<&*_~\x02]|  \n")


@lru_cache(maxsize=1)
def converter() -> markdown.Markdown:
    """The only one: it takes long to make."""
    made = markdown.Markdown(extensions=extensions(), output_format="html")
    made.treeprocessors.register(_Unmarked(made), "unmarked", 21)  # just before the inline patterns
    return made


def extensions() -> list[markdown.Extension]:
    """What is read besides Markdown itself. By its name, each would be looked for among all that is installed."""
    of_markdown = (TableExtension(), DefListExtension(), MarkdownInHtmlExtension())
    return [*of_markdown, ListBlocks(), Callouts(), Footnotes(), Dialects()]


class _Unmarked(Treeprocessor):
    """Spares words in which there is no mark the search for each of them, which is most of the converter's time."""

    def run(self, root: ElementTree.Element) -> None:
        for element in root.iter():
            if element.text and not MARKED.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not MARKED.search(element.tail):
                element.tail = AtomicString(element.tail)
