"""A form for the values of a file: a tree of fields, each with its control, its value and what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any

from tusk.data_class import dataclass
from tusk.editor.fixes import Fix, fix_of
from tusk.editor.labels import LABELS
from tusk.editor.shapes import Shape, fixed_choices, model_for, names_itself, shapes
from tusk.load.yaml_text import FieldPath
from tusk.problem import Problem

# Optional fields that a form has from the start, because they are almost always used.
USUAL = {
    "status",
    "topics",
    "audience",
    "key_messages",
    "body",
    "sections",
    "text",
    "heading",
    "entry",
    "slides",
}


@dataclass
class Field:
    """A field of a form. path: in the file; label and help: for people; other: a value that the form only carries.

    fields: of a group; items: of a list; more: the fields of a group that it does not have yet.
    """

    path: FieldPath
    shape: Shape
    label: str
    help: str = ""
    required: bool = False
    value: Any = None
    default: str = ""
    problems: list[Problem] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    items: list[Field] = field(default_factory=list)
    more: list[Field] = field(default_factory=list)
    kinds: dict[str, list[str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its name in the form: sections.0.heading."""
        return name_of(self.path)

    @property
    def id(self) -> str:
        """Its id on the page."""
        return f"f-{self.name.replace('.', '-')}"

    @property
    def parent(self) -> str:
        """The name of the group that it is in."""
        return name_of(self.path[:-1])

    @property
    def as_json(self) -> str:
        """A value that the form only carries."""
        return json.dumps(self.value, ensure_ascii=False)

    def fix(self, problem: Problem) -> Fix | None:
        """What a button could do about one of its problems."""
        return fix_of(problem, self.name, self.value)

    @property
    def title(self) -> str:
        """What an item of a list is called: its heading, its label, or else the first words that it has."""
        if isinstance(self.value, str):
            return shortened(self.value)
        if not isinstance(self.value, dict):
            return ""
        names = ("heading", "title", "name", "label", "term", "caption", "entry", "text", "id")
        words = [self.value.get(name) for name in (*names, *self.value)]
        return next((shortened(found) for found in words if found and isinstance(found, str)), "")

    def walk(self) -> Iterator[Field]:
        """The field and all fields in it."""
        yield self
        for inner in (*self.fields, *self.items):
            yield from inner.walk()


def shortened(text: str, longest: int = 60) -> str:
    """The first words of a text."""
    words = " ".join(text.split())
    return words if len(words) <= longest else f"{words[:longest].rsplit(' ', 1)[0]}…"


def name_of(path: FieldPath) -> str:
    """The name of a path in a form."""
    return ".".join(map(str, path))


def path_of(name: str) -> FieldPath:
    """The path of a name in a form. A number is always the place in a list: no field is called 1."""
    return tuple(int(part) if part.isdecimal() else part for part in name.split("."))


def label_of(name: str) -> str:
    """A field's name for people: why_it_matters is Why it matters."""
    words = name.replace("_", " ")
    return LABELS.get(name) or words[:1].upper() + words[1:]


@dataclass(frozen=True)
class FormMaker:
    """Makes forms. shown: names of empty optional fields to show; problems: by the name of a field."""

    shown: Collection[str] = ()
    problems: Mapping[str, Sequence[Problem]] = field(default_factory=dict)

    def make(self, shape: Shape, value: Any, path: FieldPath = (), **about: Any) -> Field:
        """The field for a value, with everything in it."""
        about = {"label": "", **about}
        made = Field(path, shape, value=value, problems=self._problems(path, shape), **about)
        fits = {"group": dict, "items": list, "grid": list, "tags": list}.get(shape.control, str)
        if value is not None and not isinstance(value, fits):
            made.shape = Shape("other")
        elif shape.control == "group":
            self._group(made)
        elif shape.control == "items":
            assert shape.item
            members: list[Any] = value or []
            made.items = [self.make(shape.item, each, (*path, n)) for n, each in enumerate(members)]
        elif shape.control == "grid" and not all(map(_is_row, value or [])):
            made.shape = Shape("other")
        return made

    def _problems(self, path: FieldPath, shape: Shape) -> list[Problem]:
        """Those of a field, and of what is in it where nothing in it has a place of its own."""
        name = name_of(path)
        found = list(self.problems.get(name, ()))
        if shape.control in ("tags", "grid", "other") and name:
            found += [each for at, of in self.problems.items() if at.startswith(f"{name}.") for each in of]
        return found

    def _group(self, made: Field) -> None:
        values = made.value or {}
        made.kinds = fixed_choices(made.shape)
        fields = shapes(model_for(made.shape, values))
        for name, (info, shape) in fields.items():
            path = (*made.path, name)
            default = info.default if isinstance(info.default, str) else ""
            about: dict[str, Any] = {"label": label_of(name), "help": info.description or ""}
            is_made = name == "id" and names_itself(fields)
            about |= {"required": info.is_required() and not is_made, "default": default}
            if info.is_required() or name in values or name in USUAL or name_of(path) in self.shown:
                made.fields.append(self.make(shape, values.get(name), path, **about))
            else:
                made.more.append(Field(path, shape, **about))
        made.fields.sort(key=lambda each: (not each.required, each.path[-1] == "id"))
        for name in values.keys() - fields.keys():
            about = {"label": label_of(name)}
            made.fields.append(self.make(Shape("other"), values[name], (*made.path, name), **about))


def _is_row(row: object) -> bool:
    return isinstance(row, list) and all(isinstance(cell, str) for cell in row)
