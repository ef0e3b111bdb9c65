"""site_build.py check: every problem in the form that was asked for."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.small_site import write_site
from tusk.cli.check import check
from tusk.cli.unchanged import Run, last_answer

WRONG = """\
-- content/reviews/jack.yml --
kind: review
titel: Jack
title: Jack
topics: [neglect]
"""
TODAY = date(2020, 8, 1)


def test_problems_as_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, WRONG)
    assert check(tmp_path, TODAY, "text") == 1
    assert capsys.readouterr().out.splitlines() == [
        'content/reviews/jack.yml:2: "titel" is not a field. Did you mean "title"?',
        "1 problem.",
    ]


def test_problems_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, WRONG)
    assert check(tmp_path, TODAY, "json") == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "path": "content/reviews/jack.yml",
            "line": 2,
            "column": 1,
            "message": '"titel" is not a field.',
            "hint": 'Did you mean "title"?',
            "level": "error",
        }
    ]


def test_problems_as_notes_of_github(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, WRONG)
    assert check(tmp_path, TODAY, "github") == 1
    assert capsys.readouterr().out == (
        '::error file=content/reviews/jack.yml,line=2,col=1::"titel" is not a field. Did you mean "title"?\n'
    )


def test_it_says_so_if_nothing_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, "-- content/reviews/jack.yml --\nkind: review\ntitle: Jack\n")
    assert check(tmp_path, TODAY, "text") == 0
    assert capsys.readouterr().out == "No problems.\n"
    assert check(tmp_path, TODAY, "json") == 0
    assert capsys.readouterr().out == "[]\n"


def test_notes_stop_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, "-- content/reviews/jack.yml --\nkind: review\nreviewed: 2019\nreview_by: 2020-07\n")
    assert check(tmp_path, TODAY, "text") == 0
    assert capsys.readouterr().out.splitlines() == [
        "content/reviews/jack.yml:3: note: should have been reviewed by July 2020. "
        'Check it, then set "reviewed" and a new "review_by".',
        "No problems, 1 note.",
    ]


def test_a_second_check_prints_what_the_first_one_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path, WRONG)
    check(tmp_path, TODAY, "text", last=Run(str(tmp_path), ["check"]))
    first = capsys.readouterr().out
    assert last_answer(str(tmp_path), ["check"]) == 1
    assert capsys.readouterr().out == first
    (tmp_path / "content" / "reviews" / "jack.yml").unlink()
    assert last_answer(str(tmp_path), ["check"]) is None
