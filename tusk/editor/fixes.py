"""Problems of which the value to write is known: a button in the form writes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tusk.data_class import dataclass
from tusk.load.yaml_text import FieldPath, Values
from tusk.problem import Problem


@dataclass(frozen=True)
class Fix:
    """The new value of a field. name: of the field in the form; words: what of it is new."""

    name: str
    value: str
    words: str

    @property
    def do(self) -> str:
        """What its button says to the server."""
        return f"fix {self.name} {self.value}"


def fix_of(problem: Problem, name: str, value: Any) -> Fix | None:
    """What a button could do about a problem of a field with this value; None if nobody knows what to write."""
    if problem.correction is None:
        return None
    kind, wrong, new = problem.correction
    if kind == "field":
        return Fix(wrong, new, new)
    found = [(inner, text) for inner, text in _texts(name, value) if text.count(wrong) == 1]
    if len(found) != 1:
        return None
    inner, text = found[0]
    return Fix(inner, new if text.strip() == wrong.strip() else text.replace(wrong, new), new)


def _texts(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """The texts of a field: its own, or those of its list."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, list):
        for number, each in enumerate(value):
            if isinstance(each, str):
                yield f"{name}.{number}", each


def write(path: FieldPath, value: str, values: Values) -> None:
    """Write a value at a path. Raises KeyError and IndexError."""
    group: Any = values
    for key in path[:-1]:
        group = group[key]
    group[path[-1]] = value
