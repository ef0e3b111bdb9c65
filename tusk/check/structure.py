"""From values to typed records; what does not fit its type becomes a problem in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tusk.load.files import Files, Source
from tusk.model.common import Entry
from tusk.model.fields import PartDate, Record
from tusk.model.kinds import KINDS, Issue
from tusk.model.vocabulary import VOCABULARIES, Site
from tusk.model.walk import FieldPath, fields_at, type_at
from tusk.problem import Problem, did_you_mean


@dataclass(frozen=True)
class Written:
    """A record together with the file it was written in; `at` is where in the file it begins."""

    record: Record
    source: Source
    at: FieldPath = ()

    def problem(self, path: FieldPath, message: str, hint: str = "") -> Problem:
        return self.source.problem(self.at + path, message, hint)


@dataclass(frozen=True)
class WrittenEntry(Written):
    """An entry or issue with its file."""

    record: Entry

    @property
    def id(self) -> str:
        return self.source.id


@dataclass(frozen=True)
class Records:
    """Everything that fits its type, and the ids of what does not: they exist, though nobody can read them."""

    entries: list[WrittenEntry]
    vocabularies: dict[str, list[Written]]
    site: Site | None
    broken: frozenset[str]
    problems: list[Problem]


def read_records(files: Files) -> Records:
    """Give every value its type. Never raises for what an author wrote."""
    problems = list(files.problems)
    entries = []
    broken = set(files.unreadable)
    for source in files.entries:
        entry, found = _read_entry(source)
        problems += found
        if entry is None:
            broken.add(source.id)
        else:
            entries.append(WrittenEntry(entry, source))
    vocabularies: dict[str, list[Written]] = {}
    for name, model in VOCABULARIES.items():
        vocabularies[name], found = _read_list(name, model, files)
        problems += found
        broken |= {f"{name}.yml"} if found else set()
    site, found = _read_site(files)
    return Records(entries, vocabularies, site, frozenset(broken), problems + found)


def _read_entry(source: Source) -> tuple[Entry | None, list[Problem]]:
    if "" in source.values:
        return None, [source.problem((), "the file is a list; an entry is fields.", "Begin with kind: and title:.")]
    kind = source.values.get("kind")
    is_issue = source.path.startswith("bulletins/")
    if not isinstance(kind, str):
        hint = f"Add a line such as kind: {'issue' if is_issue else 'briefing'}."
        return None, [source.problem((), 'the field "kind" is missing.', hint)]
    if kind not in KINDS:
        return None, [source.problem(("kind",), f'"{kind}" is not a kind of entry.', did_you_mean(kind, KINDS))]
    model = KINDS[kind]
    if is_issue != (model is Issue):
        where = "bulletins/" if model is Issue else "a folder of content/"
        return None, [source.problem(("kind",), f'a file of the kind "{kind}" stands in {where}.', "Move it there.")]
    record, problems = _validate(model, source.values, source, ())
    return record, problems


def _read_list(name: str, model: type[Record], files: Files) -> tuple[list[Written], list[Problem]]:
    path = f"content/{name}.yml"
    source = files.vocabularies.get(name)
    if source is None:
        known = any(problem.path == path for problem in files.problems)
        missing = Problem(path, 1, 1, "the file is missing.", "Put it back: entries take their words from it.")
        return [], [] if known else [missing]
    if "" not in source.values:
        return [], [source.problem((), "is not a list.", "Write one item after each dash: - id: neglect.")]
    written, problems = [], []
    for number, values in enumerate(source.values[""]):
        record, found = _validate(model, values, source, (number,))
        problems += found
        if record is not None:
            written.append(Written(record, source, (number,)))
    return written, problems


def _read_site(files: Files) -> tuple[Site | None, list[Problem]]:
    source = files.vocabularies.get("site")
    if source is None:
        known = any(problem.path == "content/site.yml" for problem in files.problems)
        return None, [] if known else [Problem("content/site.yml", 1, 1, "the file is missing.", "Put it back.")]
    return _validate(Site, source.values, source, ())


T = TypeVar("T", bound=Record)


def _validate(
    model: type[T], values: Any, source: Source, at: FieldPath
) -> tuple[T | None, list[Problem]]:
    problems = list(_traps(model, source, at))
    try:
        record = model.model_validate(values)
    except ValidationError as error:
        problems += [_explain(model, values, details, source, at) for details in error.errors()]
        return None, problems
    return (None if problems else record), problems


def _traps(model: type[Record], source: Source, at: FieldPath) -> Iterator[Problem]:
    """Unquoted text that other YAML readers turn into a yes/no, a number or nothing."""
    for path, text in source.traps.items():
        if path[: len(at)] != at:
            continue
        wanted = type_at(model, path[len(at) :])
        name = _name(path)
        if wanted is str and text.lower() in ("null", "~"):
            yield source.problem(path, f"{name} is {text}, which means empty in YAML.",
                                 "Fill it in, or delete the line.")
        elif wanted is str:
            yield source.problem(path, f"{name} is {text} without quotes, which YAML programs read as {_read_as(text)}.",
                                 f'Write "{text}", in quotes, if you mean these characters.')
        elif wanted in (int, float) and text.startswith("0") and text.isdigit():
            yield source.problem(path, f"{name} is {text}; a number that begins with 0 is read in eights by YAML programs.",
                                 f"Write {int(text)}.")
        elif wanted in (int, float, PartDate) and ":" in text:
            yield source.problem(path, f"{name} is {text}, which YAML programs read as {_read_as(text)}.",
                                 "A colon has no place in this field.")


def _read_as(text: str) -> str:
    if text.lower() in ("y", "yes", "on", "true"):
        return '"true"'
    if text.lower() in ("n", "no", "off", "false"):
        return '"false"'
    if ":" in text:
        total = 0
        for part in text.split(":"):
            total = total * 60 + int(part)
        return f"the number {total}"
    if text.isdigit() and set(text) <= set("01234567"):
        return f"the number {int(text, 8)}"
    return "a number"


def _explain(
    model: type[Record], values: Any, details: ErrorDetails, source: Source, at: FieldPath
) -> Problem:
    path = _path_in_file(values, details["loc"])
    name = _name(path)
    wrong = details.get("input")
    message, hint = _in_words(details, name, wrong)
    if details["type"] == "extra_forbidden":
        parent = at + path[:-1]
        owner = f' in "{parent[-1]}"' if parent and isinstance(parent[-1], str) else ""
        message = f'"{path[-1]}" is not a field{owner}.'
        hint = did_you_mean(str(path[-1]), fields_at(model, path[:-1]))
    elif wrong == "" or (isinstance(wrong, str) and not wrong.strip()):
        message, hint = f"{name} is empty.", "Fill it in, or delete the line."
    return source.problem(at + path, message, hint)


def _path_in_file(values: Any, loc: tuple[str | int, ...]) -> FieldPath:
    """pydantic's place without the names of variants, which stand in no file."""
    path: FieldPath = ()
    for key in loc:
        if isinstance(values, dict) and key in values or isinstance(values, list) and isinstance(key, int):
            values = values[key]  # type: ignore[index]
            path += (key,)
        elif key == loc[-1]:
            path += (key,)
    return path


