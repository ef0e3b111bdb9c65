"""Rules about the slides of workshops."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.fonts import measure
from tusk.model.kinds.workshop import Slide, Workshop
from tusk.model.walk import FieldPath
from tusk.problem import Problem, did_you_mean
from tusk.sections.parts import parts_of
from tusk.text.nodes import Node
from tusk.text.parse import parse

NAME_PARTS = "Name what it shows in parts:, for example aims-and-learning-outcomes, or name another entry."


def slides_show_something(context: CheckContext) -> Iterator[Problem]:
    """A workshop has slides or a file; a slide shows something, and only names parts that its entry has."""
    for entry in context.records.entries:
        if not isinstance(entry.record, Workshop):
            continue
        if not (entry.record.slides or entry.record.file):
            yield entry.problem(
                ("kind",), "the workshop has no slides.", "Add slides:, or file: with a PowerPoint file."
            )
        for number, slide in enumerate(entry.record.slides):
            place = ("slides", number)
            for field, message, hint in _empty(entry.id, slide):
                yield entry.problem((*place, field), message, hint)
            for index, message, hint in _lost_parts(context, slide):
                yield entry.problem((*place, "parts", index), message, hint)


def _empty(workshop: str, slide: Slide) -> Iterator[tuple[str, str, str]]:
    """Why a slide is empty: the field, what is wrong with it, how to fix it."""
    has_own = slide.text and any(map(_says_something, parse(slide.text)))
    if slide.entry == workshop and not slide.parts:
        yield "entry", "a slide cannot show the whole of its own workshop.", NAME_PARTS
    elif has_own or slide.quote or slide.picture or slide.gap or slide.question:
        return
    elif not slide.entry:
        hint = "Add text:, quote:, picture:, entry:, question: or gap:."
        yield "id", f'the slide "{slide.title}" shows nothing.', hint


def _says_something(node: Node) -> bool:
    """Whether a node has words or a picture, rather than only a line or a space."""
    if isinstance(node, str):
        return bool(node.strip(" \n"))  # of invisible characters another rule speaks
    return node.tag == "img" or any(map(_says_something, node.children))


def titles_fit_on_slides(context: CheckContext) -> Iterator[Problem]:
    """The titles of a workshop and its slides fit on a slide."""
    for entry in context.records.entries:
        if not isinstance(entry.record, Workshop):
            continue
        places: list[FieldPath] = [] if measure.title_fits(entry.record.title, opening=True) else [("title",)]
        for number, slide in enumerate(entry.record.slides):
            places += [] if measure.title_fits(slide.title) else [("slides", number, "title")]
        for place in places:
            yield entry.problem(place, "the title does not fit on a slide.", "Shorten it to 150 characters.")


def _lost_parts(context: CheckContext, slide: Slide) -> Iterator[tuple[int, str, str]]:
    """The parts that a slide names and its entry does not have; none if the entry cannot be read."""
    taught = context.entries.get(slide.entry or "")
    if slide.entry and not taught:
        return
    known = {part.id for part in parts_of(taught.record)} if taught else set()
    for index, part in enumerate(slide.parts):
        if part not in known:
            what = f"{slide.entry} has no part" if slide.entry else "no entry is named that has a part"
            yield index, f'{what} "{part}".', did_you_mean(part, known)
