"""A rule about texts whose lines YAML joins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tusk.check.joined_lines import KEEPS_LINES, OF_ITS_OWN
from tusk.check.rules.context import CheckContext
from tusk.load.scalar import Scalar
from tusk.model.fields import IsMarkdown
from tusk.model.walk import FieldPath
from tusk.problem import Problem, quoted
from tusk.records.named import name_of


def longer_text_keeps_its_lines(context: CheckContext) -> Iterator[Problem]:
    """No list, table or heading is joined to the line above it, as YAML does without |."""
    if not context.facts.may_join_lines:
        return  # so that hardly any file is read again for its lines
    for written, path, _, value in context.values(IsMarkdown):
        scalar = written.source.scalars.get(written.at + path)
        if scalar is None or scalar.style == KEEPS_LINES:
            continue
        if joined := _first_joined(written.source.lines, scalar, value):
            at, line = joined
            message = f"{name_of(path)}: {quoted(line)} is joined to the line above it."
            yield written.problem(path, message, _hint(path, scalar), before=value[:at])


def _first_joined(lines: tuple[str, ...], scalar: Scalar, value: str) -> tuple[int, str] | None:
    """The place in the text of the first line that should begin one, and that line."""
    following = lines[scalar.start.line - 1 :][: value.count(" ") + value.count("\n") + 2]
    bare = [line.strip().strip(scalar.style) for line in following]
    bare[:1] = [line[scalar.start.column - 1 :].strip().strip(scalar.style) for line in following[:1]]
    for above, line in pairwise(bare):
        if OF_ITS_OWN.match(line) and above and (at := value.find(f"{above} {line}")) >= 0:
            return at + len(above) + 1, line
    return None


def _hint(path: FieldPath, scalar: Scalar) -> str:
    field = "-" if isinstance(path[-1], int) else f"{path[-1]}:"
    if scalar.style == ">":
        return f"Write | instead of >: {field} |"
    return f"Write {field} | and begin the text on the next line, indented."
