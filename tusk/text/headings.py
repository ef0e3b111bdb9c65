"""Headings and their addresses on a page (#id)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tusk.text.nodes import Element, Node, Text, elements, to_html
from tusk.text.parse import parse
from tusk.text.reader import read

HEADINGS = {"h2", "h3", "h4"}


def slug(text: str) -> str:
    """The address of a heading: "What's happening here?" is whats-happening-here."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("’", "").replace("'", "")).strip("-") or "part"


def with_ids(html: str, prefix: str = "") -> str:
    """HTML of a Markdown text with an id on every heading; a second heading of the same words gets -2."""
    if "<h" not in html:  # most texts are a line
        return html
    nodes = read(html).nodes
    return to_html(_named(nodes, iter([prefix + id for id in _ids(nodes)])))


def ids(text: str) -> list[str]:
    """The ids that the headings of a Markdown text get."""
    return list(_ids(parse(text)))


def _named(nodes: Text, names: Iterator[str]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Element):
            id = (("id", next(names)),) if node.tag in HEADINGS else ()
            yield replace(node, attributes=id + node.attributes, children=tuple(_named(node.children, names)))
        else:
            yield node


def _ids(nodes: Text) -> Iterator[str]:
    """The id of each heading, in order."""
    seen: Counter[str] = Counter()
    for heading in elements(nodes):
        if heading.tag in HEADINGS:
            name = slug(" ".join(_pieces(heading.children)))
            seen[name] += 1
            yield name if seen[name] == 1 else f"{name}-{seen[name]}"


def _pieces(nodes: Text) -> Iterator[str]:
    """The words between the tags of a heading."""
    for node in nodes:
        if isinstance(node, Element):
            yield from _pieces(node.children)
        else:
            yield node
