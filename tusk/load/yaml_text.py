"""YAML for authors: every value is text, every field knows its line, and every trap is reported.

Works on the parser's events, which come one at a time: composing a tree in the parser recurses in C and
ends the process on deeply nested input.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import field
from typing import TypeAlias, cast

import yaml

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.load.parser_says import about_a_colon, in_words
from tusk.load.scalar import Place, Scalar
from tusk.load.text import UNFIT, is_printable, unfit
from tusk.problem import Problem, quoted

FieldPath = tuple[str | int, ...]
Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Values: TypeAlias = dict[str, Value]

DEEPEST = 20
_TEXT, _END_OF_LIST, _END_OF_FIELDS = yaml.ScalarEvent, yaml.SequenceEndEvent, yaml.MappingEndEvent
_NEW = tuple.__new__  # half as long as calling the class, for hundreds of places in each file
MOST_PROBLEMS = 50  # more would not help


@dataclass
class Reading:
    """The result of reading one text: values, their places, how texts are written, possible traps."""

    values: Values = field(default_factory=dict)
    places: dict[FieldPath, Place] = field(default_factory=dict)
    scalars: dict[FieldPath, Scalar] = field(default_factory=dict)
    traps: dict[FieldPath, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


# What other YAML programs, such as VS Code, read as something other than the typed text.
TWICE = {
    "held": "Keep one of the two, or write both below dates:, each on a line of its own: - day: 2026-12-08."
}
TRAPS = late(r"(?i:y|n|yes|no|on|off|true|false|null|~)|0\d+|\d+(:[0-5]?\d)+|0[xo][0-9a-f]+|\.(?i:nan|inf)")


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
        self._places, self._scalars = self.reading.places, self.reading.scalars

    def read(self, text: str) -> Reading:
        self.lines = text.split("\n")
        self.has_hash = "#" in text
        self.may_be_unfit = "\\" in text or not is_printable(text)
        with suppress(_Stop):
            try:
                self._next = cast(Callable[[], yaml.Event], yaml.CSafeLoader(text).get_event)
                self._document()
            except yaml.MarkedYAMLError as error:
                self._say_what_the_parser_says(error)
            except yaml.reader.ReaderError as error:
                self._problem(None, *unfit(chr(error.character)))
        return self.reading

    def _document(self) -> None:
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            raise self._stop(None, "the file is empty.", "Fill it in, or delete it.")
        value = self._value(self._next(), ())
        self._next()
        if not isinstance(second := self._next(), yaml.StreamEndEvent):
            place = self._place(second)
            hint = "Move what follows into a file of its own, or remove the line if it belongs to this entry."
            raise self._stop(place, "a line of three dashes starts a second document.", hint)
        if value == {}:
            raise self._stop(None, "the file is empty.", "Fill it in, or delete it.")
        if isinstance(value, str):
            raise self._stop(
                None, "the file is not a list of fields.", "Write one field on each line: title: My title."
            )
        self.reading.values = value if isinstance(value, dict) else {"": value}

    def _value(self, event: yaml.Event, path: FieldPath) -> Value:
        place = self._place(event)
        self._places.setdefault(path, place)
        if type(event) is _TEXT and len(path) <= DEEPEST and not (event.anchor or event.tag):
            return self._text(event, path, place)  # as nearly all values are
        if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
            self._refuse_shorthand(event)
        if len(path) > DEEPEST:
            message = f"lists and fields are nested more than {DEEPEST} levels deep."
            raise self._stop(place, message, "Check the brackets.")
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event, path, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._fields(path)

    def _refuse_shorthand(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            character = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = f"{quoted(character + anchor)} is YAML's way of repeating text, which is not used here."
            hint = "Write the text out, or put it in quotes if it begins with that character."
            raise self._stop(self._place(event), message, hint)
        if tag:
            message = (
                f"{quoted(tag.replace('tag:yaml.org,2002:', '!!'))} is a YAML tag, which is not used here."
            )
            hint = "Put the text in quotes if it begins with an exclamation mark."
            raise self._stop(self._place(event), message, hint)

    def _text(self, event: yaml.ScalarEvent, path: FieldPath, place: Place) -> str:
        self._scalars.setdefault(path, _NEW(Scalar, (place, event.style or "")))
        value: str = event.value
        if event.implicit[0] and TRAPS.fullmatch(value):
            self.reading.traps[path] = value
        if self.may_be_unfit and not is_printable(value) and (found := UNFIT.search(value)):
            self._problem(place, *unfit(found[0]))
            value = UNFIT.sub("", value)  # so that no rule says it again
        if self.has_hash and not event.style:
            self._lost_comment(event)
        return value

    def _lost_comment(self, event: yaml.ScalarEvent) -> None:
        """Unquoted text ends before " #": what follows is a comment, unless somebody wrote "Issue #10"."""
        end = event.end_mark
        if not end or end.line >= len(self.lines) or "#" not in self.lines[end.line]:
            return
        if found := re.match(r"\s*(#\w\S*)", self.lines[end.line][end.column :]):
            place = self._place(event)
            hint = "Put the whole text in quotes; if it is meant as a comment, leave a space after #."
            self._problem(place, f"the text ends before {quoted(found[1])}: # begins a comment.", hint)

    def _list(self, path: FieldPath) -> list[Value]:
        items: list[Value] = []
        while type(event := self._next()) is not _END_OF_LIST:
            items.append(self._value(event, (*path, len(items))))
        return items

    def _fields(self, path: FieldPath) -> Values:
        fields: Values = {}
        while type(event := self._next()) is not _END_OF_FIELDS:
            name = self._field_name(event)
            place = (*path, name)
            if name in fields:
                before = self.reading.places[place].line
                message = f"the field {quoted(name)} is used twice; it is already on line {before}."
                self._problem(self._place(event), message, TWICE.get(name, "Keep one of the two."))
            self._places.setdefault(place, self._place(event))
            value = self._value(self._next(), place)
            fields.setdefault(name, value)
        return fields

    def _field_name(self, event: yaml.Event) -> str:
        if type(event) is _TEXT and event.value and not (event.anchor or event.tag):
            return event.value
        self._refuse_shorthand(event)
        if not isinstance(event, yaml.ScalarEvent) or not event.value:
            message = "the name of a field is missing before the colon."
            raise self._stop(self._place(event), message, "Write field: text.")
        return str(event.value)

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return _NEW(Place, (mark.line + self.offset, mark.column + 1)) if mark else Place(self.offset, 1)

    def _problem(self, place: Place | None, message: str, hint: str) -> None:
        place = place or Place(self.offset, 1)
        self.reading.problems.append(Problem(self.path, place.line, place.column, message, hint))
        if len(self.reading.problems) == MOST_PROBLEMS:
            raise _Stop

    def _stop(self, place: Place | None, message: str, hint: str) -> _Stop:
        """The last problem that can be found: `raise` the result."""
        self._problem(place, message, hint)
        return _Stop()

    def _say_what_the_parser_says(self, error: yaml.MarkedYAMLError) -> None:
        problem = error.problem or ""
        began_before = "end of stream" in problem or "':'" in problem or "flow" in (error.context or "")
        mark = (began_before and error.context_mark) or error.problem_mark
        if mark is None:
            return self._problem(None, *in_words(error, ""))
        line = min(mark.line, len(self.lines) - 1)
        if line and "mapping values" in problem and (said := about_a_colon(self.lines[line - 1])):
            return self._problem(Place(line - 1 + self.offset, 1), *said)
        place = Place(line + self.offset, mark.column + 1)
        return self._problem(place, *in_words(error, self.lines[line]))
