"""Two people saved one file: both versions, field by field, and what becomes of the choice."""

from __future__ import annotations

import json
from typing import Any

from tusk.editor.compare import Difference, differences
from tusk.editor.form import label_of
from tusk.editor.project_files import Opened
from tusk.load.yaml_text import FieldPath, Value, Values

Pieces = dict[str, Value]


def conflict_page(now: Opened, theirs: Values, mine: Values, base: Values | None) -> dict[str, Any]:
    """The values of the page. base: what both began with, if it is known: what one of them left is chosen already."""
    ours, others, before = _pieces(mine), _pieces(theirs), _pieces(base or {})
    groups = []
    for key in dict.fromkeys([*ours, *others]):
        found = list(differences(_one(key, ours), _one(key, others)))
        if found:
            is_mine = base is None or ours.get(key) != before.get(key)
            groups.append(
                {
                    "name": key,
                    "label": _label(mine, theirs, key),
                    "use": "mine" if is_mine else "theirs",
                    "differences": [_told(each) for each in found],
                }
            )
    return {"name": now.name, "digest": now.digest, "mine": json.dumps(mine), "groups": groups}


def with_choice(theirs: Values, mine: Values, use: dict[str, str]) -> Values:
    """Their values with those of ours that were chosen; use: "mine" or "theirs" for each field."""
    made, ours = _pieces(theirs), _pieces(mine)
    for key in dict.fromkeys([*made, *ours]):
        if use.get(key) == "mine" and key in ours:
            made[key] = ours[key]
        elif use.get(key) == "mine":
            del made[key]
    return {"": list(made.values())} if "" in theirs or "" in mine else made


def where(path: FieldPath) -> str:
    """A place in a file in words: Sections › 2 › Heading."""
    return " › ".join(
        str(part + 1) if isinstance(part, int) else label_of(part) for part in path if part != ""
    )


def _pieces(values: Values) -> Pieces:
    """What can be chosen apart: the fields of a file, or the items of a shared list."""
    if "" not in values:
        return dict(values)
    items: Any = values[""]
    made: Pieces = {}
    for number, item in enumerate(items):
        id = str(item.get("id", "")) if isinstance(item, dict) else ""
        made[id if id and id not in made else f"#{number + 1}"] = item
    return made


def _one(key: str, pieces: Pieces) -> Values:
    return {key: pieces[key]} if key in pieces else {}


def _label(mine: Values, theirs: Values, key: str) -> str:
    return key if "" in mine or "" in theirs else label_of(key)


def _told(each: Difference) -> dict[str, str]:
    return {"where": where(each.path), "mine": each.mine, "theirs": each.theirs}
