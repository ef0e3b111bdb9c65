"""Rules about the PowerPoint files that workshops offer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tusk.check.rules.context import CheckContext
from tusk.check.rules.files import wrong_file
from tusk.media import uploaded_decks
from tusk.media.unreadable import Unreadable
from tusk.model.kinds.workshop import Workshop
from tusk.problem import Problem, listed, quoted
from tusk.records.written import WrittenEntry


def decks_can_be_listed(context: CheckContext) -> Iterator[Problem]:
    """A workshop's file is a PowerPoint file whose slides have titles, and file_slides only names slides that exist."""
    for entry in context.records.entries:
        if not isinstance(entry.record, Workshop):
            continue
        if entry.record.file is None:
            if entry.record.file_slides:
                message = "these slides have no file."
                yield entry.problem(
                    ("file_slides",), message, "Add file: with the PowerPoint file they are in."
                )
        elif not wrong_file(context, entry.record.file, picture=False)[0]:
            yield from _wrong_deck(context, entry, entry.record, entry.record.file)


def _wrong_deck(
    context: CheckContext, entry: WrittenEntry, workshop: Workshop, name: str
) -> Iterator[Problem]:
    if Path(name).suffix.lower() != ".pptx":
        instead = "" if name.lower().endswith(".ppt") else ", or offer it under links: instead"
        hint = f"Save it as a PowerPoint presentation (.pptx){instead}."
        yield entry.problem(("file",), f"{quoted(name)} is not a PowerPoint presentation.", hint)
        return
    try:
        titles = uploaded_decks.read(context.file(name)).titles
    except Unreadable as unreadable:
        yield entry.problem(("file",), f"{quoted(name)} {unreadable.message}", unreadable.hint)
        return
    yield from _wrong_slides(entry, workshop, len(titles))
    given = {each.slide for each in workshop.file_slides if each.title}
    untitled = [number for number, title in enumerate(titles, 1) if not title and number not in given]
    if untitled:
        numbers = f"slide{'s' * (len(untitled) > 1)} {listed(_first(untitled))}"
        hint = f"Give it one in PowerPoint, or here: file_slides: with slide: {untitled[0]} and title:."
        yield entry.problem(("file",), f"{quoted(name)}: no title on {numbers}.", hint)


def _wrong_slides(entry: WrittenEntry, workshop: Workshop, count: int) -> Iterator[Problem]:
    seen: set[int] = set()
    for at, each in enumerate(workshop.file_slides):
        place = ("file_slides", at, "slide")
        if each.slide > count:
            message = f"there is no slide {each.slide}: the file has {count}."
            yield entry.problem(place, message, "Correct the number.")
        elif each.slide in seen:
            yield entry.problem(place, f"slide {each.slide} is listed twice.", "Remove one of them.")
        seen.add(each.slide)


def _first(numbers: list[int]) -> list[str]:
    return [str(number) for number in numbers[:20]] + (["more"] if len(numbers) > 20 else [])
