"""JSON Schemas for authors' files, with the ids of the project's own lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tusk.model.fields import Record
from tusk.model.identity import Site
from tusk.model.kinds import KINDS
from tusk.model.vocabulary import VOCABULARIES

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas(known: Mapping[str, Iterable[str]]) -> dict[str, dict[str, Any]]:
    """File name → schema: one for each kind, each vocabulary and site.yml. known: the ids of each vocabulary."""
    made = {f"{kind.replace(' ', '-')}.json": _schema(model, known) for kind, model in KINDS.items()}
    for name, model in VOCABULARIES.items():
        item = _schema(model, known)
        definitions = item.pop("$defs", {})
        made[f"{name}.json"] = {"$schema": DIALECT, "type": "array", "items": item, "$defs": definitions}
    return made | {"site.json": _schema(Site, known), "entry.json": _any_kind()}


def _any_kind() -> dict[str, Any]:
    """The schema of a file whose kind says which of the others it follows."""
    kinds = [
        {
            "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
            "then": {"$ref": f"{kind.replace(' ', '-')}.json"},
        }
        for kind in KINDS
    ]
    return {"$schema": DIALECT, "type": "object", "properties": {"kind": {"enum": [*KINDS]}}, "allOf": kinds}


def _schema(model: type[Record], known: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    schema = _fit(model.model_json_schema(), known)
    assert isinstance(schema, dict)
    return {"$schema": DIALECT, **schema}


def _fit(node: Any, known: Mapping[str, Iterable[str]]) -> Any:
    """Add the ids that a field can have, and allow yes and no."""
    if isinstance(node, list):
        return [_fit(member, known) for member in node]
    if not isinstance(node, dict):
        return node
    fitted = {name: _fit(value, known) for name, value in node.items() if name != "x-names"}
    if ids := sorted(known.get(node.get("x-names", ""), ())):
        fitted["enum"] = ids
    if node.get("type") == "boolean":
        del fitted["type"]
        fitted["enum"] = ["yes", "no", True, False]
    return fitted
