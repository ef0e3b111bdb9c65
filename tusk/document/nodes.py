"""The nodes of resolved texts: each link has its target, each picture its file.

A text is a sequence of words, lost words, links, pictures, and elements (tusk/text/nodes.py) that contain these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from tusk.data_class import dataclass


@dataclass(frozen=True)
class Target:
    """The target of a link.

    site: the address on this site, without a leading slash; empty for another site.
    web: the full address on the web; empty if the address of this site is not known.
    entry: the id of the entry or issue whose page it is, if it is one; part: the place on the page (#part).
    """

    site: str = ""
    web: str = ""
    entry: str = ""
    part: str = ""


@dataclass(frozen=True)
class Lost:
    """A note on what the source has lost."""

    text: str


@dataclass(frozen=True)
class Anchor:
    """A link in a text. Without a target it is only text. state: the known state of its address."""

    children: Text
    target: Target | None
    state: str = ""
    title: str = ""


@dataclass(frozen=True)
class Image:
    """A picture in a text. file: its path in content/. share: of the width of the text, at most."""

    file: str
    alt: str
    title: str = ""
    share: float = 1.0


@dataclass(frozen=True)
class Element:
    """A piece of text with a meaning. tag: as in HTML.

    id: of a heading or a footnote, as yet without the prefix of its page. look: of a callout, which is an aside.
    spoken: what a slide leaves to its presenter.
    """

    tag: str
    children: Text = ()
    id: str = ""
    start: str = ""  # the number that a list begins with
    align: str = ""  # of the cell's column
    look: str = ""
    lang: str = ""  # of words in another language, and
    dir: str = ""  # which way they are read: rtl or ltr
    spoken: bool = False


Node = str | Lost | Anchor | Image | Element
Text = tuple[Node, ...]


@dataclass(frozen=True)
class Reference:
    """A reference to an item of this site: its name, and its page if it has one. id: of the entry, theme or term."""

    id: str
    name: str
    target: Target | None = None


@dataclass(frozen=True)
class Link:
    """A link on its own line. Without a target it is only its label.

    opens: what opens, in words. is_page: that is a web page, as readers expect without being told. state: the known
    state of its address. host: of another site, without www.
    """

    label: Text
    target: Target | None
    leads_to: Literal["entry", "file", "web", "nowhere"]
    opens: str = ""
    state: str = ""
    host: str = ""
    note: Text = ()
    is_page: bool = False

    @property
    def about(self) -> str:
        """The short remark beside it: the state of its address, or what opens."""
        return self.state or ("" if self.is_page else self.opens)


def plain(text: Iterable[Node]) -> str:
    """The plain text of a text."""
    return "".join(_plain(node) for node in text)


def _plain(node: Node) -> str:
    match node:
        case str():
            return node
        case Lost():
            return node.text
        case Image():
            return ""
        case _:
            return plain(node.children)


def is_paragraphs(text: Text) -> bool:
    """Whether a text contains paragraphs, lists and so on, and not only words within a line."""
    return any(isinstance(node, Element) and node.tag in PARAGRAPHS for node in text)


def in_full(text: Text) -> Text:
    """The same text, with nothing left to a presenter."""
    return tuple(map(_in_full, text))


def _in_full(node: Node) -> Node:
    match node:
        case Anchor():
            return replace(node, children=in_full(node.children))
        case Element():
            return replace(node, children=in_full(node.children), spoken=False)
        case _:
            return node


WHITE_SPACE = re.compile(r"[ \t\r\n\f]+")


def tidy(text: Text, *, in_rows: bool = False) -> Text:
    """The same without white space that only formats its source. in_rows: whether it is rows or cells."""
    between = in_rows or is_paragraphs(text)
    return tuple(_tidied(node) for node in text if not (between and isinstance(node, str) and node.isspace()))


def _tidied(node: Node) -> Node:
    match node:
        case str():
            return WHITE_SPACE.sub(" ", node)
        case Element(tag="pre") | Lost() | Image():
            return node
        case Anchor():
            return _with(node, tidy(node.children))
        case _:
            in_rows = node.tag in ("table", "thead", "tbody", "tr")
            return _with(node, tidy(node.children, in_rows=in_rows))


def _with(node: Anchor | Element, children: Text) -> Anchor | Element:
    """The same node with other children; itself if they are the same, as in most tidy texts."""
    return node if children == node.children else replace(node, children=children)


PARAGRAPHS = frozenset(
    [
        "aside",
        "blockquote",
        "dd",
        "details",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h2",
        "h3",
        "h4",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "summary",
        "table",
        "ul",
    ]
)


def in_lines(texts: Iterable[Text]) -> Text:
    """Texts one below the other, without those that are empty."""
    shown = [text for text in texts if text]
    return tuple(node for at, line in enumerate(shown) for node in ((Element("br"), *line) if at else line))
