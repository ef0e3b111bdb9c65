"""The fields of a draft as YAML, each guess with a comment above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tusk.authoring.starter import in_yaml
from tusk.data_class import dataclass

MARK = "# guessed: "


@dataclass(frozen=True)
class Field:
    """A field of a draft. guess: why it has this value, if it was guessed."""

    name: str
    value: Any
    guess: str = ""


def to_yaml(fields: list[Field]) -> str:
    """The text of a file."""
    return "\n".join(line for field in fields for line in _field(field)) + "\n"


def _field(field: Field) -> Iterator[str]:
    if field.guess:
        yield MARK + " ".join(field.guess.split())
    yield from _named(field.name, field.value, "")


def _named(name: str, value: Any, indent: str) -> Iterator[str]:
    if value is True:
        yield f"{indent}{name}: yes"
    elif isinstance(value, str):
        yield from _text(f"{indent}{name}:", value, f"{indent}  ")
    elif isinstance(value, Mapping):
        yield f"{indent}{name}:"
        for key, inner in value.items():
            yield from _named(key, inner, f"{indent}  ")
    else:
        yield f"{indent}{name}:"
        for member in value:
            yield from _member(member, f"{indent}  ")


def _member(member: Any, indent: str) -> Iterator[str]:
    """An item of a list: a text, or fields of which the first has the hyphen."""
    if isinstance(member, str):
        yield from _text(f"{indent}-", member, f"{indent}  ")
        return
    lines = [line for name, value in member.items() for line in _named(name, value, f"{indent}  ")]
    yield f"{indent}- {lines[0].strip()}"
    yield from lines[1:]


def _text(before: str, value: str, indent: str) -> Iterator[str]:
    """A text: on its line, or as a block if it has several or is long."""
    if "\n" not in value:
        yield f"{before} {in_yaml(value)}"
        return
    yield f"{before} |"
    yield from (f"{indent}{line}" if line else "" for line in value.split("\n"))
