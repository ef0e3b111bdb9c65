"""A text that an author wrote, as a tree: words, and elements that hold words and other elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from tusk.data_class import dataclass

VOID = {"br", "hr", "img"}  # elements that hold nothing


class Words(str):
    """Text with its place, in a tree read with lines. Line and column count from 1; 0 is not known."""

    line: int = 0
    column: int = 0

    @classmethod
    def at(cls, words: str, line: int, column: int) -> Words:
        """Text at a place."""
        placed = cls(words)
        placed.line, placed.column = line, column
        return placed


@dataclass(frozen=True)
class Element:
    """A piece of text with a meaning. tag: as in HTML. line, column: where it begins, from 1; 0 is not known."""

    tag: str
    children: tuple[Node, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    line: int = field(default=0, compare=False, repr=False)
    column: int = field(default=0, compare=False, repr=False)

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute."""
        return dict(self.attributes).get(name, default) if self.attributes else default

    def has(self, name: str) -> bool:
        """Whether it has an attribute, be it empty."""
        return name in dict(self.attributes)


Node = str | Element
Text = tuple[Node, ...]


def elements(nodes: Iterable[Node]) -> Iterator[Element]:
    """Every element, those within others too, in the order they are read."""
    waiting = [*nodes][::-1]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Element):
            yield node
            waiting += node.children[::-1]


def words(nodes: Iterable[Node]) -> str:
    """The text alone, with its white space unchanged."""
    return "".join(node if isinstance(node, str) else words(node.children) for node in nodes)


def to_html(nodes: Iterable[Node]) -> str:
    """The tree as HTML: the very HTML it was read from, where that came from prose.to_html."""
    return "".join(escaped(node) if isinstance(node, str) else _element(node) for node in nodes)


def _element(node: Element) -> str:
    attributes = "".join(f' {name}="{escaped(value, quote=True)}"' for name, value in node.attributes)
    opening = f"<{node.tag}{attributes}>"
    return opening if node.tag in VOID else f"{opening}{to_html(node.children)}</{node.tag}>"


def escaped(text: str, *, quote: bool = False) -> str:
    """As the HTML standard has it, and as the sanitiser writes it."""
    text = text.replace("&", "&amp;").replace("\N{NO-BREAK SPACE}", "&nbsp;")
    text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;") if quote else text
