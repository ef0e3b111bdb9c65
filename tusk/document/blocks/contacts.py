"""Whom to ring or write to."""

from __future__ import annotations

from typing import ClassVar

from tusk.data_class import dataclass
from tusk.document.items import Contact
from tusk.document.nodes import Anchor, Element, Text, in_lines
from tusk.locales.message import N_
from tusk.locales.words import ENGLISH, Words


@dataclass(frozen=True)
class Contacts:
    """Whom to ring or write to."""

    kind: ClassVar = "contacts"
    items: tuple[Contact, ...]
    words: Words = ENGLISH

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns of `rows`."""
        return tuple(self.words.gettext(name) for name in CONTACT_COLUMNS)

    @property
    def rows(self) -> tuple[tuple[Text, ...], ...]:
        """The same as a table, without its header."""
        return tuple(tuple(in_lines(cell) for cell in _cells(contact)) for contact in self.items)


CONTACT_COLUMNS = (N_("Who"), N_("How to reach them"), N_("When, and what to know"))


def _cells(contact: Contact) -> tuple[tuple[Text, ...], ...]:
    """The lines in each cell of a contact's row."""
    ways = tuple((f"{way.name}: ", Anchor((way.words,), way.target, way.state)) for way in contact.ways)
    return ((Element("strong", (contact.name,)),), contact.for_whom), ways, (contact.hours, contact.note)
