"""The knowledge check of an entry as a part of its page."""

from __future__ import annotations

from collections.abc import Sequence

from tusk.locales.message import N_, Message, lazy_gettext
from tusk.model.entry import Entry
from tusk.sections.part import Part
from tusk.sections.raw_blocks import RawCheck


def check_part(entry: Entry, others: Sequence[Part]) -> Part:
    """The questions, one below the other. others: the parts of the page that answers may lead to."""
    names = {part.id: _name(part) for part in others if part.heading}
    elsewhere = lazy_gettext("Where this page says so")
    blocks = tuple(RawCheck(each, names.get(each.part or "", elsewhere)) for each in entry.check)
    return Part("knowledge-check", N_("Knowledge check"), blocks, role="questions")


def _name(part: Part) -> Message | str:
    return part.heading if part.by_author else lazy_gettext(part.heading)
