"""The addresses of notes in a text that has been read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from tusk.late_pattern import late
from tusk.text import nodes

NOTE = late(r"#?note-[0-9]+")


def told_apart(text: nodes.Text) -> nodes.Text:
    """A text whose notes have addresses of their own, so that several texts with notes can be on one page."""
    if not any(NOTE.fullmatch(each.get("id")) for each in nodes.elements(text) if each.tag == "li"):
        return text
    sign = sha256(nodes.words(text).encode()).hexdigest()[:6]
    return tuple(_signed(text, sign))


def _signed(text: Iterable[nodes.Node], sign: str) -> Iterable[nodes.Node]:
    for node in text:
        if isinstance(node, str):
            yield node
        else:
            attributes = tuple(
                (name, f"{value}-{sign}" if name in ("id", "href") and NOTE.fullmatch(value) else value)
                for name, value in node.attributes
            )
            yield replace(node, attributes=attributes, children=tuple(_signed(node.children, sign)))
