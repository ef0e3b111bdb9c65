"""What slides are built with: the library, the pictures that they show, and texts as units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tusk.library.library import Library
from tusk.media import pictures
from tusk.slides.deck import Image, Row
from tusk.slides.tables import Grid
from tusk.slides.units import FixedBox, Flow, Unit
from tusk.slides.words import Words
from tusk.text.tree import Node, tree

PICTURE_MM = 200.0  # the width at which pictures are as sharp as on paper
LEAST_PICTURE = 200.0  # points


@dataclass
class Builder:
    """Makes units for one deck; gathers the pictures that it shows."""

    library: Library
    cache: Path | None
    pictures: dict[str, bytes] = field(default_factory=dict)

    @property
    def words(self) -> Words:
        return Words(self.library)

    def image(self, file: str, alt: str) -> tuple[Image, float]:
        """A picture for the deck, and how wide it is to its height. Raises ProblemsFound."""
        try:
            made = pictures.for_print(self.library.root / "content" / file, PICTURE_MM, self.cache)
        except pictures.Unreadable as unreadable:
            raise unreadable.of(file) from None
        name = f"{sha256(made.content).hexdigest()[:24]}.{made.ending}"
        self.pictures[name] = made.content
        return Image(name, alt), made.width / made.height


def markdown_units(text: str, build: Builder) -> Iterator[Unit]:
    """The units of a Markdown text: its tables and pictures stand between its paragraphs."""
    waiting: list[Node] = []
    for node in tree(text):
        solid = list(_solid(node, build))
        if solid:
            yield from _text(waiting, build)
            yield from solid
            waiting = []
        else:
            waiting.append(node)
    yield from _text(waiting, build)


def _solid(node: Node, build: Builder) -> Iterator[Unit]:
    """A table, a picture that stands alone, or a quotation."""
    if isinstance(node, str):
        return
    inner = [child for child in node["of"] if not isinstance(child, str) or child.strip()]
    if node["tag"] == "table":
        every = (_row(row, build) for part in inner for row in part["of"] if not isinstance(row, str))
        header, *rows = [row for row in every if row] or [()]
        if header:
            yield Grid("Table", header, tuple(rows))
    elif node["tag"] == "blockquote":
        yield Flow(tuple(replace(para, style="quote") for para in build.words.paras(inner)), "quote")
    elif node["tag"] in ("p", "figure") and len(inner) == 1 and _is_image(inner[0]):
        image, shape = build.image(unquote(inner[0]["src"]), inner[0].get("alt", ""))
        yield FixedBox(image, LEAST_PICTURE, shape)


def _is_image(node: Node) -> bool:
    return not isinstance(node, str) and node["tag"] == "img"


def _row(row: dict[str, Any], build: Builder) -> Row:
    cells = [cell for cell in row["of"] if not isinstance(cell, str)]
    return tuple(tuple(build.words.paras(cell["of"])) for cell in cells)


def _text(nodes: list[Node], build: Builder) -> Iterator[Unit]:
    if paras := tuple(build.words.paras(nodes)):
        yield Flow(paras)
