"""Unquoted text that other YAML programs read as yes/no, a number or nothing: they read "010" as 8."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.load.source import Source
from tusk.model.fields import PartDate, Record
from tusk.model.walk import FieldPath, type_at
from tusk.problem import Problem, cut, write_instead
from tusk.records.named import name_of


def traps(model: type[Record], source: Source, at: FieldPath) -> Iterator[Problem]:
    """The traps in a record that begins at a place of a file."""
    for path, text in source.traps_below(at).items():
        message, hint = _in_words(type_at(model, path[len(at) :]), name_of(path), cut(text))
        if message:
            yield source.problem(path, message, hint)


def _in_words(wanted: object, name: str, text: str) -> tuple[str, str]:
    if wanted is str and text.lower() in ("null", "~"):
        return f"{name} is {text}, which means empty in YAML.", "Fill it in, or delete the line."
    if wanted is str:
        message = f"{name} is {text} without quotes, which YAML programs read as {_read_as(text)}."
        return message, f'Write "{text}", in quotes, if you mean these characters.'
    if wanted in (int, float) and text.startswith("0") and text.isdigit():
        message = f"{name} is {text}; YAML programs read a number that begins with 0 as octal."
        return message, write_instead(text, text.lstrip("0") or "0")
    if wanted in (int, float, PartDate) and ":" in text:
        return (
            f"{name} is {text}, which YAML programs read as {_read_as(text)}.",
            "This field cannot contain a colon.",
        )
    return "", ""


def _read_as(text: str) -> str:
    if text.lower() in ("y", "yes", "on", "true"):
        return '"true"'
    if text.lower() in ("n", "no", "off", "false"):
        return '"false"'
    if len(text) > 20:
        return "a number"
    if ":" in text:
        total = 0
        for part in text.split(":"):
            total = total * 60 + int(part)
        return f"the number {total}"
    if text.isdigit() and set(text) <= set("01234567"):
        return f"the number {int(text, 8)}"
    return "a number"
