"""A record's values, walked together with their types."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from tusk.model.fields import IsFile, IsMarkdown, Line, Markdown, Names, Record
from tusk.model.walk import bare_type, fields_at, records, type_at, walk


class Leaf(Record):
    name: Line
    topics: list[Annotated[str, Names("topics")]] = Field([])


class Picture(Record):
    file: Annotated[Line, IsFile(picture=True)]


class Tree(Record):
    text: Markdown | None = None
    leaf: Leaf | None = None
    leaves: list[Leaf] = Field([])
    rows: list[list[Line]] = Field([])
    mixed: list[Leaf | Picture] = Field([])
    number: int | None = Field(None, ge=1)


TREE = Tree.model_validate(
    {
        "text": "Some *text*.",
        "leaf": {"name": "a", "topics": ["neglect"]},
        "leaves": [{"name": "b"}],
        "rows": [["c", "d"]],
        "mixed": [{"file": "dog.jpg"}, {"name": "e"}],
    }
)


def test_every_value_is_met_with_its_path() -> None:
    assert {path: value for path, _, value in walk(TREE)} == {
        ("text",): "Some *text*.",
        ("leaf", "name"): "a",
        ("leaf", "topics", 0): "neglect",
        ("leaves", 0, "name"): "b",
        ("rows", 0, 0): "c",
        ("rows", 0, 1): "d",
        ("mixed", 0, "file"): "dog.jpg",
        ("mixed", 1, "name"): "e",
    }


def test_a_value_comes_with_its_marks() -> None:
    marks = {path: marks for path, marks, _ in walk(TREE)}
    assert IsMarkdown() in marks["text",]
    assert Names("topics") in marks["leaf", "topics", 0]
    assert IsFile(picture=True) in marks["mixed", 0, "file"]
    assert not any(isinstance(mark, Names | IsMarkdown | IsFile) for mark in marks["rows", 0, 1])


def test_every_record_is_met_once() -> None:
    assert [(path, type(record)) for path, record in records(TREE)] == [
        ((), Tree),
        (("leaf",), Leaf),
        (("leaves", 0), Leaf),
        (("mixed", 0), Picture),
        (("mixed", 1), Leaf),
    ]


def test_a_path_has_a_type() -> None:
    assert type_at(Tree, ()) is Tree
    assert type_at(Tree, ("text",)) is str
    assert type_at(Tree, ("leaves", 7)) is Leaf
    assert type_at(Tree, ("leaves", 7, "topics", 0)) is str
    assert type_at(Tree, ("rows", 0, 1)) is str
    assert type_at(Tree, ("mixed", 0, "file")) is str
    assert type_at(Tree, ("number",)) is int


def test_a_path_that_leads_nowhere_has_none() -> None:
    for path in [
        ("size",),
        ("text", "size"),
        ("leaf", 0),
        ("text", 0, 0),
        ("mixed", 0, "size"),
        ("mixed", 0, 0),
    ]:
        assert type_at(Tree, path) is None


def test_the_fields_that_can_stand_at_a_path() -> None:
    assert fields_at(Tree, ("leaf",)) == {"name", "topics"}
    assert fields_at(Tree, ("mixed", 0)) == {"name", "topics", "file"}
    assert fields_at(Tree, ("text",)) == set()


def test_a_bare_type() -> None:
    assert bare_type(Annotated[str, Names("topics")] | None) is str
