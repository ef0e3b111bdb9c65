"""Blocks that are text: paragraphs, points, quotations, boxes."""

from __future__ import annotations

from collections.abc import Sequence

from tusk.data_class import dataclass
from tusk.locales.message import Message
from tusk.model.content import Box, Callout, Link, Quote


@dataclass(frozen=True)
class RawProse:
    """Paragraphs in Markdown; a message is in words of ours."""

    text: str | Message


@dataclass(frozen=True)
class RawPoints:
    """A bulleted list of Markdown; in two columns if the items are short terms."""

    items: Sequence[str]


@dataclass(frozen=True)
class RawQuote:
    """Somebody's words."""

    quote: Quote


@dataclass(frozen=True)
class RawCallout:
    """A few words that readers must not miss; with everything resolved it is prose."""

    callout: Callout


@dataclass(frozen=True)
class RawAside:
    """Text beside a finding."""

    text: str
    link: Link | None


@dataclass(frozen=True)
class RawSubheading:
    """A heading one level below that of the part."""

    id: str
    text: Message | str


@dataclass(frozen=True)
class RawBox:
    """The "things you should know" box."""

    box: Box
