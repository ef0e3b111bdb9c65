"""How wide the columns of a printed table are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from tusk.document.nodes import PARAGRAPHS, Element, Text, plain
from tusk.fonts import measure

BREAKABLE = (
    30  # letters: a longer word is broken (templates/print/nodes.typ), into pieces of at most LONGEST_PIECE
)
LONGEST_PIECE = 20


def rows_of(table: Element) -> list[list[Text]]:
    """The cells of a table in a text, row by row."""
    parts = [part.children for part in table.children if isinstance(part, Element)]
    rows = [row.children for part in parts for row in part if isinstance(row, Element)]
    return [[(cell,) for cell in row] for row in rows]


def columns_of(rows: Iterable[Sequence[Text]]) -> dict[str, list[float]]:
    """Of each column: `widths`, the square root of its longest text, and `needs`, its longest word in sizes of type."""
    texts = [["".join(_spelled(cell)) for cell in row] for row in rows]
    columns = list(zip_longest(*texts, fillvalue="")) or [("",)]
    return {"widths": [_share(column) for column in columns], "needs": [_need(column) for column in columns]}


def _spelled(nodes: Text) -> Iterator[str]:
    """The words of a cell, with a space between its lines."""
    for node in nodes:
        if isinstance(node, Element):
            yield from _spelled(node.children)
            yield " " * (node.tag == "br" or node.tag in PARAGRAPHS)
        else:
            yield plain([node])


def _share(column: Iterable[str]) -> float:
    longest = max(4, *(min(len(text), 400) for text in column))
    return round(math.sqrt(longest), 2)


def _need(column: Iterable[str]) -> float:
    words = {word for text in column for word in text.split()}
    pieces = (word[:LONGEST_PIECE] if len(word) >= BREAKABLE else word for word in words)
    return round(max((measure.width(piece, 1, bold=True) for piece in pieces), default=1), 2)
