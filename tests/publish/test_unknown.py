"""Dates and numbers that nobody knows: authors write unknown, and no output makes one up."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from tests.small_pages import library_of, pages_of, words_of
from tests.small_site import LISTS, files_in, problems_of
from tusk.data.calendar import calendar_files
from tusk.data.catalogue import ENTRIES_JSON, catalogue_files
from tusk.feeds.files import feed_files
from tusk.library.library import Library
from tusk.model.fields import PartDate
from tusk.search.findable import filters
from tusk.share.engines import changed_on

SITE = "-- content/site.yml --\naddress: https://www.example.org/hub/\n" + files_in(LISTS)["content/site.yml"]
UNKNOWN = """\
-- content/reviews/leaflet.yml --
kind: notice
title: An undated leaflet
issued: unknown
updated: unknown
review_by: unknown
act_by: unknown
positives: [Everybody wrote.]
links:
  - {label: The poster, url: "https://www.example.org/poster", issued: unknown}
media:
  - {title: A talk, url: "https://www.example.org/talk", length: unknown, issued: unknown}
sources:
  - {title: A folder, issued: unknown}
editor_notes:
  - {text: A note., on: unknown}
dates:
  - {day: unknown, title: A second day, place: Town hall, places_left: unknown, starts: unknown, ends: unknown}
-- content/reviews/old.yml --
kind: review
title: An old review
status: historic
issued: unknown
as_at: unknown
themes: [curiosity]
anonymised: {by: Review team, on: unknown}
disclosure_checked: {by: Editor, on: unknown}
recommendations:
  - id: r1
    text: Ask about sleep.
    to: [Health]
    made: unknown
    response: {by: Health, on: unknown, decision: accepted}
    actions:
      - {text: A form was made., owner: Health, due: unknown, done_on: unknown, evidence: The form.}
  - id: r2
    text: Ask about dogs.
    to: [Health]
    actions:
      - {text: A letter., owner: Health, due: unknown}
-- content/reviews/study.yml --
kind: thematic review
title: A study
issued: unknown
n: unknown
period: {start: unknown, end: 2014}
stats:
  - {theme: curiosity, percent: 85, of: unknown}
  - {theme: escalation, percent: unknown, of: unknown}
-- content/reviews/tool.yml --
kind: risk tool
title: A tool
issued: unknown
form: [{label: Name of the worker}]
categories:
  - number: unknown
    title: Missing from home
    levels: {emerging: [Late], moderate: [Later], significant: [Gone]}
-- content/workshops/session.yml --
kind: workshop
title: A session
issued: unknown
held: 2020-09-01
starts: 14:00
ends: unknown
duration: unknown
-- content/workshops/undated.yml --
kind: workshop
title: Another session
issued: unknown
held: unknown
-- content/links.yml --
- {url: "https://www.example.org/poster", reason: Gone., by: Editor, on: unknown}
-- bulletins/one.yml --
kind: issue
number: 1
issued: unknown
items:
  - {id: leaflet, entry: reviews/leaflet}
"""
MADE_UP = re.compile(r"0001|1970|1980|9999|\bNone\b|>0<|: unknown|\bIssued Date")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(tmp_path_factory.mktemp("unknown"), SITE + UNKNOWN)


@pytest.fixture(scope="module")
def pages(library: Library) -> Path:
    return pages_of(library)


def words(page: Path) -> str:
    html = page.read_text(encoding="utf-8").partition('data-pagefind-sort="')[0]
    return words_of(html)


def test_unknown_is_right_wherever_a_date_or_number_is(tmp_path: Path) -> None:
    assert problems_of(tmp_path, SITE + UNKNOWN) == []


def test_no_page_makes_up_a_date_or_number(pages: Path) -> None:
    every = {str(page.relative_to(pages)): MADE_UP.findall(words(page)) for page in pages.rglob("*.md")}
    assert len(every) > 20
    assert {name: found for name, found in every.items() if found} == {}


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("reviews/leaflet", "Issued date not known Updated date not known Review by date not known"),
        ("reviews/leaflet", "Reply by date not known"),
        ("reviews/leaflet", "date not known A second day Town hall"),
        ("reviews/old", "Historic: the date of its facts is not known."),
        (
            "reviews/old",
            "Status Done, not checked To Health Made date not known Reply Accepted by Health, date not known",
        ),
        ("reviews/old", "A form was made. Health date not known date not known The form."),
        ("reviews/study", "85% of reviews Professional curiosity not known of reviews Escalation"),
        ("reviews/study", "Reviews read not known Period not known to 2014"),
        ("reviews/tool", "Risk categories Missing from home"),
        ("workshops/session", "Date 1 September 2020 Time from 2pm"),
        ("workshops/undated", "Date Undated"),
        ("dates", "Date not known date not known An undated leaflet: A second day Notice Town hall"),
        ("good-practice", "Date not known Everybody wrote."),
        ("whats-new", "Date not known"),
        ("themes/curiosity", "by year of issue Date not known An old review Review, SSCB"),
    ],
)
def test_pages_say_that_it_is_not_known(page: str, said: str, pages: Path) -> None:
    assert said in words(pages / page / "index.md")


def test_a_session_without_an_end_is_in_the_calendar_with_its_beginning(library: Library) -> None:
    files = dict(calendar_files(library))
    assert [name for name in files if name.startswith("reviews/")] == []
    assert b"DTSTART;TZID=Europe/London:20200901T140000" in files["workshops/session/session.ics"]
    assert b"DTEND" not in files["workshops/session/session.ics"]


def test_data_leaves_the_date_empty(library: Library) -> None:
    assert {each["issued"] for each in json.loads(catalogue_files(library)[ENTRIES_JSON])["entries"]} == {""}
    assert changed_on(library) == {}
    posts = json.loads(dict(feed_files(library))["feeds/everything.json"])["items"]
    assert len(posts) == 7
    assert [name for post in posts for name in post if name.startswith("date_")] == []
    assert [name for name, _ in filters(library.items["reviews/leaflet"]) if name == "year"] == []


def test_an_unknown_date_can_be_any_day_and_is_sorted_first() -> None:
    unknown, known = PartDate(0), PartDate(1000)
    assert (bool(unknown), unknown < known, str(unknown)) == (False, True, "unknown")
    assert (unknown.first_day, unknown.last_day) == (date.min, date.max)
