"""site_build.py approve: somebody other than the author approves the words, and any change of them asks again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.small_site import LISTS, TODAY, write_site
from tusk.check.kept import kept_in
from tusk.check.run import check_project
from tusk.cli.run import main
from tusk.library.project import check_library

JACK = "content/reviews/jack.yml"
SITE = f"""\
-- content/site.yml --
approval: required
{LISTS.split("-- content/site.yml --")[1]}
-- {JACK} --
kind: guidance   # a remark
title: Jack
author: Ann Example
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_site(tmp_path, SITE)
    return tmp_path


def problems_of(root: Path) -> list[str]:
    return [str(problem) for problem in check_library(root, TODAY)[0]]


def approve(root: Path, name: str, who: str) -> int:
    return main(["approve", name, "--by", who, "--today", "2020-08-15"], root)


@pytest.mark.parametrize("name", ["reviews/jack", JACK, "jack"])
def test_the_approval_is_written_and_the_check_is_content(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(problems_of(root)) == 1
    assert approve(root, name, "Ben Example") == 0
    assert capsys.readouterr().out == f"{JACK}: approved by Ben Example.\n"
    text = (root / JACK).read_text()
    assert "kind: guidance   # a remark\n" in text
    assert "by: Ben Example" in text
    assert problems_of(root) == []


def test_a_change_of_the_words_asks_again_and_a_change_of_dates_does_not(root: Path) -> None:
    approve(root, "jack", "Ben Example")
    text = (root / JACK).read_text()
    (root / JACK).write_text(text + "review_by: 2021-08\n")
    assert problems_of(root) == []
    (root / JACK).write_text(text.replace("title: Jack", "title: Jack again"))
    [problem] = problems_of(root)
    assert problem.partition(": ")[2] == (
        "its words have changed since Ben Example approved them on 15 August 2020. "
        "Have it read again, and run: site_build.py approve reviews/jack --by NAME."
    )
    assert approve(root, "reviews/jack", "Ben Example") == 0
    assert problems_of(root) == []


def test_spaces_and_ends_of_lines_between_the_same_words_ask_nothing(root: Path) -> None:
    (root / JACK).write_text((root / JACK).read_text() + "why_it_matters: |\n  Ask now, and\n  ask again.\n")
    approve(root, "jack", "Ben Example")
    text = (root / JACK).read_text()
    (root / JACK).write_text(text.replace("and\n  ask again.", "and ask  again."))
    assert problems_of(root) == []
    (root / JACK).write_text(text.replace("ask again", "ask twice"))
    assert len(problems_of(root)) == 1


@pytest.mark.parametrize(
    ("name", "who", "said"),
    [
        ("jack", "ann  example", f"{JACK}: Ann Example wrote it: somebody else approves it.\n"),
        ("jack", " ", f"{JACK}: Give your name: somebody approves it.\n"),
        ("jak", "Ben", 'There is no entry or issue "jak". It can be: reviews/jack.\n'),
    ],
)
def test_what_cannot_be_approved_is_said(
    root: Path, name: str, who: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / JACK).read_text()
    assert approve(root, name, who) == 1
    assert capsys.readouterr().err == said
    assert (root / JACK).read_text() == before


def test_an_entry_with_another_error_is_not_approved(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / JACK).write_text((root / JACK).read_text() + "key_messages: [Ring 07911 123456.]\n")
    assert approve(root, "jack", "Ben Example") == 1
    assert "It has problems: a mobile number (0791…) must not be published." in capsys.readouterr().err


PICTURE = "content/images/cot.jpg"
SHOWS = """\
why_it_matters: |
  Read [the list of beds](files/beds.csv).

  ![A cot beside a bed](images/cot.jpg)
"""
AFTER = " Somebody looks at them again, and runs: site_build.py approve reviews/jack --by NAME."


@pytest.fixture
def shown(root: Path) -> Path:
    more = (
        "-- content/images/cot.jpg --\nJPEG 800 × 600\n-- content/files/beds.csv --\nwhat,how many\nbeds,2\n"
    )
    write_site(root, SITE + SHOWS + more)
    return root


@pytest.mark.parametrize("name", ["content/images/cot.jpg", "content/files/beds.csv"])
def test_another_picture_or_file_of_the_same_name_asks_again(shown: Path, name: str) -> None:
    approve(shown, "jack", "Ben Example")
    assert problems_of(shown) == []
    (shown / name).write_bytes((shown / name).read_bytes() + b"\n")
    [problem] = problems_of(shown)
    message = "a picture or file has changed since Ben Example approved it on 15 August 2020."
    assert problem.partition(": ")[2] == message + AFTER
    assert approve(shown, "jack", "Ben Example") == 0
    assert problems_of(shown) == []


def test_a_change_of_a_file_asks_again_also_where_the_check_has_kept_what_it_found(shown: Path) -> None:
    approve(shown, "jack", "Ben Example")
    assert check_project(shown, TODAY, kept_in(shown)).problems == []
    (shown / PICTURE).write_bytes((shown / PICTURE).read_bytes() + b"\n")
    [problem] = check_project(shown, TODAY, kept_in(shown)).problems
    assert problem.message == "a picture or file has changed since Ben Example approved it on 15 August 2020."


def test_a_file_that_the_entry_does_not_show_asks_nothing(shown: Path) -> None:
    approve(shown, "jack", "Ben Example")
    (shown / "content/files/other.csv").write_text("what,how many\n")
    assert problems_of(shown) == []


def test_an_approval_of_words_alone_is_not_one_of_files(shown: Path) -> None:
    approve(shown, "jack", "Ben Example")
    text = (shown / JACK).read_text()
    (shown / JACK).write_text(re.sub(r"\n  files: .*", "", text))
    [problem] = problems_of(shown)
    assert problem.partition(": ")[2] == (
        "Ben Example has not approved its pictures and files: the approval is of words alone. "
        "Somebody looks at them, and runs: site_build.py approve reviews/jack --by NAME."
    )


def test_without_pictures_and_files_an_approval_of_words_is_enough(root: Path) -> None:
    approve(root, "jack", "Ben Example")
    assert "files:" not in (root / JACK).read_text()
    assert problems_of(root) == []
