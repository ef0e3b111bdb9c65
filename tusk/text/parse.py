"""Markdown → a tree of what it says (tusk/text/nodes.py), for every output that shows it."""

from __future__ import annotations

import re
from functools import lru_cache

from tusk.text.convert import forget_html, is_simple, to_html
from tusk.text.nodes import Element, Text, elements
from tusk.text.reader import read, read_anew


def parse(text: str) -> Text:
    """The tree of a Markdown text, made safe; links keep entry:ID and file paths as written."""
    return read(to_html(text)).nodes


def parse_inline(text: str) -> Text:
    """The same for a text within a line: a single paragraph is only its words."""
    nodes = read(to_html(text).strip()).nodes
    if len(nodes) == 1 and isinstance(nodes[0], Element) and nodes[0].tag == "p":
        return nodes[0].children
    return nodes


def forget_texts() -> None:
    """Free what is remembered of texts, when hardly any is asked for again."""
    forget_html()
    read.cache_clear()
    tagged.cache_clear()


@lru_cache(maxsize=2_000)  # rules ask the same text many times
def tagged(text: str, *tags: str) -> tuple[Element, ...]:
    """The elements of a Markdown text with one of these tags, in order; most texts have none."""
    html = to_html(text)
    if not any(f"<{tag}" in html for tag in tags):
        return ()
    nodes = _cut_out(html, "|".join(tags)) if is_simple(text) else parse(text)
    return tuple(element for element in elements(nodes) if element.tag in tags)


def _cut_out(html: str, tags: str) -> Text:
    """The elements of some tags in the HTML of the plainest marks, where none is within another of them."""
    found = re.finditer(rf"<({tags})(?: [^>]*)?>.*?</\1>", html)
    return tuple(node for each in found for node in read_anew(each[0]).nodes)
