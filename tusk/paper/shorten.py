"""What a briefing or team pack leaves out if it does not fit on its two sides: more and more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from tusk.data_class import dataclass
from tusk.document import blocks
from tusk.document.blocks import Block, Chart, Picture, ThemeMap
from tusk.document.items import Fact
from tusk.document.nodes import PARAGRAPHS, Anchor, Element, Image, Lost, Node, Target, Text, plain, tidy
from tusk.document.section import Section
from tusk.late_pattern import late
from tusk.model.figures import LineChart, StackedBarChart

Piece = TypeVar("Piece")

LONGEST_TEXT = 800  # characters of a paragraph or item, if fewer items do not help
SENTENCE_ENDS = late(r"[.!?][\"'”’)]*(?=\s)|\S(?=\n)")  # a point of a list ends one too
NO_END = late(r"\b(Dr|Mrs?|Ms|Prof|St|No|e\.g|i\.e)\.\Z")  # what looks like one before a name


@dataclass(frozen=True)
class Cut:
    """How many items or paragraphs of a block stay, which blocks do not, how many parts of a step and blocks of a part,
    and how much of a text (in letters). None: all. Whatever is cut, a drawing that says its numbers goes without
    its table first.
    """

    items: int | None
    left_out: tuple[type[Block], ...] = ()
    parts: int | None = None
    blocks: int | None = None
    longest: int | None = None


LEFT_OUT = (Picture, Chart, ThemeMap)
WITHOUT_TABLES = Cut(None)  # beside drawings with the same content
SILENT = (StackedBarChart, LineChart)  # whose drawings do not show every number
CUTS = (
    WITHOUT_TABLES,
    Cut(8, (Picture,)),
    Cut(8, (Picture, Chart)),
    *(Cut(items, LEFT_OUT) for items in (8, 6, 4, 3, 2, 1)),
    *(Cut(1, LEFT_OUT, parts, 2 * parts, LONGEST_TEXT) for parts in (6, 3, 1)),
    *(Cut(1, LEFT_OUT, 1, 1, letters) for letters in (LONGEST_TEXT, LONGEST_TEXT // 2, LONGEST_TEXT // 4)),
)


def shortened(sections: Iterable[Section], cut: Cut) -> list[Section]:
    """The sections of a step after a cut."""
    short = [replace(section, blocks=tuple(_blocks(section, cut))[: cut.blocks]) for section in sections]
    return [section for section in short if section.blocks][: cut.parts]


def _blocks(section: Section, cut: Cut) -> Iterable[Block]:
    for block in section.blocks:
        if isinstance(block, Chart) and Chart in cut.left_out:
            yield blocks.Facts((Fact(block.words.gettext("Figure on the web"), (block.figure.caption,)),))
        elif not isinstance(block, cut.left_out) and (short := _short(block, cut)):
            yield short


def _short(block: Block, cut: Cut) -> Block | None:
    """The beginning of a block; None if all of it is too long."""
    match block:
        case Chart():
            return replace(block, has_table=block.has_table and isinstance(block.figure, SILENT))
        case blocks.Prose():
            texts = _first([opening((node,), cut.longest) for node in tidy(block.text)], cut)
            while texts and _is(texts[-1][0], "h2", "h3", "h4"):
                texts = texts[:-1]
            return blocks.Prose(tuple(node for text in texts for node in text)) if texts else None
        case blocks.Points():
            points = _first([opening(tidy(item), cut.longest) for item in block.items], cut)
            return blocks.Points(points) if points else None
        case (
            blocks.LearningPoints()
            | blocks.LabelledList()
            | blocks.Links()
            | blocks.Contacts()
            | blocks.Terms()
            | blocks.Facts()
        ):
            items = _first(cast(Sequence[Any], block.items), cut)
            return replace(block, items=cast(Any, items)) if items else None
        case blocks.Media():
            return block if cut.items is None else without_transcript(block)
        case blocks.Grid() | blocks.DataTable():
            return replace(block, rows=cast(Any, block.rows[: cut.items]))
        case _:
            return block if cut.longest is None or letters(block) <= cut.longest else None


def without_transcript(media: blocks.Media) -> blocks.Media:
    """A transcript is as long as the recording: where it does not fit, the page on the web has it."""
    if not media.transcript:
        return media
    _ = media.words.gettext
    return replace(media, transcript=(), facts=(*media.facts, Fact(_("Transcript"), (_("on the web"),))))


def _first(items: Sequence[Piece], cut: Cut) -> tuple[Piece, ...]:
    """The first of the items that are not too long."""
    return tuple(item for item in items if cut.longest is None or letters(item) <= cut.longest)[: cut.items]


def opening(text: Text, longest: int | None) -> Text:
    """The first sentences of a text, with … for the rest, in at most `longest` letters; None: all of it.

    All of it, too long as it is, if no sentence of it can be used alone: that of a table, or of one long link.
    """
    words = "".join(_spelled(text))
    if longest is None or len(words.rstrip()) <= longest:
        return text
    ends = [found.end() for found in SENTENCE_ENDS.finditer(words, 0, longest - 1)]
    fitting = [end for end in ends if not NO_END.search(words[:end])]
    return _until(text, fitting[-1])[0] if fitting else text


def _spelled(nodes: Text) -> Iterator[str]:
    """The words of a text, each paragraph and point on a line of its own. In a table no sentence ends."""
    for node in nodes:
        if isinstance(node, str | Lost):
            yield plain([node])
        elif isinstance(node, Anchor | Element):
            words = "".join(_spelled(node.children))
            yield re.sub(r"[.!?\n]", " ", words) if _is(node, "table") else words
            yield "\n" * _is(node, *PARAGRAPHS)


def _is(node: Node, *tags: str) -> bool:
    return isinstance(node, Element) and node.tag in tags


def _until(nodes: Text, end: int) -> tuple[Text, int]:
    """The beginning of a text as far as a letter of what it spells, then …; and how many letters were not found."""
    found: list[Node] = []
    for node in nodes:
        if end <= 0:
            break
        match node:
            case str():
                length = len(node)
                node = node if length < end else f"{node[:end]} …"
            case Anchor() | Element():
                children, end = _until(node.children, end)
                node, length = replace(node, children=children), int(_is(node, *PARAGRAPHS))
            case _:
                length = len(plain([node]))
        found.append(node)
        end -= length
    return tuple(found), end


def letters(value: object) -> int:
    """The number of characters in the text of a piece of a document; addresses and files do not count."""
    match value:
        case str():
            return len(value)
        case tuple():
            return sum(map(letters, value))
        case Element(children=children) | Anchor(children=children):
            return letters(children)
        case Target() | Image():
            return 0
        case _ if is_dataclass(value):
            return sum(letters(getattr(value, each.name)) for each in fields(value))
        case _:
            return 0
