"""Something that an author's text must not contain, and its place."""

from __future__ import annotations

from tusk.data_class import dataclass


@dataclass(frozen=True)
class Fault:
    """What is wrong, how to fix it, and where: line and column count from 1 in the text; line 0 is not known."""

    message: str
    hint: str
    line: int = 0
    column: int = 0


def place_at(text: str, offset: int) -> tuple[int, int]:
    """The line and column of the character at an offset, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def before(text: str, line: int, column: int) -> str | None:
    """The text before a line and column; None if the line is not known, or the text has none such."""
    lines = text.split("\n")
    if not 0 < line <= len(lines):
        return None
    return "\n".join([*lines[: line - 1], lines[line - 1][: column - 1]])
