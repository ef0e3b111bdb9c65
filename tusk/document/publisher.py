"""A publisher, and whom to call."""

from __future__ import annotations

from typing import Literal

from tusk.data_class import dataclass
from tusk.document.nodes import Link, Target, Text
from tusk.document.remarks import Uncertain


@dataclass(frozen=True)
class Contact:
    """A contact of a publisher. way: telephone, email or website; name: the same for readers."""

    way: Literal["telephone", "email", "website"]
    name: str
    words: str
    target: Target | None
    state: str = ""


@dataclass(frozen=True)
class Helpline:
    """A number for people who are worried, who answers it, and when."""

    name: str
    phone: str
    hours: str
    target: Target


@dataclass(frozen=True)
class Publisher:
    """A publisher, its look and contacts. logo: the path of a file in content/, empty if it has none.

    helplines: its numbers for people who are worried; `contacts` are those of its bulletin.
    """

    id: str
    name: str
    short_name: str
    series: str
    masthead: str
    colour: str
    logo: str
    logo_alt: str
    heading: str
    text: Text
    contacts: tuple[Contact, ...]
    helplines: tuple[Helpline, ...]
    subscribe: tuple[Link, ...]
    social: tuple[Link, ...]
    uncertain: tuple[Uncertain, ...]


@dataclass(frozen=True)
class Worried:
    """What readers who are worried about somebody must do. button: the words of the link to it.

    language: of these words.
    """

    heading: str
    button: str
    text: Text
    helplines: tuple[Helpline, ...]
    language: str
