"""The texts of a part of which a slide may show only the thought (tusk/text/thoughts.py)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tusk.sections import raw_blocks as raw
from tusk.text.nodes import Text
from tusk.text.parse import parse, parse_inline


def texts_of(blocks: Iterable[raw.RawBlock]) -> Iterator[Text]:
    """The texts that authors wrote of paragraphs and points; those in words of ours are short."""
    for block in blocks:
        yield from map(parse, _prose(block))
        yield from map(parse_inline, _points(block))


def _prose(block: raw.RawBlock) -> Iterator[str]:
    match block:
        case raw.RawProse(text=str(text)) | raw.RawAside(text=text):
            yield text
        case raw.RawBox(box=box):
            yield box.text
        case raw.RawCallout(callout=callout):
            yield callout.text


def _points(block: raw.RawBlock) -> Iterator[str]:
    match block:
        case raw.RawPoints(items=items):
            yield from items
        case raw.RawLearningPoints(items=items):
            yield from (item.text for item in items)
        case raw.RawLabelledList(items=items):
            yield from (item.text for item in items if isinstance(item.text, str))
        case raw.RawRoles(items=items):
            yield from (point for role in items for point in role.what_to_do)
