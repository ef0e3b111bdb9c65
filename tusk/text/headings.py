"""Headings and their addresses on a page (#id)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tusk.text.nodes import Element, Text, elements
from tusk.text.parse import parse

HEADINGS = {"h2", "h3", "h4"}


def slug(text: str) -> str:
    """The address of a heading: "What's happening here?" is whats-happening-here."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("’", "").replace("'", "")).strip("-") or "part"


def ids(text: str) -> list[str]:
    """The ids that the headings of a Markdown text get."""
    return list(_ids(parse(text)))


def id_of(heading: Element, seen: Counter[str]) -> str:
    """The id of a heading in its text; a second one with the same words gets -2. seen: counts the words so far."""
    name = slug(" ".join(_pieces(heading.children)))
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}-{seen[name]}"


def _ids(nodes: Text) -> Iterator[str]:
    """The id of each heading, in order."""
    seen: Counter[str] = Counter()
    for heading in elements(nodes):
        if heading.tag in HEADINGS:
            yield id_of(heading, seen)


def _pieces(nodes: Text) -> Iterator[str]:
    """The words between the tags of a heading."""
    for node in nodes:
        if isinstance(node, Element):
            yield from _pieces(node.children)
        else:
            yield node
