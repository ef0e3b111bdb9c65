"""Whom to reach, and days."""

from __future__ import annotations

from collections.abc import Sequence

from tusk.data_class import dataclass
from tusk.locales.message import Message
from tusk.model.contacts import ShownContact
from tusk.model.fields import PartDate
from tusk.model.occasions import Occasion


@dataclass(frozen=True)
class RawContacts:
    """Whom to ring or write to."""

    items: Sequence[ShownContact]


@dataclass(frozen=True)
class RawDates:
    """Days on which something is held."""

    items: Sequence[Occasion]


@dataclass(frozen=True)
class RawDeadline:
    """The last day to act, and the reference to give."""

    label: Message | str
    day: PartDate | None
    reference: str | None
