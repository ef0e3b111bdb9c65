"""Who is the same person, however a name is written."""

from __future__ import annotations

import pytest

from tusk.model.approval import is_same_person


@pytest.mark.parametrize(
    "other",
    [
        *(
            "ann  EXAMPLE",
            "Example, Ann",
            "Dr Ann Example",
            "Ann Example (lead)",
            "Ann Example, Business manager",
        ),
        *(
            "Ann\u00a0Example",
            "Ann\u200b Example",
            "Ánn Éxample",
            "Ann Example.",
            "Ben Other and Ann Example",
        ),
    ],
)
def test_a_name_is_the_same_however_it_is_written(other: str) -> None:
    assert is_same_person("Ann Example", other)
    assert is_same_person(other, "Ann Example")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Example", "Ben Example"),
        ("Ann Example, Business manager", "Ben Example, Business manager"),
        ("Manager (North)", "Manager (South)"),
        ("Safeguarding lead", "Deputy safeguarding lead"),
    ],
)
def test_two_people_are_two(one: str, other: str) -> None:
    assert not is_same_person(one, other)
