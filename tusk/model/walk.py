"""Walks a record's values together with their declared types."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from tusk.model.amounts import OR_UNKNOWN, IsAmount
from tusk.model.fields import NEVER_UNKNOWN, PartDate, Record

FieldPath = tuple[str | int, ...]
Marks = tuple[Any, ...]


def walk(record: Record, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Marks, Any]]:
    """Yield (path, marks, value) for every single value; marks are Names, IsMarkdown and IsFile."""
    for name, shape in _shapes(type(record)):
        yield from _walk_value(getattr(record, name), shape, (*path, name))


def records(record: Record, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Record]]:
    """Yield (path, record) for a record and every record within it."""
    yield path, record
    for name, value in record:
        yield from _records_in(value, (*path, name))


def _records_in(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, Record]]:
    if isinstance(value, Record):
        yield from records(value, path)
    elif isinstance(value, list):
        for number, member in enumerate(value):
            yield from _records_in(member, (*path, number))


def _walk_value(value: object, shape: _Shape, path: FieldPath) -> Iterator[tuple[FieldPath, Marks, Any]]:
    if value is None:
        return
    if isinstance(value, Record):
        yield from walk(value, path)
    elif isinstance(value, list):
        assert shape.item is not None
        for number, member in enumerate(value):
            yield from _walk_value(member, shape.item, (*path, number))
    else:
        yield path, shape.marks, value


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
