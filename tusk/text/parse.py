"""Markdown → a tree of what it says (tusk/text/nodes.py), for every output that shows it."""

from __future__ import annotations

from tusk.text.convert import to_html
from tusk.text.nodes import Element, Text
from tusk.text.reader import read


def parse(text: str) -> Text:
    """The tree of a Markdown text, made safe; links keep entry:ID and file paths as written."""
    return read(to_html(text)).nodes


def parse_inline(text: str) -> Text:
    """The same for a text within a line: a single paragraph is only its words."""
    nodes = read(to_html(text).strip()).nodes
    if len(nodes) == 1 and isinstance(nodes[0], Element) and nodes[0].tag == "p":
        return nodes[0].children
    return nodes
