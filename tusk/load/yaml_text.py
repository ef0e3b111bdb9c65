"""YAML as authors need it: every value is text, every field knows its line, and no trap passes unseen.

Works on the parser's events, which come one at a time: composing a tree in the parser recurses in C and
ends the process on deeply nested input.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from tusk.problem import Problem

FieldPath = tuple[str | int, ...]
Values = dict[str, Any]

DEEPEST = 20


@dataclass(frozen=True)
class Place:
    """A place in a file; both count from 1."""

    line: int
    column: int


@dataclass
class Reading:
    """What was read from one text: values, the place of each, and what looked like a trap."""

    values: Values = field(default_factory=dict)
    places: dict[FieldPath, Place] = field(default_factory=dict)
    traps: dict[FieldPath, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


# What other YAML readers, VS Code among them, turn into something else than the text that was typed.
TRAPS = re.compile(r"(?i:y|n|yes|no|on|off|true|false|null|~)|0\d+|\d+(:[0-5]?\d)+|0[xo][0-9a-f]+|\.(?i:nan|inf)")

PARSER_SAYS = [
    (
        r"found character '\\t'|found a tab character",
        "a tab stands where spaces must stand.",
        "YAML is indented with spaces only: replace the tab with two spaces.",
    ),
    (
        r"mapping values are not allowed",
        "a colon inside the text looks like another field.",
        'Put the whole text in quotes: title: "Neglect: what we learned".',
    ),
    (
        r"found unexpected end of stream|while scanning a quoted scalar",
        "a quotation mark is opened and never closed.",
        "Close the quotes, or use the other kind of quotation mark around the text.",
    ),
    (
        r"cannot start any token",
        "the text begins with a character that YAML keeps for itself.",
        "Put the whole text in quotes.",
    ),
    (
        r"did not find expected key|did not find expected '-' indicator|expected <block end>",
        "the indentation or the quotation marks do not fit the lines above.",
        "Line up fields of one list item under each other, and put text that begins with a quote in quotes.",
    ),
    (
        r"could not find expected ':'",
        "this is not a field: a colon is missing.",
        "Write field: text, with a space after the colon; indent longer text below field: |.",
    ),
    (
        r"did not find expected ',' or|did not find expected '\]'|did not find expected '\}'|did not find expected node",
        "a list in [square brackets] is not closed, or a comma is missing.",
        "Write one item a line, each after a dash, or close the brackets.",
    ),
]


def read_yaml(text: str, path: str, first_line: int = 1) -> Reading:
    """Read a YAML text whose top level is fields or a list (then kept under the field "").

    path and first_line say where the text stands, for the places and the problems.
    """
    return _Reader(path, first_line).read(text)


class _Stop(Exception):
    """The rest of the file cannot be read."""


class _Reader:
    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.offset = first_line
        self.reading = Reading()

    def read(self, text: str) -> Reading:
        try:
            self.events = yaml.parse(text, Loader=yaml.CSafeLoader)
            self._next()
            if isinstance(self._next(), yaml.StreamEndEvent):
                self._problem(None, "the file is empty.", "Fill it in, or delete it.")
                return self.reading
            value = self._value(self._next(), ())
            self._next()
            if not isinstance(self._next(), yaml.StreamEndEvent):
                self._problem(None, "a line of three dashes starts a second document.", "Take the line out.")
            self._keep(value)
        except yaml.MarkedYAMLError as error:
            self._say_what_the_parser_says(error)
        except yaml.reader.ReaderError as error:
            self._problem(None, f"holds a character that no text should have (number {error.character}).",
                          "Delete it; it is often pasted in from a PDF.")
        except _Stop:
            pass
        return self.reading

    def _keep(self, value: Any) -> None:
        if isinstance(value, dict):
            self.reading.values = value
        elif isinstance(value, list):
            self.reading.values = {"": value}
        else:
            self._problem(None, "the file is not a list of fields.", "Write one field a line: title: My title.")

    def _next(self) -> Any:
        return next(self.events)

    def _value(self, event: Any, path: FieldPath) -> Any:
        place = self._place(event)
        self.reading.places.setdefault(path, place)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self._problem(place, f"{sign}{event.anchor} is YAML's way of repeating text, which is not used here.",
                          "Write the text out, or put it in quotes if it begins with that character.")
            raise _Stop
        if getattr(event, "tag", None):
            self._problem(place, f"{event.tag} is a YAML tag, which is not used here.",
                          "Put the text in quotes if it begins with an exclamation mark.")
            raise _Stop
        if len(path) > DEEPEST:
            self._problem(place, f"lists and fields are nested more than {DEEPEST} deep.", "Check the brackets.")
            raise _Stop
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._fields(path)

    def _text(self, event: Any, path: FieldPath) -> str:
        if event.implicit[0] and TRAPS.fullmatch(event.value):
            self.reading.traps[path] = event.value
        return str(event.value)

    def _list(self, path: FieldPath) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _fields(self, path: FieldPath) -> Values:
        fields: Values = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            place = self._place(event)
            if not isinstance(event, yaml.ScalarEvent) or not event.value:
                self._problem(place, "the name of a field is missing before the colon.", "Write field: text.")
                raise _Stop
            name = event.value
            twice = name in fields
            if twice:
                before = self.reading.places[(*path, name)].line
                self._problem(place, f'the field "{name}" stands twice; it is already on line {before}.',
                              "Keep one of the two.")
            self.reading.places[(*path, name)] = place
            value = self._value(self._next(), (*path, name))
            if not twice:
                fields[name] = value
        return fields

    def _place(self, event: Any) -> Place:
        return Place(event.start_mark.line + self.offset, event.start_mark.column + 1)

    def _problem(self, place: Place | None, message: str, hint: str) -> None:
        place = place or Place(self.offset, 1)
        self.reading.problems.append(Problem(self.path, place.line, place.column, message, hint))

    def _say_what_the_parser_says(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + self.offset, mark.column + 1) if mark else None
        said = f"{error.context or ''} {error.problem or ''}"
        for pattern, message, hint in PARSER_SAYS:
            if re.search(pattern, said):
                return self._problem(place, message, hint)
        return self._problem(place, f"this is not YAML ({said.strip()}).", "Check the indentation and the quotes.")
