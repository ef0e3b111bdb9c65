"""A part of a page, and the parts that several kinds of entry have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from tusk.data_class import dataclass
from tusk.locales.message import N_, lazy_gettext
from tusk.model.content import Box, Section
from tusk.model.entry import Entry
from tusk.model.fields import Record
from tusk.model.figures import Bar, BarChart, Figure, Share
from tusk.model.occasions import Occasion, in_order
from tusk.model.recommendations import Recommending
from tusk.sections.raw_blocks import (
    RawBlock,
    RawBox,
    RawCallout,
    RawContacts,
    RawDates,
    RawFigure,
    RawGrid,
    RawLinks,
    RawMedia,
    RawOutcome,
    RawPicture,
    RawPoints,
    RawProse,
    RawQuote,
    RawSteps,
    RawSubheading,
    RawTable,
)
from tusk.text.headings import id_for, ids

Role = Literal["intro", "happened", "matters", "key", "do", "questions", "more", "rest"]


@dataclass(frozen=True)
class Part:
    """A heading and its blocks. `look`: its style; `role`: its place in a briefing.

    by_author: whether an author wrote the heading; otherwise it is ours, to be translated. number: before it.
    """

    id: str
    heading: str
    blocks: tuple[RawBlock, ...]
    look: Literal["plain", "key", "box", "question"] = "plain"
    role: Role = "key"
    by_author: bool = False
    number: str = ""


def new_part(heading: str, *blocks: RawBlock | None, role: Role = "key", by_author: bool = False) -> Part:
    shown = tuple(block for block in blocks if block is not None)
    return Part(id_for(heading), heading, shown, role=role, by_author=by_author)


def under(record: Record, field: str, *blocks: RawBlock, role: Role = "key") -> Part:
    """A part whose heading is a field, with a default heading of ours."""
    heading = getattr(record, field)
    by_author = heading != type(record).model_fields[field].default
    return new_part(heading, *blocks, role=role, by_author=by_author)


def box_part(box: Box, below: str = "") -> Part:
    """The "things you should know" box. below: the id of the part that it belongs to."""
    part = under(box, "heading", RawBox(box), role="do")
    return replace(part, id=f"{below}-{part.id}" if below else part.id, look="box")


def body(entry: Entry) -> list[Part]:
    """Free text has only its own headings, whose addresses go first."""
    if not entry.body:
        return []
    id = "text" if "text" not in ids(entry.body) else "whole-text"
    return [Part(id, "", (RawProse(entry.body),), role="intro", by_author=True)]


def around(entry: Entry, sections: Sequence[Section], parts: Sequence[Part]) -> list[Part]:
    """The parts with the free text: first, as an introduction, if there are sections; else last."""
    return [*body(entry), *parts] if sections else [*parts, *body(entry)]


def dates_part(occasions: Sequence[Occasion], *more: RawBlock) -> Part:
    """The days on which something is held, in order."""
    return Part("dates", N_("Dates"), (RawDates(sorted(occasions, key=in_order)), *more), role="do")


def recommendations_part(entry: Recommending) -> Part:
    """What an entry recommends, one below the other, each with what has become of it."""
    blocks: list[RawBlock] = []
    for number, each in enumerate(entry.recommendations, 1):
        blocks.append(RawSubheading(each.id, lazy_gettext("Recommendation %(number)s", number=number)))
        blocks += [RawProse(each.text), RawOutcome(each, each.made or entry.issued)]
        blocks += [RawSteps(each.actions)] if each.actions else []
    return Part("recommendations", N_("Recommendations"), tuple(blocks), role="do")


def points_part(heading: str, points: Sequence[str], role: Role = "key") -> list[Part]:
    return [new_part(heading, RawPoints(points), role=role)] if points else []


def section_parts(
    sections: Sequence[Section], *, numbered: bool = False, role: Role = "key"
) -> Iterator[Part]:
    for number, section in enumerate(sections, 1):
        part = new_part(section.heading, *_section_blocks(section), role=role, by_author=True)
        before = f"{number}. " if numbered else ""
        part = replace(part, id=section.id or part.id, number=before)
        yield part
        if section.things_you_should_know:
            yield box_part(section.things_you_should_know, part.id)


def _section_blocks(section: Section) -> Iterator[RawBlock]:
    if section.picture and section.picture.beside:
        yield RawPicture(section.picture)
    if section.text:
        yield RawProse(section.text)
    yield from map(RawCallout, section.callouts)
    if section.picture and not section.picture.beside:
        yield RawPicture(section.picture)
    yield from map(RawPicture, section.pictures)
    if section.quote:
        yield RawQuote(section.quote)
    if section.points:
        yield RawPoints(section.points)
    if section.grid:
        yield RawGrid(section.grid.header, section.grid.rows)
    yield from map(RawTable, section.tables)
    if section.closing:
        yield RawProse(section.closing)
    if section.contacts:
        yield RawContacts(section.contacts)
    yield from map(RawMedia, section.media)
    if section.links:
        yield RawLinks(section.links)


def table_parts(entry: Entry) -> Iterator[Part]:
    """A part for each table of the whole entry."""
    for table in entry.tables:
        yield new_part(table.caption, RawTable(table, is_headed=True), by_author=True)


def figure_parts(figures: Sequence[Figure], stats: Sequence[Share] = ()) -> Iterator[Part]:
    """A part for each figure. stats: the numbers of a bar chart without its own bars."""
    for figure in figures:
        if isinstance(figure, BarChart) and not figure.bars and stats:
            bars = [_bar(share) for share in stats]
            figure = figure.model_copy(update={"bars": bars, "unit": "%", "n": stats[0].of})
        yield Part(figure.id, figure.name, (RawFigure(figure),), by_author=True)


def _bar(share: Share) -> Bar:
    return Bar(theme=share.theme, label=share.label, note=share.note, value=share.percent, count=share.count)
