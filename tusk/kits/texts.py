"""Blocks as texts that need no site: links are full addresses, pictures are in the text itself."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tusk.data_class import dataclass
from tusk.document.document import Document
from tusk.document.nodes import Anchor, Element, Image, Node, Target, Text, is_paragraphs, tidy
from tusk.document.section import Section
from tusk.media.for_print import Pictures
from tusk.word.block_text import text_of


def paragraph(*nodes: Node) -> Element:
    """One paragraph."""
    return Element("p", nodes)


def sections_as_text(sections: Iterable[Section], document: Document) -> Text:
    """Sections with their headings."""
    return tuple(
        node
        for section in sections
        for node in (
            *([Element("h3", (section.heading,))] if section.heading and not section.repeats else []),
            *section_as_text(section, document),
        )
    )


def section_as_text(section: Section, document: Document) -> Text:
    """The blocks of a section, each in paragraphs of its own; links on the same page lead to the page on the web."""
    blocks = (_wrapped(tidy(text_of(block))) for block in section.blocks)
    return tuple(_led(node, document) for text in blocks for node in text if not _is_empty(node))


def _wrapped(text: Text) -> Text:
    return text if is_paragraphs(text) or not text else (Element("p", text),)


def _is_empty(node: Node) -> bool:
    return isinstance(node, Element) and node.tag in ("p", "ul") and not node.children


def _led(node: Node, document: Document) -> Node:
    """A node in which links to places on the page itself have its address on the web."""
    match node:
        case Anchor(target=Target(site="", web="", part=part)) if part:
            web = f"{document.target.web}#{part}" if document.target.web else ""
            return replace(node, target=Target(web=web, part=part))
        case Anchor() | Element():
            return replace(node, children=tuple(_led(child, document) for child in node.children))
        case _:
            return node


@dataclass(frozen=True)
class Portable:
    """Makes texts that a single file can show. pictures: of the document; screens: part → the id of its screen."""

    pictures: Pictures
    screens: Mapping[str, str]

    def text(self, text: Text) -> Text:
        """The same text without anything that needs the site."""
        return tuple(found for node in text for found in self._node(node))

    def _node(self, node: Node) -> Iterator[Node]:
        match node:
            case Image():
                yield self._image(node)
            case Anchor():
                yield replace(node, children=self.text(node.children), target=self._target(node.target))
            case Element(tag="table"):
                yield replace(node, children=tuple(self._table(self.text(node.children))))
            case Element():
                yield replace(node, children=self.text(node.children), id="")
            case _:
                yield node

    def _target(self, target: Target | None) -> Target | None:
        """The screen that shows a place on this page, or its full address; None if there is neither."""
        if target and not target.site and target.part in self.screens:
            return Target(part=self.screens[target.part])
        return Target(web=target.web) if target and target.web else None

    def _image(self, image: Image) -> Node:
        _, made = self.pictures.scaled(image.file)
        kind = "jpeg" if made.ending in ("jpg", "jpeg") else made.ending
        return replace(image, file=f"data:image/{kind};base64,{b64encode(made.content).decode()}", title="")

    def _table(self, parts: Text) -> Iterator[Node]:
        """A table whose first row is its heading, as blocks of Word have it."""
        for part in parts:
            if isinstance(part, Element) and part.tag == "tbody" and not _has_head(parts):
                first, *rows = part.children
                yield Element("thead", (_heading(first),))
                yield replace(part, children=tuple(rows))
            else:
                yield part


def _has_head(parts: Text) -> bool:
    return any(isinstance(part, Element) and part.tag == "thead" for part in parts)


def _heading(row: Node) -> Node:
    cells = row.children if isinstance(row, Element) else ()
    return Element("tr", tuple(Element("th", c.children if isinstance(c, Element) else (c,)) for c in cells))
