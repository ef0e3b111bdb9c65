"""Writes new values into the text of a file. The change in the text is as small as the change of the values."""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

import yaml
from ruamel.yaml.error import YAMLError

from tusk.editor.changed_values import Changes, same
from tusk.editor.kept_lines import with_changes_of
from tusk.editor.round_trip import dump, load
from tusk.load.markdown_file import read_markdown_file
from tusk.load.yaml_text import FieldPath, Value, Values, read_yaml
from tusk.model.fields import PartDate, Record
from tusk.model.time_of_day import TimeOfDay
from tusk.model.walk import fields_at, type_at

BARE = (bool, int, float, PartDate, TimeOfDay)


class CannotRewrite(Exception):
    """The values cannot be written into the text without losing something of it."""


def rewrite(text: str, values: Values, model: type[Record], name: str = "") -> str:
    """The text with these values, which are as the loader reads them: texts, lists and groups of fields.

    name: of the file; one that ends in .md has its field body below the others. A list at the top is under "".
    Raises CannotRewrite.
    """
    if name.endswith(".md"):
        return _rewrite_markdown(text, values, model)
    made = _rewrite(text, values.get("", values), _changes(model))
    if not same(read_yaml(made, name).values, values):
        raise CannotRewrite
    return made


def _changes(model: type[Record]) -> Changes:
    def is_bare(path: FieldPath) -> bool:
        path = path[1:] if path and isinstance(path[0], int) else path
        found = type_at(model, path)
        return found in BARE or any(member in BARE for member in get_args(found))

    def order(path: FieldPath) -> list[str]:
        path = path[1:] if path and isinstance(path[0], int) else path
        found = type_at(model, path)
        if isinstance(found, type) and issubclass(found, Record):
            return list(found.model_fields)
        return sorted(fields_at(model, path))

    return Changes(is_bare, order)


def _rewrite(text: str, value: Value, changes: Changes) -> str:
    try:
        readable, before = _unchanged(text)
        after = dump(changes.node(load(readable), value))
        for moved in (False, True):
            near = with_changes_of(text, before, after, moved=moved)
            if near is not None and _says(near, value):
                return near
        if same(_value(after), value):
            return after
    except (YAMLError, yaml.YAMLError, ValueError, IndexError, AttributeError) as error:
        raise CannotRewrite from error
    raise CannotRewrite


@lru_cache(maxsize=16)  # while somebody types, the text of the file stays the same
def _unchanged(text: str) -> tuple[str, str]:
    """The text as ruamel.yaml can read it, which takes no tab before a comment, and as it writes it unchanged."""
    try:
        return text, dump(load(text))
    except YAMLError:
        readable = text.replace("\t", " ")
        return readable, dump(load(readable))


def _says(text: str, value: Value) -> bool:
    """Whether a text has this value; one that cannot be read has not."""
    try:
        return same(_value(text), value)
    except yaml.YAMLError:
        return False


def _value(text: str) -> Value:
    values = read_yaml(text, "").values
    return values.get("", values)


def _rewrite_markdown(text: str, values: Values, model: type[Record]) -> str:
    lines = text.split("\n")
    dashes = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    if len(dashes) < 2 or dashes[0] != 0:
        raise CannotRewrite
    before = read_markdown_file(text, "").values
    fields: Values = {name: value for name, value in values.items() if name != "body"}
    top = _rewrite("\n".join(lines[1 : dashes[1]]) + "\n", fields, _changes(model))
    rest = "\n".join(lines[dashes[1] + 1 :])
    if not same(before.get("body", ""), values.get("body", "")):
        rest = f"\n{str(values.get('body', '')).strip()}\n"
    made = f"---\n{top.rstrip(chr(10))}\n---\n{rest}"
    if not same(read_markdown_file(made, "").values, values):
        raise CannotRewrite
    return made
