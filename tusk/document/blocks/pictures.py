"""Pictures, covers, video and sound."""

from __future__ import annotations

from typing import ClassVar, Literal

from tusk.data_class import dataclass
from tusk.document.items import Fact
from tusk.document.nodes import Link, Text
from tusk.locales.words import ENGLISH, Words


@dataclass(frozen=True)
class Picture:
    """A picture with its description. file: its path in content/. beside: whether the next block is beside it."""

    kind: ClassVar = "picture"
    file: str
    alt: str
    caption: Text = ()
    credit: Text = ()
    size: Literal["small", "half", "full"] = "full"
    beside: bool = False


@dataclass(frozen=True)
class Media:
    """A video or sound recording: where it is, what is known of it, and its spoken words."""

    kind: ClassVar = "media"
    link: Link
    facts: tuple[Fact, ...]
    note: Text
    transcript: Text
    words: Words = ENGLISH


@dataclass(frozen=True)
class Cover:
    """The cover of a document: as text, and as a picture if there is one."""

    kind: ClassVar = "cover"
    title: str
    publisher: str
    file: str
    words: Words = ENGLISH

    @property
    def alt(self) -> str:
        """What the picture shows."""
        return self.words.gettext(
            "Cover: %(title)s, %(publisher)s", title=self.title, publisher=self.publisher
        )
