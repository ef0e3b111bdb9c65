"""What entries say about a theme, in their own words and with the place, for the theme's page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from tusk.data_class import dataclass
from tusk.library.item import Item
from tusk.model.content import Labelled
from tusk.model.entry import Entry
from tusk.model.kinds.audit import Audit
from tusk.model.kinds.learning_report import LearningReport
from tusk.model.kinds.review import Review
from tusk.text.headings import id_for


@dataclass(frozen=True)
class Excerpt:
    """Points under a label, and the part of the page (#id) that contains them."""

    label: str
    points: tuple[str, ...]
    part: str


@dataclass(frozen=True)
class ThemeExcerpts:
    """An entry with what it says about a theme. whole: its key messages, if it says nothing on the theme."""

    item: Item
    excerpts: tuple[Excerpt, ...]
    whole: bool = False


def excerpts_from(item: Item, theme: str) -> ThemeExcerpts | None:
    """What an entry says about a theme that it raises; None if it says nothing about it and has no key messages."""
    if excerpts := tuple(excerpts_about(item.record, theme)):
        return ThemeExcerpts(item, excerpts)
    if messages := tuple(item.record.key_messages):
        return ThemeExcerpts(item, (Excerpt("", messages, "key-messages"),), whole=True)
    return None


@singledispatch
def excerpts_about(entry: Entry, theme: str) -> Iterator[Excerpt]:
    """What an entry says about one theme."""
    return iter(())


@excerpts_about.register
def _(entry: Review, theme: str) -> Iterator[Excerpt]:
    yield from _labelled(entry.themes_identified, theme, id_for(entry.themes_heading))
    if points := tuple(point.text for point in entry.learning if point.theme == theme):
        yield Excerpt(entry.learning_heading, points, id_for(entry.learning_heading))


@excerpts_about.register
def _(entry: LearningReport, theme: str) -> Iterator[Excerpt]:
    yield from _labelled(entry.lessons, theme, "lessons-learned")


@excerpts_about.register
def _(entry: Audit, theme: str) -> Iterator[Excerpt]:
    for finding in entry.findings:
        if finding.theme == theme:
            yield Excerpt(finding.heading, tuple(finding.points), id_for(finding.heading))


def _labelled(items: list[Labelled], theme: str, part: str) -> Iterator[Excerpt]:
    for item in items:
        if item.theme == theme:
            yield Excerpt(item.label, (item.text,) if item.text else (), part)
