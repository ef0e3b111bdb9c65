"""Which field of a form each problem of the check belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tusk.editor.form import name_of
from tusk.load.source import Source
from tusk.load.yaml_text import FieldPath
from tusk.problem import Problem

MISSING = re.compile(r'the field "(\w+)" is missing')


def by_field(problems: Iterable[Problem], source: Source) -> dict[str, list[Problem]]:
    """The problems of a file by the names of their fields; "" for those of the whole file."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        path = _path(problem, source)
        if missing := MISSING.search(problem.message):
            path = (*_group(path, source, missing[1]), missing[1])
        if "" in source.values:
            path = ("", *path)
        found.setdefault(name_of(path), []).append(problem)
    return found


def _path(problem: Problem, source: Source) -> FieldPath:
    """The innermost field whose place is the last at or before the problem."""
    here = (problem.line, problem.column)
    before = [
        (place.line, place.column, len(path), path)
        for path, place in source.places.items()
        if (place.line, place.column) <= here
    ]
    return max(before, key=lambda each: each[:3], default=(0, 0, 0, ()))[3]


def _group(path: FieldPath, source: Source, missing: str) -> FieldPath:
    """The group that a field is missing in: its place is that of its first field."""
    while path and (not _is_group(source, path) or (*path, missing) in source.places):
        path = path[:-1]
    return path


def _is_group(source: Source, path: FieldPath) -> bool:
    value: object = source.values.get("", source.values)
    for key in path:
        if isinstance(value, list) and isinstance(key, int):
            value = value[key] if key < len(value) else None
        elif isinstance(value, dict):
            value = value.get(str(key))
    return isinstance(value, dict)
