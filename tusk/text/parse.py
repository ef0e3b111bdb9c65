"""Markdown → a tree of what it says (tusk/text/nodes.py), for every output that shows it."""

from __future__ import annotations

from functools import lru_cache
from html.parser import HTMLParser

from tusk.text import prose
from tusk.text.nodes import VOID, Element, Text


@lru_cache(maxsize=20_000)
def parse(text: str) -> Text:
    """The tree of a Markdown text, made safe; links keep entry:ID and file paths as written."""
    reader = _Reader()
    reader.feed(prose.to_html(text))
    reader.close()
    return reader.finished()


def parse_inline(text: str) -> Text:
    """The same for a text that stands within a line: a single paragraph is only its words."""
    nodes = parse(text)
    if len(nodes) == 1 and isinstance(nodes[0], Element) and nodes[0].tag == "p":
        return nodes[0].children
    return nodes


class _Reader(HTMLParser):
    """Clean HTML closes what it opens, so a stack of open elements is enough."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        self._children: list[list[str | Element]] = [[]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = tuple((name, value or "") for name, value in attrs)
        if tag in VOID:
            self._children[-1].append(Element(tag, (), given))
        else:
            self._open.append((tag, given))
            self._children.append([])

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            name, given = self._open.pop()
            children = tuple(self._children.pop())
            self._children[-1].append(Element(name, children, given))

    def handle_data(self, data: str) -> None:
        self._children[-1].append(data)

    def finished(self) -> Text:
        return tuple(self._children[0])
