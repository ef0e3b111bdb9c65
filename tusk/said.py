"""What entries say about a theme, in their own words: gathered for the theme's page, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from tusk.headings import slug
from tusk.model.common import Entry, Labelled
from tusk.model.kinds import Audit, LearningReport, Review
from tusk.relate import Item


@dataclass(frozen=True)
class Said:
    """Something said under a label, and the part of the page (#id) it stands in."""

    label: str
    points: tuple[str, ...]
    part: str


@dataclass(frozen=True)
class Voice:
    """An entry with what it says about a theme. whole: its key messages, as it says nothing of the theme alone."""

    item: Item
    said: tuple[Said, ...]
    whole: bool = False


def voice(item: Item, theme: str) -> Voice | None:
    """What an entry that raises a theme says about it; nothing when it has neither words on it nor key messages."""
    if said := tuple(said_about(item.record, theme)):
        return Voice(item, said)
    if messages := tuple(item.record.key_messages):
        return Voice(item, (Said("", messages, "key-messages"),), whole=True)
    return None


@singledispatch
def said_about(entry: Entry, theme: str) -> Iterator[Said]:
    """What an entry says about one theme."""
    return iter(())


@said_about.register
def _(entry: Review, theme: str) -> Iterator[Said]:
    yield from _labelled(entry.themes_identified, theme, slug(entry.themes_heading))
    if points := tuple(point.text for point in entry.learning if point.theme == theme):
        yield Said(entry.learning_heading, points, slug(entry.learning_heading))


@said_about.register
def _(entry: LearningReport, theme: str) -> Iterator[Said]:
    yield from _labelled(entry.lessons, theme, "lessons-learned")


@said_about.register
def _(entry: Audit, theme: str) -> Iterator[Said]:
    for finding in entry.findings:
        if finding.theme == theme:
            yield Said(finding.heading, tuple(finding.points), slug(finding.heading))


def _labelled(items: list[Labelled], theme: str, part: str) -> Iterator[Said]:
    for item in items:
        if item.theme == theme:
            yield Said(item.label, (item.text,) if item.text else (), part)
