"""Starter files: a new entry with every possible field, explained; it passes the check unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from textwrap import wrap
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from tusk.check.rules.publication import STARTER_SUMMARIES, STARTER_TEXTS
from tusk.data_class import dataclass
from tusk.load.yaml_text import TRAPS
from tusk.model.fields import PartDate, Record
from tusk.model.kinds import KINDS
from tusk.model.kinds.issue import IssueItem
from tusk.model.walk import bare_type
from tusk.text.headings import slug, slug_or_none

COMMON_FIRST = ("kind", "title", "summary", "publisher", "status", "issued")
USUAL = ("slides",)  # optional, but almost always used


@dataclass(frozen=True)
class Known:
    """The facts for a new entry. schema: the path of its JSON Schema; entry: the id of any entry, as an example.

    number: of an issue, if it has one.
    """

    kind: str
    title: str
    publisher: str
    today: date
    schema: str
    entry: str
    number: int | None


def starter(new: Known) -> str:
    """The text of a starter file, as a draft."""
    known: dict[str, Any] = {
        "kind": new.kind,
        "title": new.title,
        "summary": STARTER_SUMMARIES[0],
        "publisher": new.publisher,
        "status": "draft",
        "issued": new.today.isoformat(),
        "year": str(new.today.year),
        **({"number": str(new.number)} if new.number else {}),
    }
    model = KINDS[new.kind]
    lines = [f"# yaml-language-server: $schema={new.schema}", *_intro(new.kind)]
    fields = dict(model.model_fields)
    ordered = [*COMMON_FIRST, *(name for name in fields if name not in COMMON_FIRST)]
    required = [name for name in ordered if name in (*known, *USUAL) or fields[name].is_required()]
    for name in required:
        if name in fields:
            lines += ["", *_comment(fields[name].description or "")]
            lines += _field(name, fields[name], known.get(name), new.entry)
            lines += _rest_of_item(fields[name], new.entry)
    lines += ["", "# The fields below are optional. To use a field, remove the #.", "#"]
    for name in ordered:
        if name not in required:
            lines += [
                *_comment(fields[name].description or ""),
                *(f"# {line}" for line in _example(name, fields[name])),
                "#",
            ]
    return "\n".join(lines).rstrip("#\n ") + "\n"


def _intro(kind: str) -> list[str]:
    return [
        f"# A new {kind}. It is a draft: nobody sees it until its status is live.",
        "# Lines that begin with # are notes for you: delete them when you no longer need them.",
    ]


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, 96)]


def _field(name: str, info: FieldInfo, value: Any, entry: str) -> list[str]:
    if value is None:
        value = _placeholder(name, info.annotation, entry)
    return [f"{name}: {in_yaml(value)}"] if isinstance(value, str) else [f"{name}:", *_indented(value)]


def _rest_of_item(info: FieldInfo, entry: str) -> Iterator[str]:
    """The optional fields of a list's first item, as notes within it: those of an article or a slide."""
    wanted = bare_type(info.annotation)
    inner = bare_type(get_args(wanted)[0]) if get_origin(wanted) is list else None
    if isinstance(inner, type) and issubclass(inner, Record):
        filled = _filled(inner, entry)
        for name, field in inner.model_fields.items():
            if name not in filled:
                notes = [*_comment(field.description or ""), *(f"# {line}" for line in _example(name, field))]
                yield from (f"    {line}" for line in notes)


def _filled(record: type[Record], entry: str) -> set[str]:
    """The fields of an item that a starter file fills in: an article without an entry has its own text."""
    usual = ["text"]
    if record is IssueItem:
        usual = ["entry"] if entry else ["heading", "text"]
    return {name for name, info in record.model_fields.items() if info.is_required() or name in usual}


def _placeholder(name: str, annotation: Any, entry: str) -> Any:
    """A value that is valid in a required field and clearly a placeholder."""
    wanted = bare_type(annotation)
    if get_origin(wanted) is list:
        return [_placeholder(name, get_args(wanted)[0], entry)]
    if isinstance(wanted, type) and issubclass(wanted, Record):
        return {
            key: _placeholder(key, info.annotation, entry)
            for key, info in wanted.model_fields.items()
            if key in _filled(wanted, entry)
        }
    if get_origin(wanted) is Literal:
        return get_args(wanted)[-1]
    if wanted is int or int in get_args(wanted):
        return "1"
    if wanted is PartDate:
        return "2018"
    if name in ("entry", "id"):
        return entry if name == "entry" else "first"
    return f"{STARTER_TEXTS[0]}{name.replace('_', ' ')}."


def _indented(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str):
                yield f"  {key}: {in_yaml(inner)}"
            else:
                yield f"  {key}:"
                yield from (f"  {line}" for line in _indented(inner))
    else:
        for member in value:
            if isinstance(member, str):
                yield f"  - {in_yaml(member)}"
            else:
                lines = list(_indented(member))
                yield f"  - {lines[0].strip()}"
                yield from (f"  {line}" for line in lines[1:])


def in_yaml(text: str) -> str:
    """Text as YAML: in quotes unless it is only plain words."""
    plain = (
        text[:1].isalpha()
        and not TRAPS.fullmatch(text)
        and all(sign.isalnum() or sign in " -./" for sign in text)
        and text.strip("0123456789.-/ ") != ""
    )
    safe = plain or (text.isdigit() and not text.startswith("0")) or _is_date(text)
    return text if safe else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_date(text: str) -> bool:
    try:
        PartDate.parse(text)
    except ValueError:
        return False
    return True


def _example(name: str, info: FieldInfo) -> list[str]:
    wanted = bare_type(info.annotation)
    if get_origin(wanted) is list:
        inner = bare_type(get_args(wanted)[0])
        members = list(inner.model_fields) if isinstance(inner, type) and issubclass(inner, Record) else []
        return [
            f"{name}:",
            f"  - {members[0]}: " if members else "  - ",
            *(f"    {key}: " for key in members[1:]),
        ]
    if isinstance(wanted, type) and issubclass(wanted, Record):
        return [f"{name}:", *(f"  {key}: " for key in wanted.model_fields)]
    return [f"{name}: "]


def file_name(title: str, kind: str) -> str:
    """The file name without its extension: made from the title, and permanent, because it is the address."""
    return slug_or_none(title)[:80].strip("-") or slug(kind)
