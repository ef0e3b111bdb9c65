"""Gives an entry another address: the old one redirects, and everything that refers to it is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tusk.editor.project_files import NEW, ChangedMeanwhile, ProjectFiles
from tusk.editor.rewrite import CannotRewrite, rewrite
from tusk.load.files import find, read_source
from tusk.load.source import Source, entry_id
from tusk.load.yaml_text import Value, Values
from tusk.model.fields import Record
from tusk.model.identity import Site
from tusk.model.kinds import KINDS
from tusk.model.vocabulary import VOCABULARIES

REFERS = {
    "entry",
    "related",
    "see",
    "translation_of",
    "guidance",
    "replaced_by",
}  # the fields with ids of entries


def rename(files: ProjectFiles, old: str, new: str, who: str) -> list[str]:
    """Move a file; returns the other files that were changed. Raises ChangedMeanwhile if the new name is in use.

    The new file is written first and the old one moved to the trash last: nothing is lost if it stops between.
    """
    opened = files.open(old)
    if (found := files.open(new)).digest != NEW:
        raise ChangedMeanwhile(found)
    old_id, new_id = entry_id(old), entry_id(new)
    source, _ = read_source(files.root / old, old)
    model, values = model_of(source), dict(source.values)
    aliases = values.get("aliases")
    values["aliases"] = [*(aliases if isinstance(aliases, list) else []), old_id]
    files.save(new, rewrite(opened.text, _renamed(values, old_id, new_id), model, new), NEW, who, "renamed")
    changed = list(_fix_references(files, old, new, who))
    files.throw_away(old, opened.digest, who)
    return changed


def model_of(source: Source) -> type[Record]:
    """The model of a file. Raises CannotRewrite if its kind is not known."""
    if source.id == "site":
        return Site
    if source.path.startswith("content/") and source.path.count("/") == 1:
        return VOCABULARIES[source.id]
    kind = source.values.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise CannotRewrite(source.path)
    return KINDS[kind]


def _fix_references(files: ProjectFiles, old: str, new: str, who: str) -> Iterator[str]:
    old_id, new_id = entry_id(old), entry_id(new)
    for name, where in find(files.root).paths.items():
        path = Path(where)
        if name in (old, new) or old_id.encode() not in path.read_bytes():
            continue
        source, _ = read_source(path, name)
        values = _renamed(source.values, old_id, new_id)
        if values != source.values:
            opened = files.open(name)
            files.save(name, rewrite(opened.text, values, model_of(source), name), opened.digest, who)
            yield name


def _renamed(values: Values, old: str, new: str) -> Values:
    return {name: _value(name, value, old, new) for name, value in values.items()}


def _value(field: str, value: Value, old: str, new: str) -> Value:
    if isinstance(value, dict):
        return _renamed(value, old, new)
    if isinstance(value, list):
        return [_value(field, member, old, new) for member in value]
    if field in REFERS and value == old:
        return new
    return re.sub(rf"\bentry:{re.escape(old)}(?![\w/-])", lambda _: f"entry:{new}", value)
