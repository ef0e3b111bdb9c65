"""Pydantic's errors in plain English."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import ErrorDetails

from tusk.load.source import Source
from tusk.load.yaml_text import Value
from tusk.model.fields import Record
from tusk.model.seen import is_seen
from tusk.model.walk import FieldPath, can_be_unknown, type_at
from tusk.problem import Problem, cut, did_you_mean, quoted
from tusk.records.as_people_write_it import as_people_write_it
from tusk.records.named import name_of
from tusk.records.several_days import days_in_words
from tusk.records.unknown_fields import field_meant, unknown_field
from tusk.text.rules.pictures import DESCRIBE_IT
from tusk.urls.addresses import faults_of

NUMBER = "Write it in digits, for example 27."
YES_OR_NO = "Write yes or no."

OF_VALUES = ("float_parsing", "int_from_float", "int_parsing", "moment", "part_date", "time_of_day")

# By the name of pydantic's error: what is wrong, and how to fix it. {value} is the author's value.
WORDS = {
    "amount": (
        "{name} is {value}, which is not a number.",
        "Write a number in digits such as 27, fewer than 5, or unknown.",
    ),
    "bool_parsing": ("{name} is {value}, which is neither yes nor no.", YES_OR_NO),
    "bool_type": ("{name} is {value}, which is neither yes nor no.", YES_OR_NO),
    "float_parsing": ("{name} is {value}, which is not a number.", NUMBER),
    "float_type": ("{name} is {value}, which is not a number.", NUMBER),
    "greater_than_equal": ("{name} is {value}; the minimum is {ge:g}.", "Correct the number."),
    "int_from_float": ("{name} is {value}, which is not a whole number.", NUMBER),
    "int_parsing": ("{name} is {value}, which is not a whole number.", NUMBER),
    "int_parsing_size": ("{name} is {value}, which is too long for a number.", NUMBER),
    "int_type": ("{name} is {value}, which is not a whole number.", NUMBER),
    "less_than_equal": ("{name} is {value}; the maximum is {le:g}.", "Correct the number."),
    "list_type": ("{name} must be a list.", "Put each item on its own line, after a dash."),
    "missing": ("the field {name} is missing.", "Add it."),
    "moment": (
        "{name} is {value}, which is not a time in a recording.",
        "Write minutes and seconds, 0:12, or hours too: 1:02:30.",
    ),
    "model_attributes_type": (
        "{name} must be a group of fields.",
        "Write each field on its own line, indented.",
    ),
    "model_type": ("{name} must be a group of fields.", "Write each field on its own line, indented."),
    "one_line": ("{name} must be on one line.", "Remove the line break."),
    "origin": (
        "{name} is {value}, which is not the address of a whole site.",
        "Write https:// and the name of the site, without a path: https://council.sharepoint.com, or "
        "https://*.sharepoint.com for all whose name ends like that.",
    ),
    "own_name": ("{name} is no: a child's own name must not be published.", "Use initials or a pseudonym."),
    "date_needed": (
        "{name} is unknown, but it decides what is published.",
        "Write 2018, 2018-03 or 2018-03-06, or delete the line.",
    ),
    "part_date": ("{name} is {value}, which is not a date.", "Write 2018, 2018-03 or 2018-03-06."),
    "string_too_long": ("{name} is longer than {max_length} characters.", "Shorten it."),
    "string_type": ("{name} must be text.", "Write it after the colon, or below it after field: |."),
    "telephone": (
        "{name} is {value}, which is not a telephone number.",
        "Write only the number: 01234 567 890, or +44 1234 567 890. The rest goes in note or hours.",
    ),
    "time_of_day": ("{name} is {value}, which is not a time.", "Write it as 9:30 or 14:00."),
    "too_long": ("{name} can have at most {max_length}.", "Remove some."),
    "too_many_words": ("{name} has {count} words; the limit is {limit}.", "Shorten it."),
    "too_short": ("{name} needs at least {min_length}.", "Add what is missing."),
    "union_tag_not_found": (
        "{name} does not say which type of figure it is.",
        "Add figure: bar, stacked bar, line, venn or map.",
    ),
    "web_address": (
        "{name} is {value}, which is not a web address.",
        "Write the full address, beginning with https:// or http://, without spaces; "
        "mailto: before an e-mail address, tel: before a number.",
    ),
}


def explained(
    model: type[Record], values: Value, found: list[ErrorDetails], source: Source, at: FieldPath
) -> list[Problem]:
    """Pydantic's errors in a record as problems. A field that is only misspelt is not missing too."""
    unknown = [_path_in_file(values, each["loc"]) for each in found if each["type"] == "extra_forbidden"]
    misspelt = {(*path[:-1], field_meant(model, path)) for path in unknown}
    return [
        explain(model, values, each, source, at)
        for each in found
        if each["type"] != "missing" or _path_in_file(values, each["loc"]) not in misspelt
    ]


