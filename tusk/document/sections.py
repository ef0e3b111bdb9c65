"""The parts of an entry → resolved sections."""

from __future__ import annotations

from collections.abc import Iterable

from tusk.document.resolve_blocks import resolve_block
from tusk.document.section import Section
from tusk.document.texts import Texts
from tusk.sections.part import Part


def sections_of(parts: Iterable[Part], texts: Texts) -> tuple[Section, ...]:
    """Parts with everything resolved."""
    return tuple(_section(part, texts) for part in parts)


def _section(part: Part, texts: Texts) -> Section:
    blocks = tuple(resolve_block(block, texts) for block in part.blocks)
    heading = part.heading if part.by_author else texts.words.gettext(part.heading)
    return Section(part.id, part.number + heading, blocks, part.look, part.role, part.by_author)
