"""Dates of every kind of entry, in calendars and on the page of all dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.small_pages import library_of, pages_of, words_of
from tests.small_site import LISTS, files_in, write_site
from tusk.data.calendar import calendar_files
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.site.site_map import SiteMap

TODAY = date(2020, 8, 15)
SITE = "-- content/site.yml --\naddress: https://www.example.org/hub/\n" + files_in(LISTS)["content/site.yml"]
DATES = """\
-- content/workshops/safer.yml --
kind: workshop
title: Safer sleeping
place: Room 2
starts: 9:30
ends: 11:30
dates:
  - {day: 2020-10-01}
  - {day: 2020-09-01, places_left: 1, booking: "https://www.example.org/book"}
  - {day: 2020-07-01}
  - {day: 2020-09-01, starts: 14:00, ends: 16:00, place: Room 3}
-- content/reviews/consultation.yml --
kind: notice
title: A consultation
act_by: 2020-09-04
reference: sheet 128/20
-- content/reviews/meeting.yml --
kind: event
title: Open evening
held: 2020-11-05
starts: 19:00
ends: 20:30
platform: Teams
-- content/reviews/old.yml --
kind: event
title: An old evening
held: 2019-11-05
-- content/reviews/jack.yml --
kind: briefing
title: Jack
dates:
  - {day: 2020-12, title: The next briefing}
-- bulletins/august.yml --
kind: issue
number: 1
items:
  - id: training
    heading: Induction
    dates: [{day: 2020-09-02, until: 2020-09-03, note: Bring a pen.}]
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(tmp_path_factory.mktemp("dates"), SITE + DATES)


@pytest.fixture(scope="module")
def pages(library: Library) -> Path:
    return pages_of(library)


def words(page: Path) -> str:
    return words_of(page.read_text(encoding="utf-8"))


def events(library: Library, address: str) -> list[tuple[str, ...]]:
    """(id, beginning, end, title, place) of every event of a calendar file."""
    calendar = Calendar.from_ical(dict(calendar_files(library))[address])
    return [
        (
            str(event["uid"]).partition("@")[0],
            str(event.decoded("dtstart")),
            str(event.decoded("dtend")),
            str(event["summary"]),
            str(event.get("location", "")),
        )
        for event in calendar.walk("VEVENT")
    ]


def test_a_workshop_held_on_many_days_is_one_file(library: Library) -> None:
    title = "Safer sleeping"
    assert events(library, "workshops/safer/safer.ics") == [
        (f"workshops-safer-{day}", f"{day[:10]} {start}:00+01:00", f"{day[:10]} {end}:00+01:00", title, room)
        for day, start, end, room in (
            ("2020-07-01", "09:30", "11:30", "Room 2"),
            ("2020-09-01", "09:30", "11:30", "Room 2"),
            ("2020-09-01-1400", "14:00", "16:00", "Room 3"),
            ("2020-10-01", "09:30", "11:30", "Room 2"),
        )
    ]


def test_every_date_is_in_the_calendar_of_the_site(library: Library) -> None:
    """Those that are past stay for subscribers; a month alone is in no calendar."""
    assert [event[0] for event in events(library, "dates/dates.ics")] == [
        "bulletins-august-training-2020-09-02",
        "reviews-consultation-act-by",
        "reviews-meeting",
        "reviews-old",
        "workshops-safer-2020-07-01",
        "workshops-safer-2020-09-01",
        "workshops-safer-2020-09-01-1400",
        "workshops-safer-2020-10-01",
    ]
    assert events(library, "reviews/consultation/consultation.ics") == [
        ("reviews-consultation-act-by", "2020-09-04", "2020-09-05", "Reply by: A consultation", "")
    ]
    assert events(library, "bulletins/august/august.ics") == [
        ("bulletins-august-training-2020-09-02", "2020-09-02", "2020-09-04", "Induction", "")
    ]


def test_the_page_of_dates_has_those_to_come_in_order(pages: Path) -> None:
    text = words(pages / "dates/index.md").partition("September 2020 ")[2].partition(" All dates for your")[0]
    assert text == (
        "1 September 2020 9:30am to 11:30am Safer sleeping Workshop Room 2 "
        "Book a place : Safer sleeping, 1 September 2020 1 place left "
        "1 September 2020 2pm to 4pm Safer sleeping Workshop Room 3 "
        "2 to 3 September 2020 Induction Bulletin, issue 1 Bring a pen. "
        "4 September 2020 Reply by: A consultation Notice "
        "October 2020 1 October 2020 9:30am to 11:30am Safer sleeping Workshop Room 2 "
        "November 2020 5 November 2020 7pm to 8:30pm Open evening Event Teams "
        "December 2020 December 2020 Jack: The next briefing Briefing"
    )


def test_the_menu_has_dates_only_if_one_is_to_come(library: Library, tmp_path: Path) -> None:
    assert ("Dates", "dates/") in SiteMap(library).frame["header"]
    write_site(tmp_path, DATES)
    later = open_library(tmp_path, date(2021, 1, 1))
    assert ("Dates", "dates/") not in SiteMap(later).frame["header"]


def test_a_last_day_is_counted_down(pages: Path) -> None:
    page = words(pages / "reviews/consultation/index.md")
    assert (
        "Reply by 4 September 2020 (20 days left on 15 August 2020) Reference sheet 128/20"
        in page.replace("\N{NO-BREAK SPACE}", " ")
    )


def test_a_page_keeps_its_past_dates_and_says_so(pages: Path) -> None:
    page = words(pages / "workshops/safer/index.md")
    assert "1 July 2020 9:30am to 11:30am Past Room 2 1 September 2020" in page
    assert "Dates 4 dates, 1 July 2020 to 1 October 2020 Duration 2 hours Place Room 2" in page
