"""Rules about the slides of workshops."""

from __future__ import annotations

from collections.abc import Iterator

from tusk import measure
from tusk.check.rules.checked import Checked
from tusk.model.walk import FieldPath
from tusk.model.workshop import Slide, Workshop
from tusk.parts import parts_of
from tusk.problem import Problem, did_you_mean


def slides_show_something(checked: Checked) -> Iterator[Problem]:
    """A workshop has slides or a file; a slide shows something, and names parts of its entry."""
    for entry in checked.records.entries:
        if not isinstance(entry.record, Workshop):
            continue
        if not (entry.record.slides or entry.record.file):
            yield entry.problem(
                ("kind",), "the workshop has no slides.", "Add slides:, or file: with a PowerPoint."
            )
        for number, slide in enumerate(entry.record.slides):
            place = ("slides", number)
            if not (slide.text or slide.quote or slide.picture or slide.entry or slide.gap):
                message = f'the slide "{slide.title}" shows nothing.'
                yield entry.problem((*place, "id"), message, "Add text:, quote:, picture:, entry: or gap:.")
            for index, message, hint in _lost_parts(checked, slide):
                yield entry.problem((*place, "parts", index), message, hint)


def titles_fit_on_slides(checked: Checked) -> Iterator[Problem]:
    """The title of a workshop and those of its slides have room on a slide."""
    for entry in checked.records.entries:
        if not isinstance(entry.record, Workshop):
            continue
        places: list[FieldPath] = [] if measure.title_fits(entry.record.title, opening=True) else [("title",)]
        for number, slide in enumerate(entry.record.slides):
            places += [] if measure.title_fits(slide.title) else [("slides", number, "title")]
        for place in places:
            yield entry.problem(place, "the title has no room on a slide.", "Say it in 150 letters or fewer.")


def _lost_parts(checked: Checked, slide: Slide) -> Iterator[tuple[int, str, str]]:
    """The parts that a slide names and its entry has not; none if the entry cannot be read."""
    taught = checked.entries.get(slide.entry or "")
    if slide.entry and not taught:
        return
    known = {part.id for part in parts_of(taught.record)} if taught else set()
    for index, part in enumerate(slide.parts):
        if part not in known:
            what = f"{slide.entry} has no part" if slide.entry else "no entry is named that has a part"
            yield index, f'{what} "{part}".', did_you_mean(part, known)
