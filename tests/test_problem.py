"""How a problem is written down, for people and for programs."""

from __future__ import annotations

import json

import pytest

from tusk.problem import (
    FORMATS,
    Problem,
    ProblemsFound,
    cut,
    did_you_mean,
    errors,
    nearest,
    quoted,
)

TITLE = Problem("content/reviews/jack.yml", 3, 1, '"title" is empty.', "Fill it in, or delete the line.")
DUE = Problem("content/reviews/jack.yml", 9, 1, "should have been reviewed by July 2020.", level="note")


def test_a_problem_is_one_line() -> None:
    assert str(TITLE) == 'content/reviews/jack.yml:3: "title" is empty. Fill it in, or delete the line.'
    assert str(DUE) == "content/reviews/jack.yml:9: note: should have been reviewed by July 2020."


def test_only_errors_stop_a_build() -> None:
    assert errors([TITLE, DUE]) == [TITLE]


def test_all_problems_are_said_once_and_in_order() -> None:
    assert str(ProblemsFound([DUE, TITLE, DUE])) == f"{TITLE}\n{DUE}"


@pytest.mark.parametrize(
    ("wrong", "known", "hint"),
    [
        ("neglct", ["neglect", "bruising"], 'Did you mean "neglect"?'),
        ("dogs", ["neglect", "bruising"], "It can be: bruising, neglect."),
        ("dogs", [f"topic-{number}" for number in range(13)], ""),
        ("dogs", [], ""),
        ("a" * 100_000, ["neglect"], "It can be: neglect."),
    ],
)
def test_a_hint_names_what_is_near_or_all_when_few(wrong: str, known: list[str], hint: str) -> None:
    assert did_you_mean(wrong, known) == hint


def test_what_is_not_near_is_not_named() -> None:
    assert nearest("dogs", ["neglect", "bruising"]) == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Jack", '"Jack"'),
        ("two\nlines", '"two lines"'),
        ("a" * 100, f'"{"a" * 80}…"'),
        ("bell\a", '"bell\ufffd"'),
        (["a"], "a list"),
        ({"a": "b"}, "a group of fields"),
    ],
)
def test_a_value_is_shown_so_that_its_author_knows_it_again(value: object, text: str) -> None:
    assert quoted(value) == text


def test_a_cut_text_says_so() -> None:
    assert cut("a" * 81) == "a" * 80 + "…"


def test_as_text() -> None:
    assert FORMATS["text"]([TITLE, DUE]) == f"{TITLE}\n{DUE}"


def test_as_json() -> None:
    assert json.loads(FORMATS["json"]([TITLE])) == [
        {
            "path": "content/reviews/jack.yml",
            "line": 3,
            "column": 1,
            "message": '"title" is empty.',
            "hint": "Fill it in, or delete the line.",
            "level": "error",
        }
    ]


def test_as_github() -> None:
    odd = Problem("content/a,b:c.yml", 1, 2, "100% wrong:\nreally")
    assert FORMATS["github"]([TITLE, DUE, odd]).splitlines() == [
        '::error file=content/reviews/jack.yml,line=3,col=1::"title" is empty. '
        "Fill it in, or delete the line.",
        "::notice file=content/reviews/jack.yml,line=9,col=1::should have been reviewed by July 2020.",
        "::error file=content/a%2Cb%3Ac.yml,line=1,col=2::100%25 wrong:%0Areally",
    ]
