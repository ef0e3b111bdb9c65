"""What readers are told of when and where a workshop is held."""

from __future__ import annotations

from typing import Any

from tusk.locales.words import ENGLISH
from tusk.model.kinds.workshop import Workshop


def workshop(**fields: Any) -> Workshop:
    given = {"kind": "workshop", "title": "Safer sleeping", "summary": "One.", "publisher": "somerset"}
    return Workshop.model_validate(
        given | {"issued": "2020", "duration": "2 hours", "aims": ["Learn."]} | fields
    )


def told(given: Workshop) -> list[tuple[str, str]]:
    return [(name, ENGLISH.say(value)) for name, value in given.facts]


def test_what_is_not_known_is_left_out() -> None:
    assert told(workshop()) == [("Date", "Undated"), ("Duration", "2 hours")]


def test_a_platform_is_where_it_is_held_or_the_way_to_be_there_from_afar() -> None:
    assert told(workshop(platform="Teams"))[2:] == [("Where", "Teams")]
    both = workshop(held="2020-09-01", starts="9:30", ends="14:00", place="Room 2", platform="Teams")
    assert told(both) == [
        ("Date", "1 September 2020"),
        ("Time", "9:30am to 2pm"),
        ("Duration", "2 hours"),
        ("Place", "Room 2"),
        ("Online", "Teams"),
    ]
