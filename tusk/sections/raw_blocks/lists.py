"""Blocks that are lists, each item of which is more than a text."""

from __future__ import annotations

from collections.abc import Sequence

from tusk.data_class import dataclass
from tusk.locales.message import Message
from tusk.model.content import ForRole, Labelled, Link
from tusk.model.fields import PartDate
from tusk.model.kinds.briefing import Term
from tusk.model.kinds.review import Learning
from tusk.model.knowledge import CheckQuestion


@dataclass(frozen=True)
class RawLearningPoints:
    """A list of what to be aware of, each with the guidance that helps."""

    items: Sequence[Learning]


@dataclass(frozen=True)
class OwnLabel:
    """A label in words of ours, with a text in Markdown or a day."""

    label: Message
    text: str | PartDate
    theme: None = None


@dataclass(frozen=True)
class RawLabelledList:
    """Labels with their meanings. `quoted`: the labels are in quotation marks in the source."""

    items: Sequence[Labelled | OwnLabel]
    quoted: bool = False


@dataclass(frozen=True)
class RawFacts:
    """Names of ours and values side by side."""

    items: Sequence[tuple[str, object]]


@dataclass(frozen=True)
class RawLinks:
    """Links within a part."""

    items: Sequence[Link]


@dataclass(frozen=True)
class RawRoles:
    """What the entry means for each role."""

    items: Sequence[ForRole]


@dataclass(frozen=True)
class RawCheck:
    """A question of a knowledge check. part_name: of the part of the page that says so."""

    question: CheckQuestion
    part_name: Message | str


@dataclass(frozen=True)
class RawTerms:
    """Terms with their meanings."""

    items: Sequence[Term]
