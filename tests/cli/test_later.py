"""Data classes that get their methods later behave like those that have them at once."""

from __future__ import annotations

import copy
import dataclasses
from dataclasses import field
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from tusk.cli.later import dataclass


@dataclass(frozen=True)
class Point:
    """Two numbers and more."""

    __module__ = "tusk.problem"

    x: int
    y: int = 2
    more: list[int] = field(default_factory=list, compare=False)


@dataclass(frozen=True)
class Named(Point):
    __module__ = "tusk.problem"

    name: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.name.title())


class Plain(Named):
    """A class that is none of them."""


@dataclass
class Changing:
    __module__ = "tusk.problem"

    words: str


def is_later(cls: Any) -> bool:
    """Whether a class has no methods of its own yet."""
    return type(vars(cls)["__dataclass_fields__"]) is not dict


def test_a_class_gets_its_methods_when_the_first_is_made() -> None:
    @dataclass(frozen=True)
    class Late:
        __module__ = "tusk.problem"
        x: int

    assert is_later(Late)
    assert repr(Late(3)).endswith("Late(x=3)")
    assert not is_later(Late)


def test_they_behave_like_any_other() -> None:
    one = Named(1, name="one")
    assert (one, hash(one), {one}) == (
        Named(1, name="One"),
        hash(Named(1, name="One")),
        {Named(1, name="One")},
    )
    assert one != Named(2, name="one")
    assert repr(one) == "Named(x=1, y=2, more=[], name='One')"
    assert dataclasses.replace(one, x=5).x == 5
    assert [each.name for each in dataclasses.fields(Named)] == ["x", "y", "more", "name"]
    assert copy.copy(one) == one
    assert repr(Plain(1)) == "Plain(x=1, y=2, more=[], name='')"
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.x = 3  # type: ignore[misc]
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]
    match one:
        case Named(x, y):
            assert (x, y) == (1, 2)


def test_one_that_another_process_made_is_compared_as_well() -> None:
    @dataclass(frozen=True)
    class Sent:
        __module__ = "tusk.problem"
        x: int

    one, two = (object.__new__(Sent) for _ in range(2))  # as pickle does
    for each in (one, two):
        each.__dict__["x"] = 1
    assert is_later(Sent)
    assert one == two
    assert hash(one) == hash(two)


def test_other_options_and_other_modules_are_left_to_python() -> None:
    @dataclass(order=True)
    class Ordered:
        __module__ = "tusk.problem"
        x: int

    @dataclass
    class Elsewhere:
        x: int

    assert not is_later(Ordered)
    assert not is_later(Elsewhere)
    changing = Changing("a")
    changing.words = "b"
    assert (changing, Ordered(1) < Ordered(2)) == (Changing("b"), True)
    with pytest.raises(TypeError, match="unhashable type"):
        hash(changing)
