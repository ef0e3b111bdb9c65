"""Who is the same person, as far as names tell."""

from __future__ import annotations

import pytest

from tusk.model.approval import is_same_person

SAME = [
    ("Ann Example", "ann  EXAMPLE"),
    ("Ann Example", "Example, Ann"),
    ("Ann Example", "Ann Example, Editor"),
    ("Ann Example", "Ann Example (Business manager)"),
    ("Ann Example", "A. Example"),
    ("Business manager", "business manager"),
]
OTHERS = [
    ("Ann Example", "Ben Example"),
    ("Ann Example", "Ann Other"),
    ("Ann Example", "B. Example"),
    ("Review team", "Review team lead"),
    ("Ann Example", "(Editor)"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_person_is_written_in_several_ways(one: str, other: str) -> None:
    assert is_same_person(one, other)
    assert is_same_person(other, one)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_two_people_are_two(one: str, other: str) -> None:
    assert not is_same_person(one, other)
