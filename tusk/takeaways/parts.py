"""The parts of a sheet that a trainer prints: words, facts, lists, forms to fill in, and a QR code."""

from __future__ import annotations

from typing import ClassVar, Literal

from tusk.data_class import dataclass
from tusk.document.document import Document
from tusk.document.items import Fact
from tusk.document.nodes import Text

Look = Literal["letter", "form", "certificate", "poster"]


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    text: Text
    style: Literal["plain", "lead", "small", "notice", "title"] = "plain"
    kind: ClassVar[str] = "words"


@dataclass(frozen=True)
class Fields:
    """Facts with their names. One that is not known has an empty value: a line to write on.

    are_lines: each has a line of its own; else they are side by side.
    """

    items: tuple[Fact, ...]
    are_lines: bool = False
    kind: ClassVar[str] = "fields"


@dataclass(frozen=True)
class Listed:
    """A list under a heading."""

    heading: str
    items: tuple[Text, ...]
    kind: ClassVar[str] = "listed"


@dataclass(frozen=True)
class Form:
    """A table to fill in: columns with their shares of the width, and the first cells of its rows.

    blank: empty rows, which take the space that is left on the page.
    """

    columns: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[Text, ...], ...] = ()
    blank: int = 0
    kind: ClassVar[str] = "table"


@dataclass(frozen=True)
class Question:
    """A question, and how many lines there are for the answer."""

    text: str
    lines: int
    kind: ClassVar[str] = "question"


@dataclass(frozen=True)
class Code:
    """A QR code: the address that it opens, what it is for, and how the address is printed."""

    address: str
    words: str
    printed: str
    kind: ClassVar[str] = "code"


Part = Words | Fields | Listed | Form | Question | Code


@dataclass(frozen=True)
class TakeAway:
    """A sheet that a trainer prints. name: what it is, for readers; look: how it is laid out."""

    document: Document
    name: str
    parts: tuple[Part, ...]
    look: Look = "form"

    @property
    def title(self) -> str:
        """The title of its files."""
        return f"{self.document.title}: {self.name}"
