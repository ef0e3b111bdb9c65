"""The items of blocks that are lists."""

from __future__ import annotations

from tusk.data_class import dataclass
from tusk.document.nodes import Reference, Target, Text
from tusk.text.headings import slug


@dataclass(frozen=True)
class LearningPoint:
    """One thing to be aware of, with the guidance that helps."""

    text: Text
    guidance: Reference | None


@dataclass(frozen=True)
class Labelled:
    """A label, its meaning and its theme."""

    label: Text
    text: Text
    theme: Reference | None


@dataclass(frozen=True)
class Role:
    """What readers of one audience should do. id: of the audience; target: its page, if it has one."""

    id: str
    name: str
    target: Target | None
    points: tuple[Text, ...]


@dataclass(frozen=True)
class Choice:
    """An answer to choose in a knowledge check."""

    text: str
    is_right: bool


@dataclass(frozen=True)
class Fact:
    """A name and its value."""

    name: str
    value: Text


@dataclass(frozen=True)
class Number:
    """A result in numbers. of: of how many of what. count: how many, if the source says so: 23 of 27."""

    percent: float | None
    value: str
    of: str
    count: str
    what: Reference
    note: str


@dataclass(frozen=True)
class ThemeGroup:
    """A group of themes."""

    id: str
    name: str
    themes: tuple[Reference, ...]


@dataclass(frozen=True)
class Term:
    """A term with its meaning, empty if unknown, and its place in the glossary."""

    text: str
    meaning: Text
    target: Target | None


@dataclass(frozen=True)
class Way:
    """A way to reach somebody. name: Telephone, Text, E-mail or Website. state: of its address, if it is known."""

    name: str
    words: str
    target: Target | None
    state: str = ""


@dataclass(frozen=True)
class Contact:
    """Whom to reach, and how. card: its file for address books."""

    name: str
    for_whom: Text
    ways: tuple[Way, ...]
    hours: Text
    note: Text
    card: Target | None = None


@dataclass(frozen=True)
class Occasion:
    """A day on which something is held. title: what, if the heading does not say so. places: how many are left.

    days and hours: in words. link: where to join it. A cancelled one, or one that is past, has nowhere to book.
    """

    title: Text
    days: str
    hours: str
    place: Text
    platform: Text
    link: Target | None
    booking: Target | None
    places: str
    note: Text
    cancelled: Text
    is_past: bool


@dataclass(frozen=True)
class Column:
    """A column of a table, and whether its cells are numbers."""

    name: Text
    is_number: bool


@dataclass(frozen=True)
class Cell:
    """A cell of a table. sort: its number or its date (2018-03) for sorting; empty if it is sorted by its words."""

    text: Text
    sort: str = ""


@dataclass(frozen=True)
class FormField:
    """A field of a form, and its possible answers."""

    label: Text
    options: Text


@dataclass(frozen=True)
class Level:
    """The indicators of one level of risk. id: emerging, moderate or significant; name: the same for readers."""

    id: str
    name: str
    items: tuple[Text, ...]


@dataclass(frozen=True)
class Category:
    """A category of a risk tool. evidence: the label of the empty row for evidence; empty if it has none."""

    number: int | None
    title: str
    levels: tuple[Level, ...]
    evidence: str

    @property
    def id(self) -> str:
        """Its address on the page: by its number, or by its title."""
        return f"category-{self.number or slug(self.title)}"

    @property
    def heading(self) -> str:
        return f"{self.number}. {self.title}" if self.number else self.title
