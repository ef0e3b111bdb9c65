"""The parts of a page: headings, each with a few kinds of block.

Every output shows these parts, so a new kind needs one function in by_kind.py and no new template.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tusk.locales.message import N_
from tusk.model.entry import Entry
from tusk.model.held import Held
from tusk.model.kinds.event import Event
from tusk.model.kinds.learning_report import LearningReport
from tusk.model.kinds.thematic_review import ThematicReview
from tusk.model.recommendations import Recommending
from tusk.sections.by_kind import parts_for
from tusk.sections.knowledge import check_part
from tusk.sections.part import (
    Part,
    box_part,
    dates_part,
    figure_parts,
    new_part,
    points_part,
    recommendations_part,
    table_parts,
)
from tusk.sections.raw_blocks import (
    RawContacts,
    RawLinks,
    RawMedia,
    RawPoints,
    RawProse,
    RawRoles,
)


def parts_of(entry: Entry) -> list[Part]:
    """All parts of an entry, in reading order."""
    parts = []
    if entry.key_messages:
        parts.append(Part("key-messages", N_("Key messages"), (RawPoints(entry.key_messages),), "key"))
    if entry.why_it_matters:
        parts.append(new_part(N_("Why it matters"), RawProse(entry.why_it_matters), role="matters"))
    parts += parts_for(entry)
    parts += _learned(entry)
    parts += table_parts(entry)
    if not isinstance(entry, ThematicReview):  # its figures are among its results
        parts += figure_parts(entry.figures)
    if entry.dates and not isinstance(entry, Event):  # its dates are first
        parts.append(dates_part(entry.occasions if isinstance(entry, Held) else entry.dates))
    parts = _with_what_to_do(parts, entry)
    parts += _for_readers(entry, parts)
    if entry.things_you_should_know:
        parts.append(box_part(entry.things_you_should_know))
    if entry.contacts:
        parts.append(Part("contacts", N_("Contacts"), (RawContacts(entry.contacts),), role="more"))
    if entry.media:
        blocks = tuple(map(RawMedia, entry.media))
        parts.append(Part("media", N_("Watch and listen"), blocks, role="more"))
    if entry.links:
        parts.append(Part("links", N_("Useful links"), (RawLinks(entry.links),), role="more"))
    return parts


def _with_what_to_do(parts: list[Part], entry: Entry) -> list[Part]:
    """The actions for readers; with those that a notice calls for, under one heading."""
    added = points_part(N_("What to do"), entry.what_to_do, role="do")
    if not added:
        return parts
    same = [part for part in parts if part.id == added[0].id and part.role == "do"]
    joined = [replace(part, blocks=part.blocks + added[0].blocks) if part in same else part for part in parts]
    return joined if same else [*parts, *added]


def _for_readers(entry: Entry, parts: list[Part]) -> Iterator[Part]:
    """What it means for each role, and what a team can ask itself. parts: those before."""
    if entry.for_roles:
        yield new_part(N_("What it means for your role"), RawRoles(entry.for_roles), role="do")
    yield from points_part(N_("Questions for your team"), entry.questions, role="questions")
    if entry.check:
        yield check_part(entry, parts)


def _learned(entry: Entry) -> Iterator[Part]:
    """What should change, and what went well."""
    if isinstance(entry, Recommending) and entry.recommendations:
        yield recommendations_part(entry)
    if not isinstance(entry, LearningReport):  # it has its own heading for this
        yield from points_part(N_("What went well"), entry.positives)
