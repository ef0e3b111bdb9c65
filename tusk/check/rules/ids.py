"""Rules about ids: everything that can be linked to is unique."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tusk.check.facts import ids_of
from tusk.check.rules.context import CheckContext
from tusk.model.fields import IsMarkdown, Record
from tusk.model.figures import FigureBase
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Workshop
from tusk.model.recommendations import Recommendation
from tusk.model.reserved import ENTRY_IDS
from tusk.model.walk import FieldPath, records, walk
from tusk.problem import Problem
from tusk.records.written import Written
from tusk.sections.part import Part
from tusk.sections.parts import parts_of
from tusk.sections.raw_blocks import RawProse, RawSubheading
from tusk.text import headings, lines
from tusk.text.headings import id_for

Named = tuple[Written, FieldPath, str]


def ids_are_unique(context: CheckContext) -> Iterator[Problem]:
    """An id is unique in a shared list, among the slides of a workshop and among the items of an issue."""
    for items in context.records.vocabularies.values():
        yield from _twins((item, path, id) for item in items for path, id in ids_of(item.record))
    for entry in context.records.entries:
        if isinstance(entry.record, Workshop):
            yield from _twins(
                (entry, ("slides", n, "id"), id) for n, id in enumerate(slide_ids(entry.record))
            )
        elif isinstance(entry.record, Issue):
            yield from _twins(
                (entry, ("items", n, "id"), item.id) for n, item in enumerate(entry.record.items)
            )


def slide_ids(record: Record) -> list[str]:
    """The ids of the slides of a workshop, in order."""
    return [slide.id for slide in record.slides] if isinstance(record, Workshop) else []


def _twins(named: Iterable[Named]) -> Iterator[Problem]:
    first: dict[str, tuple[Written, FieldPath]] = {}
    for written, path, id in named:
        if id in first:
            other, place = first[id]  # its file is only read again where that is needed
            line = other.source.place(other.at + place).line
            yield written.problem(path, f'the id "{id}" is already used on line {line}.', "Choose another.")
        first.setdefault(id, (written, path))


def slides_and_articles_have_their_own_address(context: CheckContext) -> Iterator[Problem]:
    """No slide or article has an id that the page itself uses."""
    for entry in context.records.entries:
        record = entry.record
        slides = slide_ids(record)
        articles = record.items if isinstance(record, Issue) else []
        name = "slides" if slides else "items"
        for number, id in enumerate(slides + [article.id for article in articles]):
            if id in ENTRY_IDS:
                message = f'the address "#{id}" is used by the page itself.'
                yield entry.problem((name, number, "id"), message, "Choose another.")


def parts_have_their_own_address(context: CheckContext) -> Iterator[Problem]:
    """No two headings of a page have the same address (#id)."""
    for entry in context.records.entries:
        seen, slides = set(ENTRY_IDS), slide_ids(entry.record)
        for id in headings_of(parts_of(entry.record)):
            if id in slides:
                message = f'a slide and a heading of this page have the address "#{id}".'
                hint = f"Choose another id for the slide, for example {id}-slide."
                yield entry.problem(("slides", slides.index(id), "id"), message, hint)
            elif id in seen:
                message = f'two headings of this page have the address "#{id}".'
                if id in ENTRY_IDS:
                    message = f'the address "#{id}" is used by the page itself.'
                hint = "Give one of them its own id: id: impact-on-young-people."
                places = _places_of(entry.record, id)
                yield max(entry.problem(path, message, hint, before=before) for path, before in places)
            seen.add(id)


def headings_of(parts: Iterable[Part]) -> Iterator[str]:
    """The addresses of the headings of a page that are made of its parts."""
    for part in parts:
        yield part.id
        for block in part.blocks:
            if isinstance(block, RawSubheading):
                yield block.id
            elif isinstance(block, RawProse) and isinstance(block.text, str):
                yield from headings.ids(block.text)


def _places_of(record: Record, id: str) -> Iterator[tuple[FieldPath, str | None]]:
    """The fields that make a heading with an address; for one within a text, with the text before it."""
    yield (), None
    yield from ((path, None) for path in _fields_of(record, id))
    for path, marks, value in walk(record):
        if any(isinstance(mark, IsMarkdown) for mark in marks):
            for number, found in enumerate(headings.ids(value)):
                if found == id:
                    yield path, lines.before_heading(value, number)


def _fields_of(record: Record, id: str) -> Iterator[FieldPath]:
    for path, found in records(record):
        heading = getattr(found, "heading", "")
        if heading and (getattr(found, "id", None) or id_for(heading)) == id:
            yield (*path, "heading")
        elif isinstance(found, FigureBase | Recommendation) and found.id == id:
            yield (*path, "id")
