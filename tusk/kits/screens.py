"""Sections → screens: one idea each, and no more in a step than can be read in a minute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tusk.data_class import dataclass
from tusk.document.document import Document
from tusk.document.nodes import Anchor, Element, Node, Text, is_paragraphs, plain
from tusk.document.section import Section
from tusk.kits.texts import paragraph, section_as_text

MOST_WORDS = 190  # of a step: what most people read in a minute
ON_A_SCREEN = 75  # words of a screen, unless one paragraph has more


@dataclass(frozen=True)
class Screen:
    """A screen: its heading and its text. part: of the page that it shows; is_prompt: it asks readers something.

    continues: whether the screen before it has the same heading.
    """

    id: str
    heading: str
    text: Text
    part: str = ""
    is_prompt: bool = False
    continues: bool = False


def screens_of(
    sections: Sequence[Section], step: str, document: Document, *, one_idea: bool
) -> tuple[Screen, ...]:
    """The screens of a step, and what the full text has beyond them. one_idea: each point has its own screen."""
    made: list[Screen] = []
    used = 0
    for at, section in enumerate(sections):
        for text in _pieces(section, document, one_idea=one_idea):
            count = _words(text)
            if made and used + count > MOST_WORDS:
                return _numbered([*made, _more(sections[at:], document)], step)
            used += count
            again = bool(made) and made[-1].part == section.id
            made.append(Screen("", section.heading, text, section.id, continues=again))
    return _numbered(made, step)


def _numbered(screens: Sequence[Screen], step: str) -> tuple[Screen, ...]:
    return tuple(replace(screen, id=f"{step}-{at}") for at, screen in enumerate(screens, 1))


def _more(sections: Sequence[Section], document: Document) -> Screen:
    """The names of what is not shown, and where the full text is."""
    words = document.words
    names = tuple(Element("li", (each.heading,)) for each in sections if each.heading)
    text: list[Node] = [paragraph(words.gettext("The full text says more than can be read in a minute:"))]
    text += [Element("ul", names)] if names else []
    link = Anchor((document.title,), document.target)
    text.append(paragraph(words.gettext("Read the full text on the web:"), " ", link))
    return Screen("", words.gettext("There is more"), tuple(text))


def _pieces(section: Section, document: Document, *, one_idea: bool) -> Iterator[Text]:
    """The text of a section in pieces for a screen each: points alone, or paragraphs together."""
    waiting: list[Node] = []
    used = 0
    for node in _nodes(section_as_text(section, document), one_idea=one_idea):
        used += (count := _words((node,)))
        if waiting and (one_idea or used > ON_A_SCREEN) and not _leads(waiting[-1]):
            yield tuple(waiting)
            waiting, used = [], count
        waiting.append(node)
    if waiting:
        yield tuple(waiting)


def _nodes(text: Text, *, one_idea: bool) -> Iterator[Node]:
    """The nodes of a text; a list in pieces of one point."""
    for node in text:
        if one_idea and isinstance(node, Element) and node.tag in ("ul", "ol"):
            for at, item in enumerate(_items(node)):
                yield _alone(item) if node.tag == "ul" else replace(node, children=(item,), start=str(at + 1))
        else:
            yield node


def _alone(item: Element) -> Element:
    """A point without its list."""
    return Element("div" if is_paragraphs(item.children) else "p", item.children)


def _items(node: Element) -> Iterator[Element]:
    return (child for child in node.children if isinstance(child, Element))


def _leads(node: Node) -> bool:
    """Whether a node introduces what follows it."""
    is_heading = isinstance(node, Element) and node.tag in ("h2", "h3", "h4")
    return is_heading or plain((node,)).rstrip().endswith(":")


def _words(text: Text) -> int:
    """How many words a text has: what two paragraphs or points say is never one word."""
    return sum(
        _words(node.children)
        if isinstance(node, Element) and any(isinstance(each, Element) for each in node.children)
        else len(plain((node,)).split())
        for node in text
    )
