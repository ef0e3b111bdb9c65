"""Figures with all names, so that outputs do not look anything up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from tusk.model.fields import Record
from tusk.model.figures import Named

Model = TypeVar("Model", bound=Record)


def with_names(record: Model, names: Mapping[str, str]) -> Model:
    """The same figure, with the names of themes as labels. names: by the theme's id."""
    changed = {field: _named(value, names) for field, value in record if isinstance(value, Record | list)}
    if isinstance(record, Named) and record.theme:
        changed["label"] = names[record.theme]
    return record.model_copy(update=changed)


def _named(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_named(each, names) for each in value]
    return with_names(value, names) if isinstance(value, Record) else value
