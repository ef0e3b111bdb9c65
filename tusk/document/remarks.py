"""What readers are told about an entry: its status, warnings, sources, and what is uncertain or changed."""

from __future__ import annotations

from tusk.data_class import dataclass
from tusk.document.nodes import Target, Text


@dataclass(frozen=True)
class Standing:
    """The status of an entry for readers: its name and what it means. as_at: the date of its facts."""

    status: str
    name: str
    text: str
    note: Text
    as_at: str


@dataclass(frozen=True)
class Warned:
    """A warning before the text. name: empty if it is about the names of the children."""

    name: str
    text: Text

    @property
    def words(self) -> Text:
        """All of it."""
        return (f"{self.name} ", *self.text) if self.name else self.text


@dataclass(frozen=True)
class EditorNote:
    """A note by the editors, with its author and date."""

    text: Text
    by: str


@dataclass(frozen=True)
class Change:
    """What was changed in an entry after it was issued. date: in words. why: empty if that is not said."""

    date: str
    what: Text
    why: Text


@dataclass(frozen=True)
class Uncertain:
    """A place where the source is unclear. probable: empty if nobody can tell."""

    where: Text
    printed: Text
    probable: Text


@dataclass(frozen=True)
class Source:
    """The document an entry was taken from. details: its part and when it was issued."""

    title: str
    part: str
    issued: str
    target: Target | None
    state: str

    @property
    def words(self) -> str:
        """All of it in a line."""
        return ", ".join(words for words in (self.title, self.part, self.issued) if words)
