"""The library: what is published on a day, who names whom, what lists show."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.small_site import TODAY, write_site
from tusk.library.library import Library
from tusk.library.project import open_library

SITE = """\
-- content/reviews/anna.yml --
kind: review
title: Anna
issued: 2019
related: [reviews/jack]
body: "As in [the notice](entry:reviews/notice#text)."
-- content/reviews/jack.yml --
kind: review
title: Jack
issued: 2018-05
updated: 2020-01
topics: [neglect]
-- content/reviews/notice.yml --
kind: notice
title: Notice
issued: 2020-02
status: historic
as_at: 2020-02
body: Words.
-- content/reviews/old.yml --
kind: notice
title: Old
status: withdrawn
status_note: It was wrong.
related: [reviews/jack]
topics: [neglect]
-- content/workshops/one.yml --
kind: workshop
title: Workshop
issued: 2017
slides:
  - {id: hello, title: Hello, text: Hello.}
  - {id: jack, title: Jack, entry: reviews/jack}
  - {id: jack-again, title: Jack again, entry: reviews/jack}
-- bulletins/tusk-1.yml --
kind: issue
title: TUSK 1
issued: 2016
number: 1
items:
  - {id: lead, entry: reviews/jack}
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    write_site(tmp_path, SITE)
    return open_library(tmp_path, TODAY)


def test_lists_show_current_pages_first_then_the_newest(library: Library) -> None:
    shown = ["reviews/jack", "reviews/anna", "workshops/one", "bulletins/tusk-1", "reviews/notice"]
    assert [item.id for item in library.listed] == shown


def test_withdrawn_pages_keep_their_address_and_nothing_else(library: Library) -> None:
    assert library.items["reviews/old"].withdrawn
    assert [item.id for item in library.tagged("topics", "neglect")] == ["reviews/jack"]
    assert library.parts("reviews/old") == []
    assert "reviews/old" not in [item.id for item in library.cited_by(library.items["reviews/jack"])]


def test_reading_runs_both_ways(library: Library) -> None:
    jack, anna, notice = (library.items[f"reviews/{name}"] for name in ("jack", "anna", "notice"))
    assert [item.id for item in library.related(anna)] == ["reviews/jack"]
    assert [item.id for item in library.cited_by(jack)] == ["reviews/anna"]
    assert [item.id for item in library.cited_by(notice)] == ["reviews/anna"]


def test_featured_and_taught_lead_to_the_place(library: Library) -> None:
    jack = library.items["reviews/jack"]
    assert [(mention.item.id, mention.part) for mention in library.featured_in(jack)] == [
        ("bulletins/tusk-1", "lead")
    ]
    assert [(mention.item.id, mention.part) for mention in library.taught_in(jack)] == [
        ("workshops/one", "jack")
    ]


DATED = """\
-- content/reviews/jack.yml --
kind: review
publish_on: 2020-08-05
publish_until: 2020-08
-- content/reviews/draft.yml --
kind: review
status: draft
"""


@pytest.mark.parametrize(
    ("day", "drafts", "shown"),
    [
        (date(2020, 8, 4), False, {}),
        (date(2020, 8, 5), False, {"reviews/jack": False}),
        (date(2020, 8, 31), False, {"reviews/jack": False}),
        (date(2020, 9, 1), False, {"reviews/jack": True}),
        (date(2020, 8, 4), True, {"reviews/jack": False, "reviews/draft": False}),
    ],
)
def test_what_is_published_when(tmp_path: Path, day: date, drafts: bool, shown: dict[str, bool]) -> None:
    write_site(tmp_path, DATED)
    library = open_library(tmp_path, day, drafts=drafts)
    assert {item.id: item.withdrawn for item in library.items.values()} == shown


def test_what_is_replaced_keeps_its_address_and_is_in_no_list(tmp_path: Path) -> None:
    write_site(
        tmp_path,
        "-- content/reviews/new.yml --\nkind: guidance\nrelated: [reviews/old]\n"
        "-- content/reviews/old.yml --\nkind: guidance\nreplaced_by: reviews/new\n",
    )
    library = open_library(tmp_path, TODAY)
    assert library.items["reviews/old"].withdrawn
    assert [item.id for item in library.listed] == ["reviews/new"]
    assert library.related(library.items["reviews/new"]) == []


HELD = """\
-- content/reviews/talk.yml --
kind: event
title: Talk
dates:
  - day: 2026-12-08
-- content/reviews/sgwrs.yml --
kind: event
title: Sgwrs
language: cy
translation_of: reviews/talk
dates:
  - day: 2026-12-08
  - day: 2026-12-09
"""


def test_a_translation_adds_only_dates_of_its_own(tmp_path: Path) -> None:
    write_site(tmp_path, HELD)
    dates = open_library(tmp_path, TODAY).dates
    assert [(item.id, str(dated.occasion.day)) for item, dated in dates] == [
        ("reviews/talk", "2026-12-08"),
        ("reviews/sgwrs", "2026-12-09"),
    ]
