"""The report before publishing: every problem in one part, and what waits for somebody."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.small_site import write_site
from tusk.cli.run import main

SITE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
issued: 2018
review_by: 2020-09-30
owner: Business manager
key_messages: [Ask again., "See [NSPCC](https://learning.nspcc.org.uk/) and [RIP](https://www.example.org/)."]
anonymised: {by: Review group, on: 2018-02}
allow: [{what: BN1 1AA, reason: It is the address of a service., by: Editor, on: 2018}]
-- content/reviews/late.yml --
kind: guidance
title: Late
issued: 2018
updated: 2019
review_by: 2019-12
-- content/link-checks.json --
{
"https://www.example.org/": {"verdict": "dead", "reason": "The server answers 404.", 
  "asked": "2020-08-15", "since": "2020-08-01"}
}
"""
WRONG = """\
-- content/reviews/wrong.yml --
kind: guidance
key_messages: [Ring 07911 123456.]
"""
TEXT = """\
Errors: none

Warnings: 1
  content/reviews/late.yml:4: no change of 2019 says what is different. \
Add below changes: - {date: 2019, what: …, why: …}.

To be signed off: none

Overdue reviews: 1
  content/reviews/late.yml:5: should have been reviewed by December 2019. \
Check it, then set "reviewed" and a new "review_by".

Reviews in the next 90 days: 1
  content/reviews/jack.yml:4: to be reviewed by 30 September 2020 (Business manager).

Links to other sites: 1
  2 of 3 links to other sites are due for a check. Check them after a build: site_build.py links --external.
  content/reviews/jack.yml:6: "https://www.example.org/" fails since 1 August 2020: The server answers 404.

Pictures:
  No pictures.
"""


def said(root: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    code = main(["ready", "--today", "2020-08-15", *more], root)
    return code, capsys.readouterr().out


def test_the_report_has_everything_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, SITE)
    code, text = said(tmp_path, capsys)
    assert code == 0
    assert text.startswith(TEXT)
    assert "Allowed although a rule would stop it: 1\n  content/reviews/jack.yml:8: " in text
    assert (
        "Signed off: 1\n  content/reviews/jack.yml:7: anonymised by Review group, February 2018; checked for "
        "disclosure by Editor, 2018; nobody has signed its clues.\n" in text
    )
    assert "No errors. 3 things to look at.\nAs a page: " in text
    page = (tmp_path / "build/ready/ready.html").read_text(encoding="utf-8")
    assert "No errors. 3 things to look at." in page
    for line in text.splitlines():
        if line.startswith("  content/"):
            assert text.count(line) == 1


def test_what_waits_fails_a_strict_run_and_errors_fail_any(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path, SITE)
    assert said(tmp_path, capsys, "--strict")[0] == 1
    write_site(tmp_path, WRONG)
    code, text = said(tmp_path, capsys, "--format", "json")
    report = json.loads(text)
    assert (code, report["ready"], report["errors"], report["waiting"]) == (1, False, 1, 3)
    [error] = next(part["lines"] for part in report["parts"] if part["id"] == "errors")
    assert (error["path"], error["line"], error["level"]) == ("content/reviews/wrong.yml", 2, "error")


def test_github_marks_each_line_with_its_weight(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, SITE + WRONG)
    _, text = said(tmp_path, capsys, "--format", "github")
    assert [line.split(",col")[0] for line in text.splitlines()] == [
        "::error file=content/reviews/wrong.yml,line=2",
        "::warning file=content/reviews/late.yml,line=4",
        "::warning file=content/reviews/late.yml,line=5",
        "::notice file=content/reviews/jack.yml,line=4",
        "::warning file=content/reviews/jack.yml,line=6",
        "::notice file=content/reviews/jack.yml,line=8",
        "::notice file=content/reviews/jack.yml,line=7",
    ]


def test_a_site_with_nothing_to_look_at_is_ready(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, "-- content/reviews/one.yml --\nkind: guidance\n")
    code, text = said(tmp_path, capsys, "--strict")
    assert (code, "Ready to publish: nothing is left to look at." in text) == (0, True)


def test_results_of_link_checks_that_cannot_be_read_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path, SITE)
    (tmp_path / "content/link-checks.json").write_text("{")
    assert main(["ready", "--today", f"{date(2020, 8, 15)}"], tmp_path) == 1
    assert "the results of earlier link checks cannot be read" in capsys.readouterr().err
