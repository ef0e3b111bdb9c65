"""Walks a record's values together with their declared types."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from tusk.data_class import dataclass
from tusk.model.amounts import OR_UNKNOWN, IsAmount
from tusk.model.fields import NEVER_UNKNOWN, IsMarkdown, Names, PartDate, Record

FieldPath = tuple[str | int, ...]
Marks = tuple[Any, ...]
HOLDS = (Record, list)  # a tuple: `Record | list` would be made again for each value


def walk(record: Record, path: FieldPath = ()) -> list[tuple[FieldPath, Marks, Any]]:
    """(path, marks, value) of every single value; marks are Names, IsMarkdown and IsFile."""
    found: list[tuple[FieldPath, Marks, Any]] = []
    _walk(record, path, found)
    return found


def _walk(record: Record, path: FieldPath, found: list[tuple[FieldPath, Marks, Any]]) -> None:
    values = vars(record)
    for name, shape in _shapes(type(record)):
        value = values[name]
        if type(value) is str:  # as most fields are that are not empty
            found.append(((*path, name), shape.marks, value))
        elif value is not None and value != []:
            _walk_value(value, shape, (*path, name), found)


def _walk_value(
    value: object, shape: _Shape, path: FieldPath, found: list[tuple[FieldPath, Marks, Any]]
) -> None:
    if isinstance(value, list):
        item = shape.item
        assert item is not None
        for number, member in enumerate(value):
            if type(member) is str:
                found.append(((*path, number), item.marks, member))
            elif member is not None:
                _walk_value(member, item, (*path, number), found)
    elif isinstance(value, Record):
        _walk(value, path, found)
    else:
        found.append((path, shape.marks, value))


def is_of_an_entry(marks: Marks) -> bool:
    """Whether a value with these marks is the id of an entry."""
    for mark in marks:  # noqa: SIM110 (asked of every value)
        if isinstance(mark, Names) and mark.what == "entry":
            return True
    return False


def is_markdown(marks: Marks) -> bool:
    """Whether a value with these marks is Markdown."""
    for mark in marks:  # noqa: SIM110
        if isinstance(mark, IsMarkdown):
            return True
    return False


def records(record: Record, path: FieldPath = ()) -> list[tuple[FieldPath, Record]]:
    """(path, record) of a record and of every record within it."""
    found: list[tuple[FieldPath, Record]] = []
    _collect(record, path, found)
    return found


def _collect(value: object, path: FieldPath, found: list[tuple[FieldPath, Record]]) -> None:
    if isinstance(value, Record):
        found.append((path, value))
        values = vars(value)
        for name in _holding(type(value)):
            inner = values[name]
            if inner is not None and isinstance(inner, HOLDS):  # most fields are empty
                _collect(inner, (*path, name), found)
    elif isinstance(value, list):
        for number, member in enumerate(value):
            if isinstance(member, HOLDS):
                _collect(member, (*path, number), found)


@dataclass(frozen=True)
class _Shape:
    """The facts about a declared type: its marks, and for a list the shape of its members."""

    marks: Marks
    item: _Shape | None = None


@cache
def _shapes(model: type[Record]) -> tuple[tuple[str, _Shape], ...]:
    """The shape of each field, worked out once for each class, because there are thousands of entries."""
    return tuple(
        (name, _shape(info.annotation, tuple(info.metadata))) for name, info in model.model_fields.items()
    )


@cache
def _holding(model: type[Record]) -> tuple[str, ...]:
    """The fields that can hold records."""
    return tuple(name for name, info in model.model_fields.items() if _can_hold(info.annotation))


def _can_hold(annotation: object) -> bool:
    bare = bare_type(annotation)
    if get_origin(bare) is list or _is_union(bare):
        return any(map(_can_hold, get_args(bare)))
    return not isinstance(bare, type) or issubclass(bare, HOLDS)


def _shape(annotation: object, marks: Marks) -> _Shape:
    bare, more = unwrap(annotation)
    item = _shape(get_args(bare)[0], ()) if get_origin(bare) is list else None
    return _Shape(marks + more, item)


def unwrap(annotation: object) -> tuple[object, Marks]:
    """Remove Annotated and `| None` from a type: the bare type and its marks."""
    marks: Marks = ()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *found = get_args(annotation)
            marks += tuple(found)
        elif _is_union(annotation) and type(None) in get_args(annotation):
            members = [member for member in get_args(annotation) if member is not type(None)]
            annotation = members[0] if len(members) == 1 else Union[tuple(members)]  # noqa: UP007
        else:
            return annotation, marks


def bare_type(annotation: object) -> object:
    """A field's type without Annotated and `| None`."""
    return unwrap(annotation)[0]


def _is_union(annotation: object) -> bool:
    return get_origin(annotation) in (Union, types.UnionType)


def type_at(model: type[Record], path: FieldPath) -> object:
    """The bare type declared at a path: a Record class, str, bool, …; None if there is none."""
    annotation: object = model
    for key in path:
        if _is_union(annotation):
            known = [m for m in get_args(annotation) if key in m.model_fields]
            annotation = known[0] if known else None
        if isinstance(key, int):
            annotation = unwrap(get_args(annotation)[0])[0] if get_args(annotation) else None
        elif (
            isinstance(annotation, type) and issubclass(annotation, Record) and key in annotation.model_fields
        ):
            annotation = unwrap(annotation.model_fields[key].annotation)[0]
        else:
            return None
    return annotation


def can_be_unknown(model: type[Record], path: FieldPath) -> bool:
    """Whether an author can write unknown in a field."""
    around = type_at(model, path[:-1]) if path[:-1] else model
    field = (
        around.model_fields.get(str(path[-1]))
        if isinstance(around, type) and issubclass(around, Record)
        else None
    )
    bare, marks = unwrap(field.annotation) if field else (None, ())
    marks = (*marks, *(field.metadata if field else ()))
    if bare is PartDate:
        return NEVER_UNKNOWN not in marks
    return OR_UNKNOWN in marks or any(isinstance(mark, IsAmount) for mark in marks)


def fields_at(model: type[Record], path: FieldPath) -> set[str]:
    """The names of the fields that are allowed at a path."""
    found = type_at(model, path)
    members = get_args(found) if _is_union(found) else (found,)
    return {name for member in members if hasattr(member, "model_fields") for name in member.model_fields}
