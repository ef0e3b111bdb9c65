"""A poster of an entry or issue, and the same for the screen in a staff room: the title, a few messages, a QR code."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Literal

from tusk.document.blocks import Points
from tusk.document.document import Document
from tusk.document.nodes import plain
from tusk.media.for_print import Pictures
from tusk.paper.frame import frame, sheet_of
from tusk.paper.sheet import Sheet
from tusk.paper.writer import Writer
from tusk.takeaways.invitations import printed

Format = Literal["A4", "A3", "screen"]
FORMATS: tuple[Format, ...] = ("A4", "A3", "screen")
MOST_POINTS = 4
SIZES = (30.0, 26.0, 22.0, 19.0, 17.0, 15.5, 14.0)  # points, on A4; fewer points are better than smaller ones
SMALLEST = (12.5, 11.0)


def poster_sheet(document: Document, pictures: Pictures, format: Format) -> Sheet:
    """The sheet of a poster on one page: in the largest type with the most points that fit."""
    writer = Writer(pictures)
    points = list(_points(document))[:MOST_POINTS]
    data = frame(document, document.title, writer) | {"format": format, "look": "poster"}
    data |= {"summary_text": plain(document.summary), "printed": printed(document.target.web)}
    data["worried_text"] = plain(document.worried.text)
    versions = (data | {"size": size, "points": points[:most]} for most, size in _tries(len(points)))
    return sheet_of(document, "poster", writer, versions, most_pages=1)


def _tries(most: int) -> Iterator[tuple[int, float]]:
    """(number of points, size of type), the best first."""
    yield from product(range(most, 0, -1), SIZES)
    yield from product([0], (*SIZES, *SMALLEST))


def _points(document: Document) -> Iterator[str]:
    """What a poster says besides its title: the articles of an issue, or the key messages of an entry."""
    if document.issue:
        yield from (plain(article.heading) for article in document.issue.articles if article.is_shown)
        return
    for section in document.sections:
        for block in section.blocks if section.look == "key" else ():
            if isinstance(block, Points):
                yield from map(plain, block.items)
