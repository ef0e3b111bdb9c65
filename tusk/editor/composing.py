"""An issue or a workshop composed of entries: those that are picked become items, each with an address of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tusk.editor.form import path_of
from tusk.editor.shapes import NAMES, Shape
from tusk.load.yaml_text import Values
from tusk.model.reserved import ENTRY_IDS
from tusk.text.headings import slug_or_none

PAGES = ("items", "slides")  # of which each is a part of one page
COMPOSED = {"id", "entry"}  # the fields of an item that shows an entry


def is_composed(shape: Shape) -> bool:
    """Whether the items of a list show entries: articles of an issue, slides of a workshop."""
    models = shape.item.models if shape.item and shape.item.control == "group" else ()
    return any(model.model_fields.keys() >= COMPOSED for model in models)


def pick(name: str, entries: Iterable[str], values: Values) -> str:
    """Add an item for each entry to the list of this name; returns the name of the first one, or empty."""
    *path, last = path_of(name)
    group: Any = values
    for key in path:
        group = group[key]
    items = group.setdefault(last, [])
    first = len(items)
    taken = {item.get("id", "") for item in items if isinstance(item, dict)} | set(ENTRY_IDS)
    for entry in entries:
        id = _free(entry.rsplit("/", 1)[-1], taken)
        taken.add(id)
        items.append({"id": id, "entry": entry} | _title(str(last), id))
    return f"{name}.{first}" if len(items) > first else ""


def with_ids(values: Values) -> Values:
    """The same values: an item without an id has one made from its heading, title or name.

    Items are those of a shared list, the themes in their groups, articles and slides.
    """
    for name in ("", "items", "slides", "themes"):
        found = values.get(name)
        items = [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
        taken = {str(item.get("id", "")) for item in items} | (set(ENTRY_IDS) if name in PAGES else set())
        for item in items:
            _with_id(item, taken)
            with_ids(item)
    return values


def _with_id(item: Values, taken: set[str]) -> None:
    words = next((str(item[name]) for name in NAMES if item.get(name)), "")
    if not item.get("id") and (made := slug_or_none(words)):
        rest = dict(item)
        item.clear()
        item |= {"id": _free(made, taken), **rest}
        taken.add(str(item["id"]))


def _title(list_name: str, id: str) -> dict[str, str]:
    """A slide needs a title; an article has that of its entry."""
    return {"title": id.replace("-", " ").capitalize()} if list_name == "slides" else {}


def _free(id: str, taken: set[str]) -> str:
    usual, number = id[:70].strip("-"), 2
    made = usual
    while made in taken:
        made, number = f"{usual}-{number}", number + 1
    return made
