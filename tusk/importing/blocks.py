"""What is in a document of any format: blocks in reading order, and what could not be taken over."""

from __future__ import annotations

from dataclasses import field
from typing import TypeAlias

from tusk.data_class import dataclass


@dataclass(frozen=True)
class Run:
    """Words of one look. link: where they lead; note: the id of a footnote whose mark this is."""

    text: str = ""
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    note: str = ""


Text: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading. level: 1 is the highest."""

    level: int
    text: Text


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; is_quote: somebody else's words."""

    text: Text
    is_quote: bool = False


@dataclass(frozen=True)
class Point:
    """A point of a list. level: 0 is the outermost."""

    text: Text
    level: int = 0
    numbered: bool = False


@dataclass(frozen=True)
class Grid:
    """A table: rows of cells, the first with its headings."""

    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True)
class Image:
    """A picture. alt: its description, if the document has one."""

    content: bytes
    alt: str = ""


@dataclass(frozen=True)
class Footnote:
    """What a footnote says."""

    id: str
    text: Text


@dataclass(frozen=True)
class SlideStart:
    """A slide begins. notes: what its presenter says."""

    title: Text
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Spoken:
    """A turn of a recording. at: 0:12."""

    at: str
    speaker: str
    text: str


Block: TypeAlias = Heading | Paragraph | Point | Grid | Image | Footnote | SlideStart | Spoken


@dataclass(frozen=True)
class Contents:
    """A document. lost: sentences about what could not be taken over; date: of a mail, as 2018-03-06.

    fields: what the document itself says of fields, as a row of a table does.
    """

    blocks: tuple[Block, ...]
    title: str = ""
    date: str = ""
    lost: tuple[str, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)


class NotImported(Exception):
    """Why a file cannot be imported, in a sentence, and what to do."""


def plain(text: Text) -> str:
    """The words of a text, with single spaces."""
    return " ".join("".join(run.text for run in text).split())
