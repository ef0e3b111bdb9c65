"""Records with fields of the wrong type: what can be read of them, so that their texts are checked in the same run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from tusk.load.source import Source, is_list
from tusk.model.fields import Record
from tusk.model.identity import Site
from tusk.model.kinds import KINDS
from tusk.model.seen import is_seen
from tusk.model.vocabulary import VOCABULARIES
from tusk.model.walk import FieldPath, bare_type, walk
from tusk.records.written import Written, WrittenEntry, WrittenSite


def partly_read(source: Source, whole: Sequence[Written]) -> Iterator[Written]:
    """The records of a file that are not among the whole ones, each without the values that do not fit."""
    values = source.values
    if not is_list(source.path):
        kind = values.get("kind")
        if model := KINDS.get(kind) if isinstance(kind, str) else None:
            yield WrittenEntry(_record(model, values), source)
    elif source.id == "site":
        yield WrittenSite(_record(Site, values), source)
    else:
        known = {written.at for written in whole}
        for number, item in enumerate(values.get("", ())):
            if (number,) not in known and isinstance(item, dict):
                yield Written(_record(VOCABULARIES[source.id], item), source, (number,))


def left_over(source: Source, written: Written) -> Iterator[tuple[FieldPath, str]]:
    """The texts of a record that have no place in it: those of unknown fields, and in place of something else."""
    values: Any = source.values
    for key in written.at:
        values = values[""][key]
    known = {path for path, _, value in walk(written.record) if isinstance(value, str)}
    return ((path, text) for path, text in _texts(values, ()) if path not in known)


def _texts(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*path, key))


def _record(model: type[Record], values: dict[str, Any]) -> Any:
    return model.model_construct(
        **{
            name: _field(model, name, info, values[name]) if name in values else _default(info)
            for name, info in model.model_fields.items()
        }
    )


def _field(model: type[Record], name: str, info: FieldInfo, value: Any) -> Any:
    """A value as it is declared, or else what of it fits."""
    try:
        return _reader(model, name).validate_python(value)
    except ValidationError:
        found = _fitting(info.annotation, value)
        return _default(info) if found is None else found


def _default(info: FieldInfo) -> Any:
    default = info.get_default(call_default_factory=True)
    return (
        ([] if get_origin(bare_type(info.annotation)) is list else None)
        if default is PydanticUndefined
        else default
    )


@cache
def _reader(model: type[Record], name: str) -> TypeAdapter[Any]:
    info = model.model_fields[name]
    return TypeAdapter(info.rebuild_annotation())


def _fitting(annotation: Any, value: Any) -> Any:
    """A text, group of fields or list as it is declared; None in place of anything else."""
    wanted = bare_type(annotation)
    if get_origin(wanted) is list:
        members = value if isinstance(value, list) else []
        return [_fitting(get_args(wanted)[0], member) for member in members]
    if isinstance(value, dict):
        models = [
            each
            for each in (wanted, *get_args(wanted))
            if isinstance(each, type) and issubclass(each, Record)
        ]
        model = max(models, key=lambda each: len(value.keys() & each.model_fields.keys()), default=None)
        return _record(model, value) if model else None
    return value.strip() if wanted is str and isinstance(value, str) and is_seen(value) else None
