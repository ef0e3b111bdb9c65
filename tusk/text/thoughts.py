"""What a slide shows of a text: headings, points and tables whole; of dense prose its first sentence, the thought.

The rest is marked as spoken: it is for the presenter to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tusk.late_pattern import late
from tusk.text.nodes import Element, Node, Text, elements, words
from tusk.text.prose import WITHIN_A_LINE

LONG = 40  # words of one stretch of prose: more are not read from a slide while somebody speaks
FEWEST = 4  # words of a thought: "Yes." alone is none
IN_LINE = {*WITHIN_A_LINE, "br", "sup"}
SPOKEN = "spoken"  # the attribute of what is marked
ENDS = late(r"[.!?؟][\"'”’)\]]*\s+(?=[^a-z\s])")
NO_END = late(r"\b(Dr|Mrs?|Ms|Prof|St|No|e\.g|i\.e)\.\Z")  # what looks like one before a name
GROUPS = ("ul", "ol", "li", "dl", "dd", "details", "aside")  # whose stretches of prose are looked at alone


def with_thoughts(text: Text) -> Text:
    """The same text, in which everything is marked that a slide leaves to its presenter."""
    return tuple(_marked(text))


def thought_of(text: Text) -> str:
    """The words of a text that its slide shows, if it leaves others to its presenter; else nothing."""
    marked = with_thoughts(text)
    is_dense = any(each.has(SPOKEN) for each in elements(marked))
    return " ".join("".join(_shown(marked)).split()) if is_dense else ""


def _shown(text: Text) -> Iterator[str]:
    for node in text:
        if isinstance(node, str):
            yield node
        elif not node.has(SPOKEN):
            around = "" if node.tag in WITHIN_A_LINE else " "
            yield from (around, *_shown(node.children), around)


def _marked(text: Text) -> Iterator[Node]:
    placed = zip(_sorts(text), text, strict=True)
    for sort, found in groupby(placed, lambda each: each[0]):
        nodes = [node for _, node in found]
        is_long = len(words(nodes).split()) > LONG
        if sort == "other":
            yield from map(_within, nodes)
        elif not is_long:
            yield from nodes
        else:
            yield from _stretch(nodes) if sort == "prose" else _cut(nodes)


def _sorts(text: Text) -> Iterator[str]:
    """What each node is: a paragraph of prose, words within a line, or other; a space is as what is before it."""
    sort = "other"
    for node in text:
        if isinstance(node, Element) or node.strip():
            sort = _sort(node)
        yield sort


def _sort(node: Node) -> str:
    if isinstance(node, str) or node.tag in IN_LINE:
        return "words"
    return "prose" if node.tag == "p" and not _stays(node) else "other"


def _stays(paragraph: Element) -> bool:
    """Whether a paragraph stays on its slide whole: a picture, words in bold alone, what leads to a list."""
    said = words(paragraph.children).strip()
    is_lead = said.endswith(":") and len(said.split()) <= LONG
    is_heading = [each.tag for each in paragraph.children if isinstance(each, Element)] == [
        "strong"
    ] and not any(isinstance(each, str) and each.strip() for each in paragraph.children)
    return is_lead or is_heading or any(each.tag == "img" for each in elements(paragraph.children))


def _within(node: Node) -> Node:
    if isinstance(node, str) or node.tag not in GROUPS:
        return node
    return replace(node, children=with_thoughts(node.children))


def _stretch(nodes: Sequence[Node]) -> Iterator[Node]:
    """Paragraphs that follow each other: the first sentence of the first is shown."""
    first, *rest = nodes
    assert isinstance(first, Element)
    yield replace(first, children=tuple(_cut(first.children)))
    yield from (node if isinstance(node, str) else _spoken(node) for node in rest)


def _spoken(node: Element) -> Element:
    return replace(node, attributes=(*node.attributes, (SPOKEN, "")))


def _cut(nodes: Sequence[Node]) -> Iterator[Node]:
    """The first sentence, as far as the end of what is in bold or a link, and the rest as spoken."""
    end = _first_end(words(nodes))
    rest: list[Node] = []
    for node in nodes:
        if end <= 0:
            rest.append(node)
            continue
        length = len(words((node,)))
        yield node[:end] if isinstance(node, str) else node
        rest += [node[end:]] if isinstance(node, str) and end < length else []
        end -= length
    if words(rest).strip():
        yield _spoken(Element("span", tuple(rest)))
    else:
        yield from rest


def _first_end(said: str) -> int:
    """Where the first sentence of a text ends, in letters."""
    for found in ENDS.finditer(said):
        before = said[: found.end()].rstrip()
        if len(before.split()) >= FEWEST and not NO_END.search(before):
            return len(before)
    return len(said)
