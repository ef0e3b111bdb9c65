"""What the rules share: the elements of a text with some tags, and a fault at its place."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.text.fault import Fault
from tusk.text.nodes import Element, Node, Words
from tusk.text.reader import Reading


def fault_at(node: Node, message: str, hint: str) -> Fault:
    """A fault at the place of a node; line 0 where that is not known."""
    place = (node.line, node.column) if isinstance(node, Element | Words) else (0, 0)
    return Fault(message, hint, *place)


def every(reading: Reading, *tags: str) -> Iterator[Element]:
    """The elements with one of these tags, in order."""
    return (element for element in reading.elements if element.tag in tags)
