"""The clean HTML of a Markdown text as a tree, for outputs that are not HTML: paper, slides."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from tusk.text import prose

VOID = {"br", "hr", "img"}
CONTAINERS = {"ul", "ol", "dl", "table", "thead", "tbody", "tr", "blockquote", "figure", "details"}

Node = dict[str, Any] | str


def tree(text: str) -> list[Node]:
    """Markdown → nodes: a string, or {"tag": "a", "of": [nodes], and the attributes of the tag}."""
    reader = _Reader()
    reader.feed(prose.to_html(text))
    reader.close()
    return reader.top


def inline_tree(text: str) -> list[Node]:
    """The same for a text that stands within a line: a single paragraph is only its words."""
    nodes = tree(text)
    if len(nodes) == 1 and isinstance(nodes[0], dict) and nodes[0]["tag"] == "p":
        words: list[Node] = nodes[0]["of"]
        return words
    return nodes


class _Reader(HTMLParser):
    """Clean HTML closes what it opens, so a stack of open tags is enough."""

    def __init__(self) -> None:
        super().__init__()
        self.top: list[Node] = []
        self.open: list[dict[str, Any]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = {name: value for name, value in attrs if value is not None} | {"tag": tag, "of": []}
        self._here.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1]["tag"] == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        tags = {node["tag"] for node in self.open}
        words = data if "pre" in tags else re.sub(r"[ \t\r\n\f]+", " ", data)
        between = not self.open or self.open[-1]["tag"] in CONTAINERS
        if words.strip() or (words and not between):
            self._here.append(words)

    @property
    def _here(self) -> list[Node]:
        return self.open[-1]["of"] if self.open else self.top
