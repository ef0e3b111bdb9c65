"""An entry of each kind in which the text of every field is its own name, so that a picture shows what each makes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from tests.look.sample_values import ADDRESS, GIVEN, LEFT_OUT, OF_KINDS
from tests.small_site import LISTS
from tusk.model.amounts import IsAmount
from tusk.model.contacts import Mail, Telephone
from tusk.model.fields import Colour, IsAddress, IsFile, IsMarkdown, Names, PartDate, Record, Slug
from tusk.model.kinds import KINDS
from tusk.model.media import IsCaptions
from tusk.model.moment import Moment
from tusk.model.time_of_day import TimeOfDay
from tusk.model.walk import unwrap


def sample(model: type[Record], kind: str = "") -> dict[str, Any]:
    """Values for the fields of a model."""
    values = {"kind": kind} if kind else {}
    for name, info in model.model_fields.items():
        if name in LEFT_OUT and not info.is_required():
            continue
        value = GIVEN[name] if GIVEN.get(name) is not None else _value(model, name, info)
        if value is not None:
            values[name] = value
    return values


def _value(model: type[Record], name: str, info: FieldInfo) -> Any:
    bare, marks = unwrap(info.annotation)
    return _of(
        bare,
        (*marks, *info.metadata),
        f"{name}" if issubclass(model, tuple(KINDS.values())) else _named(model, name),
    )


def _named(model: type[Record], name: str) -> str:
    return f"{model.__name__.lower()}: {name}"


def _of(bare: Any, marks: tuple[Any, ...], words: str) -> Any:
    """A value of a type."""
    if get_origin(bare) is list:
        inner, more = unwrap(get_args(bare)[0])
        found = _of(inner, more, words)
        return None if found is None else [found]
    if get_origin(bare) is Literal:
        return get_args(bare)[0]
    if isinstance(bare, type) and issubclass(bare, Record):
        return sample(bare)
    simple = {PartDate: "2018-03-06", TimeOfDay: "14:00", Moment: "0:12", int: 3, float: 3, bool: False}
    if bare in simple:
        return simple[bare]
    return _text(marks, words)


def _text(marks: tuple[Any, ...], words: str) -> Any:
    for mark in marks:
        if isinstance(mark, IsAmount):
            return 3
        if isinstance(mark, IsFile | IsCaptions):
            return "images/one.png" if getattr(mark, "picture", False) else None
        if isinstance(mark, IsAddress):
            return f"{ADDRESS}{words.split()[-1]}"
        if isinstance(mark, Names):
            ids = {
                "topics": "neglect",
                "themes": "curiosity",
                "audience": "schools",
                "publishers": "somerset",
            }
            return ids.get(mark.what)
        if isinstance(mark, IsMarkdown):
            return f"**{words}**"
    for alias, value in (
        (Slug, "id"),
        (Colour, "#1d5c63"),
        (Telephone, "01632 960 001"),
        (Mail, "team@example.org"),
    ):
        if set(get_args(alias)[1:]) <= set(marks):
            return value
    return words


def site_of_samples() -> str:
    """A site with an entry of each kind."""
    return "".join(
        [
            LISTS.replace(
                "- {id: workshops, name: Workshops}", "- {id: workshops, name: Workshops}\n" + SECTIONS
            ),
            CONTACT,
            "-- content/images/one.png --\nPNG 900 × 600\n",
            "-- content/guidance/other.yml --\nkind: guidance\ntitle: related\n",
            *(_file(kind) for kind in KINDS),
        ]
    )


CONTACT = """\
-- content/site.yml --
title: Learning
lead: Learning.
contact: {email: web@example.org}
worried: {text: Ring 999.}
"""
SECTIONS = "".join(f"- {{id: {id}, name: {id.title()}}}\n" for id in ("guidance", "audits", "site", "tools"))


def _file(kind: str) -> str:
    values = values_of(kind).items()
    text = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in values)
    return f"-- {path_of(kind)} --\n{text}"


def values_of(kind: str) -> dict[str, Any]:
    """The fields of the sample of a kind."""
    return sample(KINDS[kind], kind) | OF_KINDS.get(kind, {})


def path_of(kind: str) -> str:
    """The file of the sample of a kind."""
    folder = KINDS[kind].folder or "guidance"
    return f"{'' if kind == 'issue' else 'content/'}{folder}/a-{kind.replace(' ', '-')}.yml"


def words_in(value: Any) -> Iterator[str]:
    """Every text in a value that a page must show."""
    if isinstance(value, dict):
        for each in value.values():
            yield from words_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from words_in(each)
    elif isinstance(value, str):
        yield value.strip("*")
