"""HTML → a tree: both clean HTML and the converter's HTML, including what is not allowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import field
from functools import cached_property, lru_cache
from html.parser import HTMLParser
from itertools import accumulate
from typing import NamedTuple, Protocol

from tusk.data_class import dataclass
from tusk.text.clean_html import nodes_of_clean
from tusk.text.convert import ALLOWED
from tusk.text.nodes import VOID, Element, Node, Text, Words

DEEPEST = 100  # nested elements: deeper ones are read as if they were at this level
HIDDEN = "!"  # the tag of comments and declarations
HOLDS = (set(ALLOWED) | {"h1"}) - VOID

Place = tuple[int, int]
Attributes = tuple[tuple[str, str], ...]


class Places(Protocol):
    """The place in the author's text of a piece of HTML."""

    def of_tag(self, offset: int, tag: str) -> Place:
        """The line and column of the element whose tag begins at an offset of the HTML."""

    def of_words(self, offset: int, data: str) -> Words:
        """Words of the HTML, without marks and with their line and column."""

    def of_attributes(self, attributes: Attributes, place: Place) -> Attributes:
        """The attributes of a tag, without marks, each name and value with its line and column."""


class Piece(NamedTuple):
    """A piece of a tree, and the tags of the elements that hold it, the innermost last."""

    node: Node
    around: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """A tree, and the HTML that could not be part of it.

    unclosed: elements that never end, each with the tag that closes an element around it, or "".
    unopened: end tags without a start, as elements whose tag begins with a slash.
    """

    nodes: Text
    unclosed: tuple[tuple[Element, str], ...]
    unopened: tuple[Element, ...]

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Every element and every run of words, in the order they are read."""
        return tuple(pieces_of(self.nodes))

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element, in the order they are read."""
        return tuple(piece.node for piece in self.pieces if isinstance(piece.node, Element))


def pieces_of(nodes: Text, around: tuple[str, ...] = ()) -> Iterator[Piece]:
    """Every element and every run of words of a text, in the order they are read."""
    for node in nodes:
        yield Piece(node, around)
        if isinstance(node, Element):
            yield from pieces_of(node.children, (*around, node.tag))


@lru_cache(maxsize=1_000)  # trees take much memory, and a text is asked for while its entry is looked at
def read(html: str) -> Reading:
    """Read HTML. Most texts need no cleaning: what lint has read is then what every output reads."""
    return read_anew(html)


def read_anew(html: str) -> Reading:
    """The same; nothing is cached."""
    nodes = nodes_of_clean(html, HOLDS, DEEPEST)
    return _read(html, None) if nodes is None else Reading(nodes, (), ())


def read_with_places(html: str, places: Places) -> Reading:
    """Read HTML to a tree in which every element and word knows its line and column."""
    return _read(html, places)


def _read(html: str, places: Places | None) -> Reading:
    reader = _Reader(html, places)
    reader.feed(html)
    reader.close()
    return reader.finished()


@dataclass
class _Open:
    """An element whose end is in the future."""

    tag: str
    attributes: Attributes = ()
    place: Place = (0, 0)
    children: list[Node] = field(default_factory=list)

    def closed(self) -> Element:
        return Element(self.tag, tuple(self.children), self.attributes, *self.place)


class _Reader(HTMLParser):
    """Allowed elements contain what follows; others are in the tree without children."""

    def __init__(self, html: str, places: Places | None) -> None:
        super().__init__()
        self._places = places
        self._starts = list(accumulate((len(line) + 1 for line in html.split("\n")), initial=0))
        self._open = [_Open("")]
        self._empty: Counter[str] = Counter()  # tags that were opened and hold nothing in the tree
        self._unclosed: list[tuple[Element, str]] = []
        self._unopened: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        place = self._place(tag)
        attributes: Attributes = tuple((name, value or "") for name, value in attrs)
        if self._places:
            attributes = self._places.of_attributes(attributes, place)
        if tag in HOLDS and len(self._open) <= DEEPEST:
            self._open.append(_Open(tag, attributes, place))
        else:
            self._empty[tag] += 1
            self._add(Element(tag, (), attributes, *place))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self._empty[tag]:
            self._empty[tag] -= 1
        elif any(element.tag == tag for element in self._open):
            while self._open[-1].tag != tag:
                self._unclosed.append((self._close(), tag))
            self._close()
        else:
            self._unopened.append(Element(f"/{tag}", (), (), *self._place(f"/{tag}")))

    def handle_data(self, data: str) -> None:
        self._add(self._places.of_words(self._offset, data) if self._places else data)

    def handle_comment(self, data: str) -> None:
        self._add(Element(HIDDEN, (data,), (), *self._place(HIDDEN)))

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)

    def finished(self) -> Reading:
        while len(self._open) > 1:
            self._unclosed.append((self._close(), ""))
        return Reading(tuple(self._open[0].children), tuple(self._unclosed), tuple(self._unopened))

    def _close(self) -> Element:
        element = self._open.pop().closed()
        self._add(element)
        return element

    def _add(self, node: Node) -> None:
        self._open[-1].children.append(node)

    def _place(self, tag: str) -> Place:
        return self._places.of_tag(self._offset, tag) if self._places else (0, 0)

    @property
    def _offset(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column
