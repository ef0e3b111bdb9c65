"""What a briefing or team pack leaves out when it does not fit on its two sides: less and less stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from tusk.model.figures import LineChart, StackedBarChart
from tusk.sections.blocks import (
    Block,
    Facts,
    FigureBlock,
    GridBlock,
    LabelledList,
    LearningPoints,
    Links,
    PictureBlock,
    Points,
    Prose,
    Terms,
    ThemeMap,
)
from tusk.sections.part import Part

Kept = TypeVar("Kept")

LONGEST_TEXT = 800  # letters of a paragraph or point, when fewer of them do not help
SENTENCE_ENDS = re.compile(
    r"[.!?][\"'”’)]*(?=\s)|\S(?= *\n[ >]*([-*+]|\d+[.)]) )"
)  # a point of a list ends one too
# What looks like the end of a sentence: a title before a name, the number of a point, a sign within a tag.
NO_END = re.compile(r"(\b(Dr|Mrs?|Ms|Prof|St|No|e\.g|i\.e)|^[ >]*\d+)\.\Z|<[a-zA-Z/][^>]*\Z", re.MULTILINE)
PAIRS = (("[", "]"), ("(", ")"))  # what Markdown opens and must close
TWICE = ("**", "*", "_", "`")  # what closes as it opens


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


LEFT_OUT = (PictureBlock, FigureBlock, ThemeMap)
WITHOUT_TABLES = Cut(None)  # beside drawings, which say the same
SILENT = (StackedBarChart, LineChart)  # whose drawings do not say every number
CUTS = (
    WITHOUT_TABLES,
    Cut(8, (PictureBlock,)),
    Cut(8, (PictureBlock, FigureBlock)),
    *(Cut(items, LEFT_OUT) for items in (8, 6, 4, 3, 2, 1)),
    *(Cut(1, LEFT_OUT, parts, 2 * parts, LONGEST_TEXT) for parts in (6, 3, 1)),
    *(Cut(1, LEFT_OUT, 1, 1, letters) for letters in (LONGEST_TEXT, LONGEST_TEXT // 2, LONGEST_TEXT // 4)),
)


def shortened(parts: Iterable[Part], cut: Cut) -> list[Part]:
    """The parts of a step as far as a cut leaves them."""
    short = [replace(part, blocks=tuple(_blocks(part, cut))[: cut.blocks]) for part in parts]
    return [part for part in short if part.blocks][: cut.parts]


def _blocks(part: Part, cut: Cut) -> Iterable[Block]:
    for block in part.blocks:
        if isinstance(block, FigureBlock) and FigureBlock in cut.left_out:
            yield Facts([("Figure on the web", block.figure.caption)])
        elif not isinstance(block, cut.left_out) and (short := _short(block, cut)):
            yield short


def _short(block: Block, cut: Cut) -> Block | None:
    """The beginning of a block; none if all of it is too long."""
    match block:
        case FigureBlock():
            return replace(block, table=block.table and isinstance(block.figure, SILENT))
        case Prose():
            text = _beginning(_openings(block.text.split("\n\n"), cut), cut, len)
            return Prose("\n\n".join(text)) if text else None
        case Points():
            items = _beginning(_openings(block.items, cut), cut, len)
            return Points(items) if items else None
        case LearningPoints() | LabelledList() | Links() | Terms() | Facts():
            kept = _beginning(cast(Sequence[Any], block.items), cut, lambda item: len(str(item)))
            return replace(block, items=cast(Any, kept)) if kept else None
        case GridBlock():
            return replace(block, rows=block.rows[: cut.items])
        case _:
            return block if cut.longest is None or len(str(block)) <= cut.longest else None


def _openings(texts: Iterable[str], cut: Cut) -> list[str]:
    return [opening(text, cut.longest) if cut.longest else text for text in texts]


def opening(text: str, longest: int) -> str:
    """The first sentences of a Markdown text, with … for the rest, in at most `longest` letters.

    All of it, too long as it is, where no sentence of it can stand alone: that of a table, or of one long link.
    """
    if len(text) <= longest or text.lstrip().startswith("|"):
        return text
    ends = [found.end() for found in SENTENCE_ENDS.finditer(text, 0, longest - 1)]
    whole = (text[:end] for end in reversed(ends) if _is_whole(text[:end]))
    return next((f"{sentences} …" for sentences in whole), text)


def _is_whole(text: str) -> bool:
    is_paired = all(text.count(first) == text.count(last) for first, last in PAIRS)
    is_closed = is_paired and not any(text.count(sign) % 2 for sign in TWICE)
    return is_closed and not NO_END.search(text)


def _beginning(items: Sequence[Kept], cut: Cut, length: Callable[[Kept], int]) -> list[Kept]:
    """The first of the items that are not too long; it does not end with a heading."""
    kept = [item for item in items if cut.longest is None or length(item) <= cut.longest][: cut.items]
    while kept and str(kept[-1]).lstrip().startswith("#"):
        kept.pop()
    return kept
