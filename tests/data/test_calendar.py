"""Workshops for calendars, and what pages say of those to come and those that are over."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.conftest import ROOT
from tests.small_site import LISTS, files_in, write_site
from tusk.data.calendar import calendar_files
from tusk.library.project import open_library
from tusk.publish.site import write_site as write_pages

BEFORE, AFTER = date(2020, 8, 15), date(2020, 9, 2)
SITE = "-- content/site.yml --\naddress: https://www.example.org/hub/\n" + files_in(LISTS)["content/site.yml"]
WORKSHOPS = """\
-- content/workshops/safer.yml --
kind: workshop
title: Safer sleeping, for everybody; with room for questions at the end of each of the parts
issued: 2020-06
updated: 2020-06-11
held: 2020-09-01
starts: 9:30
ends: "14:00"
place: Room 2, County Hall, TA1 4DY
platform: Microsoft Teams
aims: [Learn.]
booking: mailto:training@example.org
-- content/workshops/winter.yml --
kind: workshop
title: Winter
held: 2020-12-01
starts: 10:00
ends: 12:00
cancelled: The trainer is ill.
-- content/workshops/month.yml --
kind: workshop
title: Some month
held: 2020-10
-- content/workshops/undated.yml --
kind: workshop
title: Some day
"""


def files(root: Path, text: str, today: date = BEFORE) -> dict[str, bytes]:
    write_site(root, text)
    return dict(calendar_files(open_library(root, today)))


def shown(root: Path, today: date, name: str) -> str:
    """The words of a page, a line each."""
    write_site(root, WORKSHOPS)
    write_pages(open_library(root, today), ROOT / "templates", root / "pages")
    html = (root / "pages" / name / "index.md").read_text(encoding="utf-8")
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"<[^>]+>", "", html))


def test_a_workshop_as_calendars_read_it(tmp_path: Path) -> None:
    made = files(tmp_path, WORKSHOPS + SITE)["workshops/safer/safer.ics"]
    assert made.split(b"END:VTIMEZONE\r\n")[1].decode() == (
        "BEGIN:VEVENT\r\n"
        "SUMMARY:Safer sleeping\\, for everybody\\; with room for questions at the en\r\n"
        " d of each of the parts\r\n"
        "DTSTART;TZID=Europe/London:20200901T093000\r\n"
        "DTEND;TZID=Europe/London:20200901T140000\r\n"
        "DTSTAMP:20200611T000000Z\r\n"
        "UID:workshops-safer@example.org\r\n"
        "SEQUENCE:10\r\n"
        "DESCRIPTION:One sentence.\\n\\n- Learn.\\n\\nBook: training@example.org\\n\\nSli\r\n"
        " des and more: https://www.example.org/hub/workshops/safer/\r\n"
        "LAST-MODIFIED:20200611T000000Z\r\n"
        "LOCATION:Room 2\\, County Hall\\, TA1 4DY\\; Microsoft Teams\r\n"
        "STATUS:CONFIRMED\r\n"
        "TRANSP:OPAQUE\r\n"
        "URL:https://www.example.org/hub/workshops/safer/\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))


def test_all_workshops_with_a_day_are_in_one_feed(tmp_path: Path) -> None:
    made = files(tmp_path, WORKSHOPS)
    assert list(made) == [
        "workshops/safer/safer.ics",
        "workshops/winter/winter.ics",
        "workshops/workshops.ics",
        "dates/dates.ics",
    ]
    feed = Calendar.from_ical(made["workshops/workshops.ics"])
    assert [(str(event["summary"])[:6], event["status"]) for event in feed.events] == [
        ("Safer ", "CONFIRMED"),
        ("Winter", "CANCELLED"),
    ]
    assert [str(event.start) for event in feed.events] == [
        "2020-09-01 09:30:00+01:00",
        "2020-12-01 10:00:00+00:00",
    ]
    assert [str(zone["tzid"]) for zone in feed.walk("VTIMEZONE")] == ["Europe/London"]
    assert feed["prodid"] == "-//TUSK//Dates//EN"


def test_a_workshop_with_a_day_and_no_hours_is_all_day(tmp_path: Path) -> None:
    made = files(tmp_path, "-- content/workshops/day.yml --\nkind: workshop\nheld: 2020-10-25\n")
    assert list(made) == ["workshops/day/day.ics", "workshops/workshops.ics", "dates/dates.ics"]
    [event] = Calendar.from_ical(made["workshops/day/day.ics"]).events
    assert (event.start, event.end) == (date(2020, 10, 25), date(2020, 10, 26))
    assert b"DTSTART;VALUE=DATE:20201025\r\n" in made["workshops/day/day.ics"]
    assert event["transp"] == "TRANSPARENT"  # nobody is busy from midnight to midnight


def test_calendars_are_the_same_on_another_day(tmp_path: Path) -> None:
    assert files(tmp_path, WORKSHOPS) == files(tmp_path, WORKSHOPS, AFTER)


def test_nothing_is_made_where_nothing_has_a_day(tmp_path: Path) -> None:
    assert files(tmp_path, "-- content/workshops/month.yml --\nkind: workshop\nheld: 2020-10\n") == {}


def test_a_workshop_to_come_says_how_to_come(tmp_path: Path) -> None:
    words = shown(tmp_path, BEFORE, "workshops/safer")
    assert "Date1 September 2020\n" in words
    assert "Time9:30am to 2pm\n" in words
    assert "PlaceRoom 2, County Hall, TA1 4DY\n" in words
    assert "by e-mail\n" in words
    assert "Add to calendar" in words
    assert "over" not in words


def test_a_workshop_that_is_over_is_not_advertised(tmp_path: Path) -> None:
    words = shown(tmp_path, AFTER, "workshops/safer")
    assert "This workshop has taken place. Its content is kept as learning." in words
    assert "Book a place" not in words
    assert "Add to calendar" not in words


def test_a_cancelled_workshop_says_so(tmp_path: Path) -> None:
    words = shown(tmp_path, BEFORE, "workshops/winter")
    assert "This workshop will not take place. The trainer is ill." in words
    assert "Add to calendar" not in words


@pytest.mark.parametrize(
    ("today", "coming", "before"),
    [
        (BEFORE, ["Safer sleeping", "Some month", "Winter"], ["Some day"]),
        (AFTER, ["Some month", "Winter"], ["Safer sleeping", "Some day"]),
        (date(2021, 1, 1), [], ["Safer sleeping", "Some month", "Some day", "Winter"]),
    ],
)
def test_the_list_begins_with_what_is_to_come(
    tmp_path: Path, today: date, coming: list[str], before: list[str]
) -> None:
    words = shown(tmp_path, today, "workshops").split("contents: []")[-1]
    first, _, second = words.partition("Past workshops") if coming else ("", "", words)
    titles = ["Safer sleeping", "Some month", "Some day", "Winter"]
    found = [sorted((title for title in titles if title in part), key=part.index) for part in (first, second)]
    assert found[0] == coming
    assert sorted(found[1]) == sorted(before)
