"""The editor changes one field of any file of the project, and nothing else in that file."""

from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from tests.projects import PROJECT
from tusk.editor.rename import model_of
from tusk.editor.rewrite import rewrite
from tusk.load.files import find, read_source
from tusk.load.source import Source
from tusk.load.yaml_text import FieldPath

FIELDS = 1  # of each file


def texts(value: Any, path: FieldPath = ()) -> Iterator[FieldPath]:
    """The paths of all texts in a value."""
    if isinstance(value, str):
        yield path
    else:
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from texts(inner, (*path, key))


def test_a_change_of_one_field_touches_its_lines_alone() -> None:
    wrong = []
    for name, file in sorted(find(PROJECT).paths.items()):
        source, _ = read_source(Path(file), name)
        paths = list(texts(source.values))
        for path in random.Random(name).sample(paths, min(FIELDS, len(paths))):
            made = rewrite("\n".join(source.lines), with_more(source.values, path), model_of(source), name)
            if not lines_changed("\n".join(source.lines), made) <= own_lines(source, path):
                wrong.append((name, path))
    assert wrong == []


def with_more(values: Any, path: FieldPath) -> Any:
    """The values with more words in one field."""
    made = group = deepcopy(values)
    for key in path[:-1]:
        group = group[key]
    group[path[-1]] = f"{group[path[-1]].strip()} and more"
    return made


def lines_changed(before: str, after: str) -> set[int]:
    matcher = SequenceMatcher(None, before.split("\n"), after.split("\n"), autojunk=False)
    return {n for what, i, k, *_ in matcher.get_opcodes() if what != "equal" for n in range(i + 1, k + 1)}


def own_lines(source: Source, path: FieldPath) -> set[int]:
    """The lines from a field to the next one."""
    start = source.places[path[1:] if path[0] == "" else path].line
    following = [place.line for place in source.places.values() if place.line > start]
    return {start, *range(start, min(following, default=len(source.lines) + 1))}
