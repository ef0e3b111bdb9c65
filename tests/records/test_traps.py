"""What YAML programs read as something else than it looks is a problem, with the words to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_site import problems_of

EMPTY = "Fill it in, or delete the line."
NO_QUOTES = "without quotes, which YAML programs read as"
QUOTE = "in quotes, if you mean these characters."


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("title: no", f'2: "title" is no {NO_QUOTES} "false". Write "no", {QUOTE}'),
        ("title: On", f'2: "title" is On {NO_QUOTES} "true". Write "On", {QUOTE}'),
        (
            "title: 010",
            f'2: "title" is 010 {NO_QUOTES} the number 8. Write "010", {QUOTE}',
        ),
        (
            "title: 089",
            f'2: "title" is 089 {NO_QUOTES} a number. Write "089", {QUOTE}',
        ),
        (
            "title: 1:30",
            f'2: "title" is 1:30 {NO_QUOTES} the number 90. Write "1:30", {QUOTE}',
        ),
        ("title: ~", f'2: "title" is ~, which means empty in YAML. {EMPTY}'),
        ("title: null", f'2: "title" is null, which means empty in YAML. {EMPTY}'),
        (
            "aka: [dogs, no]",
            f'2: item 2 of "aka" is no {NO_QUOTES} "false". Write "no", {QUOTE}',
        ),
        (
            "n: 010",
            '2: "n" is 010; YAML programs read a number that begins with 0 as octal. Write 10.',
        ),
    ],
)
def test_a_trap(fields: str, expected: str, tmp_path: Path) -> None:
    site = f"-- content/reviews/jack.yml --\nkind: thematic review\n{fields}\n"
    assert problems_of(tmp_path, site) == [f"content/reviews/jack.yml:{expected}"]


@pytest.mark.parametrize("value", ["yes", "no", "true", "off", "'no'"])
def test_yes_and_no_are_no_traps_where_they_are_asked_for(value: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, f"-- content/reviews/jack.yml --\nkind: review\nnumbered: {value}\n") == []
