"""What an entry mentions: the entries that its fields name and that its texts link to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, cast

from tusk.model.entry import Entry
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Workshop
from tusk.model.walk import FieldPath, Marks, is_markdown, is_of_an_entry, walk
from tusk.text import prose


class Mentioned(NamedTuple):
    """An entry that is mentioned, by its id; the part of the page that mentions it and the part's title, if known."""

    target: str
    part: str = ""
    label: str = ""


def mentions_in(
    record: Entry, values: Iterable[tuple[FieldPath, Marks, Any]] | None = None
) -> Iterator[Mentioned]:
    """Every mention in an entry, in the order of its fields. values: of the entry, if it has been walked already."""
    for path, marks, value in walk(record) if values is None else values:
        if not marks or path[0] == "translation_of":
            continue  # the switch at the top of both pages says it
        if is_of_an_entry(marks):
            yield _mention(value, record, path)
        elif is_markdown(marks) and ("[" in value or "<" in value):
            for address in prose.links(value):
                if address.startswith("entry:"):
                    yield _mention(address.removeprefix("entry:").split("#")[0], record, path)


def file_slide_id(number: int) -> str:
    """The address on a workshop's page of a slide of its PowerPoint file."""
    return f"file-slide-{number}"


def _mention(target: str, record: Entry, path: FieldPath) -> Mentioned:
    if isinstance(record, Workshop) and path[0] == "slides":
        slide = record.slides[cast(int, path[1])]
        return Mentioned(target, slide.id, slide.title)
    if isinstance(record, Workshop) and path[0] == "file_slides":
        return Mentioned(target, file_slide_id(record.file_slides[cast(int, path[1])].slide))
    if isinstance(record, Issue) and path[0] == "items":
        return Mentioned(target, record.items[cast(int, path[1])].id)
    return Mentioned(target)
