"""Texts and pictures as units of a slide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from tusk.document.nodes import Element, Image, Node, Text, tidy
from tusk.media.for_print import Pictures
from tusk.slides.deck import ROOM, SlideImage
from tusk.slides.inline import paras_of, rows_of
from tusk.slides.paras import Para
from tusk.slides.tables import TableUnit
from tusk.slides.units import FixedBox, Flow, Unit

LEAST_PICTURE = 200.0  # points


def picture_unit(
    pictures: Pictures, file: str, alt: str, least: float = LEAST_PICTURE, widest: float = ROOM
) -> FixedBox:
    """A picture, at least so many points high if its width allows. Raises ProblemsFound if it cannot be shown."""
    name, made = pictures.scaled(file)
    shape = made.width / made.height
    return FixedBox(SlideImage(name, alt), min(least, widest / shape), shape, widest)


def text_units(text: Text, pictures: Pictures) -> Iterator[Para | Unit]:
    """The paragraphs and units of a text: its tables and pictures are between its paragraphs."""
    for unit, found in groupby(tidy(text), lambda node: _unit_of(node, pictures)):
        nodes = tuple(found)
        yield from [unit] * len(nodes) if unit else paras_of(nodes)


def _unit_of(node: Node, pictures: Pictures) -> Unit | None:
    """A table, a callout, a quotation, or a picture on its own."""
    if not isinstance(node, Element):
        return None
    inner = [child for child in node.children if child != " "]
    if node.tag == "table":
        cells = [tuple(tuple(paras_of(cell)) for cell in row) for row in rows_of(node) if row]
        header, *rows = cells or [()]
        return TableUnit(tuple(rows), "Table", header) if header else None
    if node.tag == "aside":
        return Flow(tuple(paras_of(node.children)), "panel")
    if node.tag == "blockquote":
        return Flow(tuple(replace(para, style="quote") for para in paras_of(node.children)), "quote")
    if node.tag in ("p", "figure") and len(inner) == 1 and isinstance(inner[0], Image):
        return picture_unit(pictures, inner[0].file, inner[0].alt)
    return None
