"""A section of a document."""

from __future__ import annotations

from typing import Literal

from tusk.data_class import dataclass
from tusk.document.blocks import Block
from tusk.sections.part import Role


@dataclass(frozen=True)
class Section:
    """A heading and its blocks.

    look: its style. role: its place in a briefing.
    by_author: whether an author wrote the heading; otherwise it is ours, in the language of the page.
    repeats: whether the title of its slide is the same.
    """

    id: str
    heading: str
    blocks: tuple[Block, ...]
    look: Literal["plain", "key", "box", "question"] = "plain"
    role: Role = "key"
    by_author: bool = False
    repeats: bool = False
