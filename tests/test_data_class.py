"""Data classes that load quickly are like those of Python."""

from __future__ import annotations

import dataclasses
from dataclasses import field, replace

import pytest

from tusk.data_class import dataclass


@dataclass(frozen=True)
class Place:
    name: str
    floors: list[int] = field(default_factory=list)
    line: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True)
class Town(Place):
    people: int = 1


@dataclass(frozen=True)
class Nothing:
    """It has no fields."""


@dataclass
class Count:
    number: int = 0


@dataclass(frozen=True)
class Shouted:
    word: str

    def __repr__(self) -> str:
        return self.word.upper()


def test_two_are_equal_if_what_is_compared_is_equal() -> None:
    assert Place("Home", [1], line=3) == Place("Home", [1], line=4)
    assert Place("Home") != Place("Away")
    assert Place("Home") != Town("Home")
    other: object = "Home"
    assert Place("Home") != other
    assert Nothing() == Nothing()


def test_one_is_shown_with_what_it_was_made_of() -> None:
    assert repr(Place("Home", [1], line=3)) == "Place(name='Home', floors=[1])"
    assert repr(Town("Bath", people=2)) == "Town(name='Bath', floors=[], people=2)"
    assert repr(Nothing()) == "Nothing()"
    assert repr(Shouted("no")) == "NO"


def test_frozen_ones_can_be_in_a_set() -> None:
    assert {Shouted("a"), Shouted("a"), Shouted("b")} == {Shouted("b"), Shouted("a")}
    assert len({Nothing(), Nothing()}) == 1
    with pytest.raises(TypeError, match="unhashable type: 'Count'"):
        hash(Count())


def test_the_tools_of_python_work_with_it() -> None:
    assert replace(Town("Bath"), people=3) == Town("Bath", people=3)
    assert [each.name for each in dataclasses.fields(Town)] == ["name", "floors", "line", "people"]
    assert dataclasses.asdict(Count(2)) == {"number": 2}


@dataclass
class Doubled:
    """It does something when it has been made."""

    number: int

    def __post_init__(self) -> None:
        self.number *= 2


class Tripled(Doubled):
    """An heir without fields of its own."""


def test_the_first_of_a_class_is_made_like_the_next() -> None:
    with pytest.raises(TypeError, match=r"Wanting.__init__\(\) missing 1 required positional argument: 'it'"):
        make_wanting()
    assert [Tripled(1).number, Doubled(1).number, Doubled(number=2).number] == [2, 2, 4]


def make_wanting() -> None:
    @dataclass
    class Wanting:
        it: int

    Wanting()  # type: ignore[call-arg]
