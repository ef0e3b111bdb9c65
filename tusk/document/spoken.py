"""What a slide leaves to its presenter: the whole of each text that it shows only the thought of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tusk.document.blocks import Aside, Block, Box, LabelledList, LearningPoints, Points, Prose, Roles
from tusk.document.nodes import Anchor, Element, Node, Text, in_full


def left_to_presenter(blocks: Iterable[Block]) -> Iterator[Text]:
    """The texts of some blocks that are shown in part, in full, with the label of each that has one."""
    yield from (in_full(text) for block in blocks for text in _texts(block) if any(map(_is_cut, text)))


def _texts(block: Block) -> Iterator[Text]:
    match block:
        case Prose() | Aside() | Box():
            yield block.text
        case Points():
            yield from block.items
        case LearningPoints():
            yield from (item.text for item in block.items)
        case LabelledList():
            yield from ((*item.label, ": ", *item.text) for item in block.items)
        case Roles():
            yield from (point for role in block.items for point in role.points)


def _is_cut(node: Node) -> bool:
    """Whether a piece of a text, or something in it, is left to the presenter."""
    if isinstance(node, Element) and node.spoken:
        return True
    return isinstance(node, Element | Anchor) and any(map(_is_cut, node.children))
