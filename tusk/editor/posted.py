"""Reads a form that was sent back: the values as a file has them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from tusk.editor.form import name_of
from tusk.editor.shapes import Shape, model_for, shapes
from tusk.load.yaml_text import FieldPath, Value

MOST = 1000  # of the items of a list, and of the cells of a row


class Sent(Protocol):
    """A form's data: each name has one or several texts."""

    def get(self, name: str, default: str = "", /) -> Any:
        """The first text of a name."""

    def getall(self, name: str, default: list[str], /) -> list[Any]:
        """All texts of a name."""

    def __iter__(self) -> Iterator[Any]:
        """The names."""

    def __contains__(self, name: object, /) -> bool: ...


class Form:
    """A form's data. blank: keep what is empty, because the form is shown again."""

    def __init__(self, sent: Sent, *, blank: bool = False) -> None:
        self._sent, self._blank = sent, blank

    def value(self, shape: Shape, path: FieldPath, default: object = None) -> Value | None:
        """The value of a field; None if the form does not have it, or if it is empty."""
        name = name_of(path)
        if f"{name}:json" in self._sent:
            return _carried(str(self._sent.get(f"{name}:json")))
        readers: dict[str, Callable[[Shape, FieldPath], Value | None]] = {
            "group": self._group,
            "items": self._items,
            "grid": self._grid,
            "tags": self._tags,
            "yes-no": self._yes_no,
        }
        if reader := readers.get(shape.control):
            return reader(shape, path)
        text = clean(str(self._sent.get(name, "")))
        if shape.control == "choice" and text == default and not self._was_there(name):
            return None
        return text or None

    def _group(self, shape: Shape, path: FieldPath) -> Value | None:
        name = name_of(path)
        if path and f"{name}:is" not in self._sent:
            return None
        fixed = {each: self._sent.get(name_of((*path, each))) for each in _fixed_names(shape)}
        fields = shapes(model_for(shape, fixed))
        made: dict[str, Value] = {}
        for field in self._names(name, list(fields)):
            info, inner = fields.get(field, (None, Shape("other")))
            found = self.value(inner, (*path, field), info.default if info else None)
            if found is not None:
                made[field] = found
        return made or ({} if self._blank else None)

    def _names(self, name: str, known: list[str]) -> list[str]:
        """The fields of a group: those of its model, and others that the file has."""
        others = [str(each) for each in self._sent.getall(f"{name}:other", [])]
        return [*known, *(each for each in others if each not in known)]

    def _items(self, shape: Shape, path: FieldPath) -> Value | None:
        assert shape.item
        made: list[Value] = []
        for number in range(self._count(f"{name_of(path)}:count")):
            found = self.value(shape.item, (*path, number))
            if found is not None or self._blank:
                made.append(found if found is not None else {} if shape.item.control == "group" else "")
        return made or None

    def _grid(self, _: Shape, path: FieldPath) -> Value | None:
        name = name_of(path)
        rows, columns = self._count(f"{name}:rows"), self._count(f"{name}:columns")
        made: list[Value] = []
        for row in range(rows):
            cells = [clean(str(self._sent.get(f"{name}.{row}.{column}", ""))) for column in range(columns)]
            if self._blank or any(cells):
                width = columns if self._blank else self._count(f"{name}.{row}:width") or columns
                used = max((n + 1 for n, cell in enumerate(cells) if cell), default=0)
                made.append(list(cells[: max(width, used)]))
        return made or None

    def _tags(self, _: Shape, path: FieldPath) -> Value | None:
        return [str(each) for each in self._sent.getall(name_of(path), [])] or None

    def _yes_no(self, _: Shape, path: FieldPath) -> Value | None:
        text = str(self._sent.get(name_of(path), ""))
        return text if text in ("yes", "no") else None

    def _was_there(self, name: str) -> bool:
        return f"{name}:was" in self._sent

    def _count(self, name: str) -> int:
        text = str(self._sent.get(name, "0"))
        return min(int(text), MOST) if text.isdecimal() and len(text) < 6 else 0


def clean(text: str) -> str:
    """A text as files have it: one kind of line end, no space at its ends."""
    return "\n".join(
        line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ).strip()


def _fixed_names(shape: Shape) -> list[str]:
    return [
        name for model in shape.models for name, (_, each) in shapes(model).items() if len(each.choices) == 1
    ]


def _carried(text: str) -> Value | None:
    """A value that the form only carried, as the loader would have read it."""
    try:
        found = _texts(json.loads(text))
    except (ValueError, RecursionError):
        return None
    return found


def _texts(value: object) -> Value | None:
    if isinstance(value, dict):
        return {str(name): found for name, each in value.items() if (found := _texts(each)) is not None}
    if isinstance(value, list):
        return [found for each in value if (found := _texts(each)) is not None]
    return None if value is None else str(value)