def explain(
    model: type[Record], values: Value, details: ErrorDetails, source: Source, at: FieldPath
) -> Problem:
    """A problem for a pydantic error in the record at a place in a file."""
    path = _path_in_file(values, details["loc"])
    wrong = details["input"]
    kind = details["type"]
    if kind == "extra_forbidden":
        return unknown_field(model, source, at, path)
    if kind == "union_tag_invalid":
        path, wrong = (*path, "figure"), details["ctx"]["tag"]
    name = name_of(at + path)
    if said := days_in_words(path, name, wrong) or as_people_write_it(name, kind, wrong):
        return source.problem(at + path, *said)
    if kind in ("literal_error", "union_tag_invalid"):
        hint = did_you_mean(str(wrong), _expected(details["ctx"]))
        return source.problem(at + path, f"{name} cannot be {quoted(wrong)}.", hint)
    if isinstance(wrong, str) and not is_seen(wrong):
        hint = "Fill it in." if _is_needed(model, path) else "Fill it in, or delete the line."
        return source.problem(at + path, f"{name} is empty.", hint)
    if kind == "string_pattern_mismatch":
        message = f"{name} is {quoted(wrong)}, which is not in the right format."
        return source.problem(at + path, message, _form(details["ctx"]["pattern"]))
    if kind == "string_type" and isinstance(wrong, dict) and len(wrong) == 1:
        return source.problem(at + path, *_turned_into_a_field(name, path, wrong))
    if kind == "web_address" and (fault := next(faults_of(str(wrong)), None)):
        return source.problem(at + path, f"{name}: {fault.message}", fault.hint)
    if kind == "missing" and path[-1] == "alt":
        return source.problem(
            at + path,
            "the picture has no description for people who cannot see it.",
            f"Add alt:. {DESCRIBE_IT}",
        )
    message, hint = WORDS.get(kind, ("{name} is {value}, which is not valid.", "See the list of fields."))
    hint += _or_unknown(kind, model, path)
    context = {**details.get("ctx", {}), "name": name, "value": quoted(wrong)}
    return source.problem(at + path, message.format_map(context), hint)


def _turned_into_a_field(name: str, path: FieldPath, wrong: dict[str, Any]) -> tuple[str, str]:
    """The message for a text whose first words end in a colon; a list below them is a text of several lines."""
    first, rest = next(iter(wrong.items()))
    if isinstance(path[-1], str) and isinstance(rest, str) and re.fullmatch("[a-z_]+", first):
        return (
            f"{name} is one text, without fields of its own.",
            f"Write only the text: {path[-1]}: {cut(rest)}.",
        )
    hint = f'Put the whole text in quotes: "{cut(first)}: …".'
    if isinstance(rest, dict | list) and isinstance(path[-1], str):
        hint = f"Write {path[-1]}: | and the text below it, indented."
    return f"{name}: a colon and a space turn this text into a field.", hint


def _or_unknown(kind: str, model: type[Record], path: FieldPath) -> str:
    can_be = kind in OF_VALUES and can_be_unknown(model, path)
    return f" If nobody knows it, write {path[-1]}: unknown." if can_be else ""


def _is_needed(model: type[Record], path: FieldPath) -> bool:
    """Whether a record cannot do without a field: to delete its line would be the next mistake."""
    around = type_at(model, path[:-1]) if path[:-1] else model
    fields = around.model_fields if isinstance(around, type) and issubclass(around, Record) else {}
    return path[-1] in fields and fields[str(path[-1])].is_required()


def _path_in_file(values: Value, loc: tuple[str | int, ...]) -> FieldPath:
    """Pydantic's place without the names of variants, which are not in the file."""
    path: FieldPath = ()
    for part in loc:
        inner: Value | None = None
        if isinstance(values, dict) and isinstance(part, str):
            inner = values.get(part)
        elif isinstance(values, list) and isinstance(part, int):
            inner = values[part]
        if inner is not None or part == loc[-1]:
            path += (part,)
        values = values if inner is None else inner
    return path


def _expected(context: dict[str, Any]) -> list[str]:
    words = context.get("expected", context.get("expected_tags", ""))
    return [word.strip("' ") for word in words.replace(" or ", ", ").split(",")]


def _form(pattern: str) -> str:
    if "@" in pattern:
        return "Write an e-mail address such as team@example.org."
    if "/" in pattern:
        return "Write a year such as 2018, or 2018/19."
    if "A-Z" in pattern:
        return "Write the code of a language, for example en-GB or cy."
    if "#" in pattern:
        return "Write a colour such as #1d5c63."
    return "Use only small letters, digits and hyphens, for example county-lines."
