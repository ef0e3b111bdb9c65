"""JSON Schemas for authors' files, with the ids of the project's own lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from pydantic.json_schema import models_json_schema

from tusk.model.fields import Record
from tusk.model.identity import Site
from tusk.model.kinds import KINDS
from tusk.model.vocabulary import VOCABULARIES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DEFINITION = "#/$defs/"


def schemas(known: Mapping[str, Iterable[str]]) -> dict[str, dict[str, Any]]:
    """File name → schema: one for each kind, each vocabulary and site.yml. known: the ids of each vocabulary."""
    kinds = {f"{kind.replace(' ', '-')}.json": model for kind, model in KINDS.items()}
    lists = {f"{name}.json": model for name, model in VOCABULARIES.items()}
    made = _made({**kinds, **lists, "site.json": Site}, known)
    for name in lists:
        dialect, definitions = made[name].pop("$schema"), made[name].pop("$defs", {})
        made[name] = {"$schema": dialect, "type": "array", "items": made[name], "$defs": definitions}
    return made | {"entry.json": _any_kind()}


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


def _made(
    models: Mapping[str, type[Record]], known: Mapping[str, Iterable[str]]
) -> dict[str, dict[str, Any]]:
    """All at once: what models share is worked out once, and each schema gets the definitions that it needs."""
    names, whole = _definitions(tuple(models.values()))
    definitions = _fit(whole, known)
    made = {}
    for name, model in models.items():
        own = definitions[names[model]]
        needed = sorted(_needed(own, definitions))
        made[name] = {"$schema": DIALECT, "$defs": {each: definitions[each] for each in needed}, **own}
    return made


@lru_cache(maxsize=2)
def _definitions(models: tuple[type[Record], ...]) -> tuple[dict[type[Record], str], dict[str, Any]]:
    """The name of the definition of each model, and all definitions, whatever ids a project has."""
    places, whole = models_json_schema([(model, "validation") for model in models])
    names = {model: places[model, "validation"]["$ref"].removeprefix(DEFINITION) for model in models}
    return names, whole["$defs"]


def _needed(schema: Any, definitions: Mapping[str, Any]) -> set[str]:
    """The names of the definitions that a schema refers to, and of those that these refer to."""
    found: set[str] = set()
    waiting = list(_named(schema))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _named(definitions[name])
    return found


def _named(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].removeprefix(DEFINITION)
        node = list(node.values())
    if isinstance(node, list):
        for member in node:
            yield from _named(member)


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
