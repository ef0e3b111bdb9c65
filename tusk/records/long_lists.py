"""Lists that are too long, found before anything else reads their items."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.load.source import Source
from tusk.load.yaml_text import Value
from tusk.model.limits import MOST_CELLS, most_items
from tusk.model.walk import FieldPath
from tusk.problem import Problem
from tusk.records.named import name_of

SPLIT = "Keep the ones that matter most, or split this into two entries."
HINTS = {
    "bars": "Keep the ones that matter most, or split it into two figures.",
    "file_slides": "Keep the ones that matter most, or split the file in two.",
    "items": "Keep the ones that matter most, or split it into two issues.",
    "rows": "Keep the ones that matter most, or offer the whole table as a file to download.",
    "slides": "Keep the ones that matter most, or split it into two workshops.",
    "values": "Keep the ones that matter most, or split it into two figures.",
    "years": "Keep the ones that matter most, or split it into two figures.",
}


def long_lists(values: Value, source: Source, at: FieldPath) -> Iterator[Problem]:
    """A problem for each list with too many items, without any for its items."""
    for path, count in _lists(values, at):
        field = next((part for part in reversed(path) if isinstance(part, str)), source.id)
        is_row = isinstance(path[-1], int)
        most = MOST_CELLS if is_row else most_items(field)
        if count > most:
            what = "cells" if is_row else "items"
            message = f"{name_of(path)} has {count:,} {what}; at most {most:,} can be published."
            yield source.problem(path, message, HINTS.get(field, SPLIT))


def long_file(name: str, source: Source) -> Iterator[Problem]:
    """The same for a shared list, which is a whole file."""
    most, count = most_items(f"{name}.yml"), len(source.values[""])
    if count > most:
        message = f"the list has {count:,} items; at most {most:,} can be published."
        yield source.problem((most,), message, "Remove the ones that nothing uses.")


def _lists(values: Value, at: FieldPath) -> Iterator[tuple[FieldPath, int]]:
    """Every list with the number of its items; of a list that is too long, nothing within it."""
    if isinstance(values, dict):
        for name, inner in values.items():
            if type(inner) is not str:  # as most are
                yield from _lists(inner, (*at, name))
    elif isinstance(values, list):
        yield at, len(values)
        for number, inner in enumerate(values[: most_items(str(at[-1]))]):
            if type(inner) is not str:
                yield from _lists(inner, (*at, number))
