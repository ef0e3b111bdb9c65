"""Two versions of a file field by field, for people who must choose between them."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.data_class import dataclass
from tusk.editor.changed_values import same
from tusk.load.yaml_text import FieldPath, Value


@dataclass(frozen=True)
class Difference:
    """A field that differs; a version without it has an empty text."""

    path: FieldPath
    mine: str
    theirs: str


def differences(mine: Value | None, theirs: Value | None, path: FieldPath = ()) -> Iterator[Difference]:
    """The fields that differ, in the order of the first version."""
    if mine is not None and theirs is not None and same(mine, theirs):
        return
    if isinstance(mine, dict) and isinstance(theirs, dict):
        for name in [*mine, *(name for name in theirs if name not in mine)]:
            yield from differences(mine.get(name), theirs.get(name), (*path, name))
    elif isinstance(mine, list) and isinstance(theirs, list):
        for number in range(max(len(mine), len(theirs))):
            one, other = (each[number] if number < len(each) else None for each in (mine, theirs))
            yield from differences(one, other, (*path, number))
    else:
        yield Difference(path, _text(mine), _text(theirs))


def _text(value: Value | None) -> str:
    if isinstance(value, dict):
        return "\n".join(f"{name}: {_text(inner)}" for name, inner in value.items())
    if isinstance(value, list):
        return "\n".join(f"• {_text(member)}" for member in value)
    return value or ""
