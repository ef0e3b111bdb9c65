"""The slides of a workshop, each with the parts of the entry that it teaches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tusk.document import workshop_fields
from tusk.document.about import (
    editor_notes_of,
    older_than,
    sources_of,
    uncertain_of,
    warnings_of,
)
from tusk.document.blocks import Block, Prose
from tusk.document.dates import occasion_of
from tusk.document.knowledge import on_its_page
from tusk.document.nodes import Reference
from tusk.document.resolve_blocks import facts, picture, quote
from tusk.document.section import Section
from tusk.document.sections import sections_of
from tusk.document.texts import Texts
from tusk.document.workshop_fields import UNPUBLISHED, Presenter, Slide, Taught
from tusk.library.item import Item
from tusk.model.kinds import workshop as model
from tusk.model.kinds.workshop import Workshop


def workshop_of(item: Item, workshop: Workshop, texts: Texts) -> workshop_fields.Workshop:
    """The fields that only a workshop has."""
    slides = enumerate(workshop.slides, 1)
    return workshop_fields.Workshop(
        texts.words.say(workshop.when),
        workshop.duration or "",
        workshop.place or "",
        workshop.platform or "",
        workshop.for_whom or "",
        facts(workshop.facts, texts.words),
        tuple(occasion_of(each, texts) for each in workshop.occasions),
        workshop.cancelled or "",
        tuple(texts.inline(aim) for aim in workshop.aims),
        tuple(Presenter(each.name, each.role) for each in workshop.presenters),
        tuple(_slide(number, slide, item, workshop, texts) for number, slide in slides),
    )


def _slide(number: int, slide: model.Slide, item: Item, workshop: Workshop, texts: Texts) -> Slide:
    shown = texts.reference(slide.entry)
    is_own = slide.entry == item.id
    return Slide(
        id=slide.id,
        number=number,
        title=slide.title,
        subtitle=slide.subtitle or "",
        presenter=slide.presenter or "",
        own=tuple(_own_blocks(slide, texts)),
        sections=_sections(slide, texts),
        taught=_taught(shown, workshop, texts) if shown and not is_own else None,
        is_own=is_own,
        unpublished=texts.words.gettext(UNPUBLISHED) if slide.entry and shown is None else "",
        question=slide.question or "",
        closed=slide.closed,
        gap=slide.gap or "",
        notes=texts.markdown(slide.notes),
    )


def _own_blocks(slide: model.Slide, texts: Texts) -> Iterator[Block]:
    is_first = slide.picture and slide.picture.beside
    if slide.picture and is_first:
        yield picture(slide.picture)
    if slide.text:
        yield Prose(texts.for_slides().prose(slide.text))
    if slide.quote:
        yield quote(slide.quote, texts)
    if slide.picture and not is_first:
        yield picture(slide.picture)


def _sections(slide: model.Slide, texts: Texts) -> tuple[Section, ...]:
    """The parts of the entry that a slide shows; a heading that only repeats the slide's title is marked."""
    shown = texts.library.items.get(slide.entry or "")
    theirs = texts.in_language(shown.record.language) if shown else texts
    sections = sections_of(texts.library.parts(slide.entry, slide.parts), theirs.for_slides())
    sections = tuple(on_its_page(sections, shown, theirs)) if shown else sections
    above = [words.lower() for words in (slide.title, slide.subtitle) if words]
    alone = len(sections) == 1
    return tuple(replace(each, repeats=_repeats(each, above, alone=alone)) for each in sections)


def _repeats(section: Section, above: Sequence[str], *, alone: bool) -> bool:
    """Whether a heading repeats one of those above, or is contained in them and has the only section below them."""
    heading = section.heading.lower()
    words = re.sub(r"[:,]|-(?=\s)", "", f" {' '.join(above)} ")
    return heading in above or bool(alone and heading and f" {heading} " in words)


def _taught(shown: Reference, workshop: Workshop, texts: Texts) -> Taught:
    record, words = texts.library.items[shown.id].record, texts.words
    issued = words.gettext("issued %(date)s", date=record.issued)
    return Taught(
        reference=shown,
        kind_label=words.gettext(record.label),
        dated=words.gettext("as at %(date)s", date=record.as_at) if record.as_at else issued,
        older=older_than(record, workshop, words),
        warnings=warnings_of(record, words),
        editor_notes=editor_notes_of(record, texts),
        uncertain=uncertain_of(record.uncertain),
        sources=sources_of(record, texts),
    )
