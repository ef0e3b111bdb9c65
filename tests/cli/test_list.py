"""site_build.py list: where the entries of a small site stand on a day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.small_site import write_site
from tusk.cli.list import list_entries
from tusk.cli.run import main

SITE = """\
-- content/reviews/draft.yml --
kind: guidance
title: A draft
status: draft
review_by: 2019
-- content/reviews/later.yml --
kind: guidance
title: To come
publish_on: 2020-09-01
-- content/reviews/due.yml --
kind: guidance
title: Bruises
owner: Business manager
review_by: 2020-08
-- content/reviews/overdue.yml --
kind: guidance
title: Sleep
owner: Board
review_by: 2020-07
-- content/reviews/kept.yml --
kind: guidance
title: Old
status: historic
as_at: 2015
review_by: 2016
-- content/reviews/over.yml --
kind: guidance
title: A course
publish_until: 2020-08-14
review_by: 2020-01
-- content/reviews/old-sleep.yml --
kind: guidance
title: Old sleep
review_by: 2015
replaced_by: reviews/overdue
-- content/reviews/gone.yml --
kind: guidance
title: Wrong
status: withdrawn
status_note: It was wrong.
updated: 2019-05
"""
DAY = ("--today", "2020-08-15")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("life")
    write_site(root, SITE)
    return root


def printed(root: Path, capfd: pytest.CaptureFixture[str], *given: str) -> str:
    assert main(["list", *given, *DAY], root) == 0
    return capfd.readouterr().out


@pytest.mark.parametrize(
    ("state", "line"),
    [
        ("drafts", "2018  A draft  content/reviews/draft.yml\n"),
        ("scheduled", "2020-09-01  To come  content/reviews/later.yml\n"),
        ("due", "2020-08  Bruises (Business manager)  content/reviews/due.yml\n"),
        ("overdue", "2020-07  Sleep (Board)  content/reviews/overdue.yml\n"),
        ("expired", "2020-08-14  A course  content/reviews/over.yml\n"),
        ("superseded", "2018  Old sleep  content/reviews/old-sleep.yml\n"),
        ("withdrawn", "2019-05  Wrong  content/reviews/gone.yml\n"),
    ],
)
def test_each_entry_is_in_one_list(
    root: Path, capfd: pytest.CaptureFixture[str], state: str, line: str
) -> None:
    assert printed(root, capfd, state) == line


def test_an_owner_has_only_their_own(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert printed(root, capfd, "overdue", "--owner", "Business manager") == "No entries: overdue.\n"
    assert "Sleep" in printed(root, capfd, "overdue", "--owner", "board")


def test_programs_and_spreadsheets_get_the_same(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert json.loads(printed(root, capfd, "overdue", "--format", "json")) == [
        {
            "id": "reviews/overdue",
            "title": "Sleep",
            "owner": "Board",
            "date": "2020-07",
            "file": "content/reviews/overdue.yml",
            "state": "overdue",
        }
    ]
    assert printed(root, capfd, "overdue", "--format", "csv").splitlines() == [
        "\ufeffid,title,owner,date,file",
        "reviews/overdue,Sleep,Board,2020-07,content/reviews/overdue.yml",
    ]


def test_reviews_to_come_are_days_in_a_calendar(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (event,) = Calendar.from_ical(printed(root, capfd, "due", "--format", "ics")).walk("VEVENT")
    assert event["summary"] == "Review: Bruises"
    assert event["description"] == "Business manager\ncontent/reviews/due.yml"
    assert str(event.decoded("dtstart")) == "2020-08-31"
    assert str(event.decoded("dtend")) == "2020-09-01"


def test_errors_are_said_since_they_can_keep_an_entry_out(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path, SITE + "-- content/reviews/wrong.yml --\nkind: guidance\nissued: soon\n")
    assert list_entries(tmp_path, "drafts", date(2020, 8, 15), "text") == 1
    assert capfd.readouterr().err == (
        "There is 1 error, so the list may not be complete: see python3 site_build.py check\n"
    )