def _in_words(details: ErrorDetails, name: str, wrong: Any) -> tuple[str, str]:
    context = details.get("ctx", {})
    match details["type"]:
        case "missing":
            return f"the field {name} is missing.", "Add it."
        case "part_date":
            return f'{name} is "{wrong}", which is not a date.', "Write 2018, 2018-03 or 2018-03-06."
        case "one_line":
            return f"{name} must stand on one line.", "Take the line break out."
        case "too_many_words":
            hint = f"Take out {context['count'] - context['limit']} or more."
            return f"{name} has {context['count']} words; the most is {context['limit']}.", hint
        case "web_address":
            hint = "Write the whole address, beginning with https:// or http://, without spaces."
            return f'{name} is "{wrong}", which is not a web address.', hint
        case "own_name":
            return f"{name} is no: a child's own name must not be published.", "Use initials or a pseudonym."
        case "literal_error" | "union_tag_invalid":
            known = [word.strip("' ") for word in
                     context.get("expected", context.get("expected_tags", "")).replace(" or ", ", ").split(",")]
            return f'{name} is "{wrong}", which it cannot be.', did_you_mean(str(wrong), known)
        case "union_tag_not_found":
            return f"{name} does not say which figure it is.", "Add figure: bar or figure: venn."
        case "list_type":
            return f"{name} must be a list.", "Put each item on a line of its own, after a dash."
        case "string_type":
            return f"{name} must be text.", "Write it after the colon, or below it after field: |."
        case "model_type" | "model_attributes_type":
            return f"{name} must be fields.", "Write each field on a line of its own, indented."
        case "int_parsing" | "float_parsing" | "int_from_float" | "int_type" | "float_type":
            return f'{name} is "{wrong}", which is not a number.', "Write it in figures, for example 27."
        case "bool_parsing" | "bool_type":
            return f'{name} is "{wrong}", which is neither yes nor no.', "Write yes or no."
        case "greater_than_equal":
            return f"{name} is {wrong}; the least is {context['ge']}.", "Correct the number."
        case "less_than_equal":
            return f"{name} is {wrong}; the most is {context['le']}.", "Correct the number."
        case "string_pattern_mismatch":
            return f'{name} is "{wrong}", which is not in the right form.', _form(context["pattern"])
        case "string_too_long":
            return f"{name} is longer than {context['max_length']} characters.", "Shorten it."
        case "too_short":
            return f"{name} needs at least {context['min_length']}.", "Add what is missing."
        case "too_long":
            return f"{name} can have {context['max_length']} at most.", "Take some out."
        case _:
            return f"{name}: {details['msg']}.", ""


def _form(pattern: str) -> str:
    if "@" in pattern:
        return "Write an e-mail address such as team@example.org."
    if "#" in pattern:
        return "Write a colour such as #1d5c63."
    return "Use small letters, figures and hyphens only, for example county-lines."


def _name(path: FieldPath) -> str:
    """How a person calls a place: "title", or "label" of item 2 in "links"."""
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return f"item {path[-1] + 1}" if path and isinstance(path[-1], int) else "the file"
    if len(path) > 1 and isinstance(path[-1], int):
        return f'item {path[-1] + 1} of "{names[-1]}"'
    return f'"{names[-1]}"'
