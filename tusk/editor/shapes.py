"""What kind of control each field of a model needs."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from tusk.data_class import dataclass
from tusk.model.amounts import IsAmount
from tusk.model.fields import Colour, IsAddress, IsFile, IsMarkdown, Names, PartDate, Record, Summary
from tusk.model.time_of_day import TimeOfDay
from tusk.model.walk import unwrap

SUMMARY_WORDS = 30
NAMES = ("heading", "title", "name", "term", "label")  # of which an item's id is made


@dataclass(frozen=True)
class Shape:
    """How the values of a type are written in a form.

    control: line, text, number, date, time, yes-no, choice, tags, one, entry, file, address, colour, group, items,
    grid or other. choices: of a choice. names: the shared list of ids. item: of a list. models: of a group, more than
    one if the first choice in it decides which fields it has.
    """

    control: str
    choices: tuple[str, ...] = ()
    names: str = ""
    item: Shape | None = None
    models: tuple[type[Record], ...] = ()
    picture: bool = False
    words: int = 0

    @property
    def is_nested(self) -> bool:
        """Whether its value is not one text."""
        return self.control in ("group", "items", "grid", "tags", "other")


@cache
def shapes(model: type[Record]) -> dict[str, tuple[FieldInfo, Shape]]:
    """The fields of a model with the shape of each."""
    return {
        name: (info, shape_of(info.annotation, tuple(info.metadata)))
        for name, info in model.model_fields.items()
    }


def shape_of(annotation: Any, marks: tuple[Any, ...] = ()) -> Shape:
    """The shape of a type with its marks."""
    bare, more = unwrap(annotation)
    marks += more
    if any(isinstance(mark, IsAmount) for mark in marks):
        return Shape("number")
    if get_origin(bare) is list:
        return _list(shape_of(get_args(bare)[0]))
    if get_origin(bare) is Literal:
        return Shape("choice", choices=tuple(map(str, get_args(bare))))
    if models := tuple(each for each in (bare, *get_args(bare)) if _is_record(each)):
        return Shape("group", models=models)
    if bare is str:
        return _text(marks)
    plain = {bool: "yes-no", PartDate: "date", TimeOfDay: "time", int: "number", float: "number"}
    return Shape(plain.get(bare, "other"))  # type: ignore[call-overload]


def _list(item: Shape) -> Shape:
    if item.control == "one":
        return Shape("tags", names=item.names)
    return Shape("grid" if item.control == "items" else "items", item=item)


def _is_record(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Record)


def _text(marks: tuple[Any, ...]) -> Shape:
    for mark in marks:
        if isinstance(mark, Names):
            return Shape("entry" if mark.what == "entry" else "one", names=mark.what)
        if isinstance(mark, IsFile):
            return Shape("file", picture=mark.picture)
        if isinstance(mark, IsMarkdown):
            return Shape("text")
        if isinstance(mark, IsAddress):
            return Shape("address")
    if get_args(Colour)[1] in marks:
        return Shape("colour")
    return Shape("line", words=SUMMARY_WORDS if get_args(Summary)[-1] in marks else 0)


def model_for(shape: Shape, value: object) -> type[Record]:
    """The model of a group: that whose fixed choices the value has, or the first."""
    given = value if isinstance(value, dict) else {}
    for model in shape.models:
        fixed = {name: each.choices for name, (_, each) in shapes(model).items() if len(each.choices) == 1}
        if fixed and all(given.get(name) == choices[0] for name, choices in fixed.items()):
            return model
    return shape.models[0]


def fixed_choices(shape: Shape) -> dict[str, list[str]]:
    """The choice that decides which fields a group has, if there is one: {"figure": ["bar chart", "venn", …]}."""
    found: dict[str, list[str]] = {}
    for model in shape.models if len(shape.models) > 1 else ():
        for name, (_, each) in shapes(model).items():
            if len(each.choices) == 1:
                found.setdefault(name, []).append(each.choices[0])
    return found


def names_itself(fields: Collection[str]) -> bool:
    """Whether an item with these fields gets its id from its name, unless one is written."""
    return "id" in fields and any(name in fields for name in NAMES)
