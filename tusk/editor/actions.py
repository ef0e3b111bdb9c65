"""What the buttons of a form do to its values: add, remove and move items, rows and columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tusk.editor.form import path_of
from tusk.editor.shapes import Shape, model_for, shapes
from tusk.load.yaml_text import FieldPath, Values


def act(what: str, name: str, values: Values, shape: Shape) -> str:
    """Change the values as a button says; returns the name of the field to go to, empty if it cannot be done."""
    try:
        return ACTIONS[what](values, path_of(name), shape)
    except (KeyError, IndexError, TypeError, AttributeError):
        return ""


def _at(values: Any, path: FieldPath) -> Any:
    for key in path:
        values = values[key]
    return values


def _list_at(values: Any, path: FieldPath) -> list[Any]:
    """The list at a path, made if it is not there."""
    group = _at(values, path[:-1])
    if path[-1] not in group:
        group[path[-1]] = []
    found: list[Any] = group[path[-1]]
    return found


def _add(values: Values, path: FieldPath, shape: Shape) -> str:
    items = _list_at(values, path)
    item = shape_at(shape, values, path).item
    assert item
    items.append({} if item.control == "group" else [""] if item.control == "items" else "")
    return _name((*path, len(items) - 1))


def _remove(values: Values, path: FieldPath, _: Shape) -> str:
    group = _at(values, path[:-1])
    del group[path[-1]]
    if isinstance(group, list):
        last = len(group) - 1
        return _name((*path[:-1], min(int(path[-1]), last))) if group else _name(path[:-1])
    return _name(path[:-1])


def _move(by: int) -> Callable[[Values, FieldPath, Shape], str]:
    def move(values: Values, path: FieldPath, _: Shape) -> str:
        items, here = _at(values, path[:-1]), int(path[-1])
        there = here + by
        if not 0 <= there < len(items):
            return _name(path)
        items[here], items[there] = items[there], items[here]
        return _name((*path[:-1], there))

    return move


def _place(values: Values, path: FieldPath, _: Shape) -> str:
    """Move an item to a place: items.3.0 is the fourth, which becomes the first."""
    *items, here, there = path
    found = _at(values, tuple(items))
    there = max(0, min(int(there), len(found) - 1))
    found.insert(there, found.pop(int(here)))
    return _name((*items, there))


def _add_row(values: Values, path: FieldPath, _: Shape) -> str:
    rows, beside = _list_at(values, path), _at(values, path[:-1])
    columns = len(beside.get("columns", ())) if isinstance(beside, dict) else 0
    rows.append([""] * (max(map(len, rows), default=columns or 2)))
    return _name((*path, len(rows) - 1, 0))


def _add_column(values: Values, path: FieldPath, _: Shape) -> str:
    rows = _list_at(values, path) or [[]]
    for row in rows:
        row.append("")
    _at(values, path[:-1])[path[-1]] = rows
    return _name((*path, 0, len(rows[0]) - 1))


def _remove_column(values: Values, path: FieldPath, _: Shape) -> str:
    *grid, column = path
    for row in _at(values, tuple(grid)):
        if int(column) < len(row):
            del row[int(column)]
    return _name(tuple(grid))


def _name(path: FieldPath) -> str:
    return ".".join(map(str, path))


def shape_at(shape: Shape, values: Any, path: FieldPath) -> Shape:
    """The shape of the field at a path. Raises KeyError."""
    for key in path:
        if isinstance(key, int):
            assert shape.item
            shape = shape.item
            values = values[key] if isinstance(values, list) and key < len(values) else None
        else:
            shape = shapes(model_for(shape, values))[key][1]
            values = values.get(key) if isinstance(values, dict) else None
    return shape


ACTIONS: dict[str, Callable[[Values, FieldPath, Shape], str]] = {
    "add": _add,
    "remove": _remove,
    "up": _move(-1),
    "down": _move(1),
    "place": _place,
    "row": _add_row,
    "column": _add_column,
    "remove-column": _remove_column,
}
