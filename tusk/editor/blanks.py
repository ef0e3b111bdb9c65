"""Values without what is empty."""

from __future__ import annotations

from typing import Any


def without_blanks(values: Any) -> Any:
    """The values that would be saved: nothing that is empty."""
    if isinstance(values, dict):
        made = {name: without_blanks(value) for name, value in values.items()}
        return {name: value for name, value in made.items() if value not in ("", [], {}, None)}
    if isinstance(values, list):
        return [made for value in values if (made := _member(value)) not in ("", [], {}, None)]
    return values


def _member(value: Any) -> Any:
    """A row of a table keeps its empty cells."""
    is_row = isinstance(value, list) and all(isinstance(cell, str) for cell in value)
    return (value if any(value) else []) if is_row else without_blanks(value)
