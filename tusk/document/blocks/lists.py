"""Blocks that are lists, each item of which is more than a text."""

from __future__ import annotations

from typing import ClassVar

from tusk.data_class import dataclass
from tusk.document.items import Fact, Labelled, LearningPoint, Role, Term
from tusk.document.nodes import Link
from tusk.locales.words import ENGLISH, Words


@dataclass(frozen=True)
class Roles:
    """What it means for each role: tabs on the web, one below the other elsewhere."""

    kind: ClassVar = "roles"
    items: tuple[Role, ...]
    words: Words = ENGLISH


@dataclass(frozen=True)
class LearningPoints:
    """A list of what to be aware of."""

    kind: ClassVar = "learning"
    items: tuple[LearningPoint, ...]
    words: Words = ENGLISH


@dataclass(frozen=True)
class LabelledList:
    """Labels with their meanings."""

    kind: ClassVar = "labelled"
    items: tuple[Labelled, ...]
    words: Words = ENGLISH


@dataclass(frozen=True)
class Facts:
    """Names and values side by side."""

    kind: ClassVar = "facts"
    items: tuple[Fact, ...]


@dataclass(frozen=True)
class Links:
    """A list of links."""

    kind: ClassVar = "links"
    items: tuple[Link, ...]


@dataclass(frozen=True)
class Terms:
    """Terms with their meanings."""

    kind: ClassVar = "terms"
    items: tuple[Term, ...]
