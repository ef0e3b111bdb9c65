"""The parts of an article of an issue that belong to the issue itself."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.model.issue import IssueItem
from tusk.sections.part import Part, box_part
from tusk.sections.raw_blocks import RawBlock, RawLinks, RawProse

OWN = "own"  # the id of these parts within the article


def own_parts(item: IssueItem) -> list[Part]:
    """Its own text and links, and below them its box."""
    blocks = tuple(_blocks(item))
    parts = [Part(OWN, "", blocks)] if blocks else []
    if item.things_you_should_know:
        parts.append(box_part(item.things_you_should_know, OWN))
    return parts


def _blocks(item: IssueItem) -> Iterator[RawBlock]:
    if item.text:
        yield RawProse(item.text)
    if item.links:
        yield RawLinks(item.links)
