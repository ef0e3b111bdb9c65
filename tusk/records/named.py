"""What the places in a file are called, for people."""

from __future__ import annotations

from tusk.model.walk import FieldPath
from tusk.problem import cut


def name_of(path: FieldPath) -> str:
    """The name of a place for people: "title", or item 2 of "points"."""
    names = [cut(part) for part in path if isinstance(part, str)]
    if path and isinstance(path[-1], int):
        return f'item {path[-1] + 1} of "{names[-1]}"' if names else f"item {path[-1] + 1}"
    return f'"{names[-1]}"' if names else "the file"
