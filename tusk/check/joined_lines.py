"""Texts whose lines YAML joins, and what such a line may not begin with."""

from __future__ import annotations

from typing import Any

from tusk.late_pattern import late
from tusk.load.source import Source
from tusk.load.yaml_text import FieldPath

KEEPS_LINES = "|"
OF_ITS_OWN = late(  # what is only meant at the start of a line
    r"[-*+•·] \S|\d{1,3}[.)] \S|\||#{1,4} \S|> \S"
)
JOINED = late(rf" (?:{OF_ITS_OWN.pattern})")


def may_join_lines(source: Source) -> bool:
    """Whether a text of a file may have a list, table or heading that YAML joins to the line above it."""
    return any(
        scalar.style != KEEPS_LINES and JOINED.search(_value(source, path))
        for path, scalar in source.scalars.items()
    )


def _value(source: Source, path: FieldPath) -> str:
    """The text at a place; empty in a file that cannot be read to its end."""
    found: Any = source.values.get("", source.values)
    try:
        for key in path:
            found = found[key]
        return str(found)
    except (LookupError, TypeError):
        return ""
