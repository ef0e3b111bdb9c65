"""The slides of a deck as those of a workshop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tusk.check.rules.publication import STARTER_TEXTS
from tusk.fonts import measure
from tusk.importing.blocks import Block, Image, NotImported, Paragraph, Run, SlideStart, plain
from tusk.importing.markdown import MarkdownWriter, texts_of
from tusk.importing.media import MediaFolder
from tusk.importing.yaml import Field
from tusk.model.limits import MOST_ITEMS
from tusk.text.headings import slug

DURATION = re.compile(
    r"\b(?:half|one|two|three|four|\d+(?:[.,½]\d?)?)[ -](?:hours?|minutes?|days?)\b|\bhalf[ -]day\b",
    re.IGNORECASE,
)


def slides_of(blocks: tuple[Block, ...], writer: MarkdownWriter, media: MediaFolder) -> Iterator[Field]:
    """The fields of a workshop. Raises NotImported if it has too many slides."""
    groups = list(_grouped(blocks))
    if len(groups) > MOST_ITEMS:
        raise NotImported(
            f"has {len(groups)} slides; a workshop has at most {MOST_ITEMS}. Split it into two files."
        )
    words = " ".join(plain(text) for text in texts_of(blocks))
    found = DURATION.search(words)
    why = f"“{found[0]}” is in it" if found else ""
    yield Field("duration", found[0] if found else f"{STARTER_TEXTS[0]}how long it takes.", why)
    yield Field("slides", [_slide(start, inner, writer, media) for start, inner in groups])


def _grouped(blocks: tuple[Block, ...]) -> Iterator[tuple[SlideStart, list[Block]]]:
    start: SlideStart | None = None
    inner: list[Block] = []
    for block in blocks:
        if isinstance(block, SlideStart):
            yield from [(start, inner)] if start else []
            start, inner = block, []
        else:
            inner.append(block)
    yield from [(start, inner)] if start else []


def _slide(
    start: SlideStart, blocks: list[Block], writer: MarkdownWriter, media: MediaFolder
) -> dict[str, Any]:
    title = writer.line(start.title)
    if not measure.title_fits(title):
        blocks = [Paragraph((Run(title),)), *blocks]
        title = f"{title[:100].rsplit(' ', 1)[0]} …"
    made: dict[str, Any] = {"id": writer.own_id(title) or slug(title)[:70].strip("-"), "title": title}
    picture, blocks = _picture(blocks, media)
    text = writer.text(blocks)
    if not text and not picture:
        text = writer.text([Paragraph((Run(title, strong=True),))])
    notes = writer.text([Paragraph(each) for each in start.notes])
    made |= {"text": text} if text else {}
    made |= {"picture": picture} if picture else {}
    return made | ({"notes": notes} if notes else {})


def _picture(blocks: list[Block], media: MediaFolder) -> tuple[dict[str, str], list[Block]]:
    """The picture of a slide that has only one, and its other blocks."""
    pictures = [block for block in blocks if isinstance(block, Image)]
    if len(pictures) != 1:
        return {}, blocks
    name = media.keep(pictures[0])
    others = [block for block in blocks if block is not pictures[0]]
    return ({"file": name, "alt": media.words(pictures[0])} if name else {}), others
