"""An entry with fields of the wrong type: what can be read of it, so that its texts are checked in the same run."""

from __future__ import annotations

from typing import Any, get_args, get_origin

from tusk.check.structure import Written
from tusk.load.source import Source
from tusk.model.fields import Record
from tusk.model.kinds import KINDS
from tusk.model.seen import is_seen
from tusk.model.walk import bare_type


def partly_read(source: Source) -> list[Written]:
    """The entry without the values that do not fit; nothing if its kind is not known."""
    kind = source.values.get("kind")
    model = KINDS.get(kind) if isinstance(kind, str) else None
    return [Written(_record(model, source.values), source)] if model else []


def _record(model: type[Record], values: dict[str, Any]) -> Record:
    fields = {name: _fitting(info.annotation, values.get(name)) for name, info in model.model_fields.items()}
    return model.model_construct(**fields)


def _fitting(annotation: Any, value: Any) -> Any:
    """A text, group of fields or list as it is declared; None in place of anything else."""
    wanted = bare_type(annotation)
    if get_origin(wanted) is list:
        members = value if isinstance(value, list) else []
        return [_fitting(get_args(wanted)[0], member) for member in members]
    if isinstance(wanted, type) and issubclass(wanted, Record):
        return _record(wanted, value) if isinstance(value, dict) else None
    return value.strip() if wanted is str and isinstance(value, str) and is_seen(value) else None
