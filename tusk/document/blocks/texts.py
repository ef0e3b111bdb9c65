"""Blocks that are text: paragraphs, points, quotations, boxes."""

from __future__ import annotations

from typing import ClassVar

from tusk.data_class import dataclass
from tusk.document.nodes import Link, Text, is_paragraphs


@dataclass(frozen=True)
class Prose:
    """Paragraphs."""

    kind: ClassVar = "prose"
    text: Text


@dataclass(frozen=True)
class Points:
    """A bulleted list."""

    kind: ClassVar = "points"
    items: tuple[Text, ...]


@dataclass(frozen=True)
class Quote:
    """Somebody's words."""

    kind: ClassVar = "quote"
    text: Text
    source: Text
    note: Text

    @property
    def is_long(self) -> bool:
        """Whether it has paragraphs; a shorter one is shown between quotation marks."""
        return is_paragraphs(self.text)


@dataclass(frozen=True)
class Aside:
    """Text beside a finding."""

    kind: ClassVar = "aside"
    text: Text
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Subheading:
    """A heading one level below that of the section."""

    kind: ClassVar = "subheading"
    id: str
    text: Text


@dataclass(frozen=True)
class Box:
    """The "things you should know" box."""

    kind: ClassVar = "box"
    text: Text
    links: tuple[Link, ...]
