"""The questions of an issue come again after 1, 4 and 12 weeks: in a calendar and on posters."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from icalendar import Calendar

from tests.small_site import LISTS, TODAY, write_site
from tusk.data.again import again_address, again_file
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.media.for_print import Pictures
from tusk.paper.again import again_sheet

SITE = f"""\
-- content/site.yml --
address: https://learning.example.org/
{LISTS.split("-- content/site.yml --")[1]}
-- content/reviews/jack.yml --
kind: review
title: Jack
key_messages: [A paediatrician sees the baby.]
check:
  - question: "Who, & when?"
    answers: [{{text: A paediatrician, right: yes}}, {{text: Nobody}}]
    part: key-messages
  - question: What next?
    answers: [{{text: Ask, right: yes}}, {{text: Wait}}]
-- content/reviews/anna.yml --
kind: review
title: Anna
check: [{{question: Why?, answers: [{{text: One}}, {{text: Two, right: yes}}]}}]
-- bulletins/one.yml --
kind: issue
title: Issue one
issued: 2020-08-03
items: [{{id: a, entry: reviews/jack}}, {{id: b, entry: reviews/anna, show: summary}}]
"""


def library_in(root: Path, text: str = SITE) -> Library:
    write_site(root, text)
    return open_library(root, TODAY)


def test_a_calendar_asks_them_again_each_with_its_passage(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    item = library.items["bulletins/one"]
    assert again_address(item) == "bulletins/one/one-questions.ics"
    made = again_file(item, Texts(library))
    assert again_file(item, Texts(library)) == made
    events = Calendar.from_ical(made.decode()).walk("VEVENT")
    days = [date(2020, 8, 10), date(2020, 8, 31), date(2020, 10, 26)]
    assert [event.decoded("dtstart") for event in events] == days
    assert str(events[1]["summary"]) == "Issue one: do you remember?"
    assert str(events[1]["description"]) == (
        "After 4 weeks\n\n"
        "Who, & when?\n- A paediatrician\n- Nobody\nRead more: https://learning.example.org/reviews/jack/#key-messages\n\n"
        "Why?\n- One\n- Two\nRead more: https://learning.example.org/reviews/anna/#knowledge-check\n\n"
        "What next?\n- Ask\n- Wait\nRead more: https://learning.example.org/reviews/jack/#knowledge-check"
    )
    assert len({str(event["uid"]) for event in events}) == 3


def test_posters_have_a_page_for_each_time(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    document = resolve(library.items["bulletins/one"], Texts(library))
    sheet = again_sheet(document, Pictures(tmp_path, None))
    pages = next(iter(sheet.versions))["pages"]
    assert [page["when"] for page in pages] == ["After 1 week", "After 4 weeks", "After 12 weeks"]
    assert [each["from"] for each in pages[0]["asked"]] == ["Jack", "Anna", "Jack"]


def test_an_issue_without_questions_has_no_calendar(tmp_path: Path) -> None:
    text = "-- content/reviews/jack.yml --\nkind: review\n-- bulletins/one.yml --\nkind: issue\n"
    library = library_in(tmp_path, text)
    assert again_file(library.items["bulletins/one"], Texts(library)) == b""


def test_an_issue_whose_date_nobody_knows_has_posters_and_no_calendar(tmp_path: Path) -> None:
    library = library_in(tmp_path, SITE.replace("issued: 2020-08-03", "issued: unknown"))
    item = library.items["bulletins/one"]
    assert again_file(item, Texts(library)) == b""
    issue = resolve(item, Texts(library)).issue
    assert issue
    assert len(issue.again) == 3


def test_without_a_check_the_questions_for_a_team_are_asked(tmp_path: Path) -> None:
    entry = "-- content/reviews/jack.yml --\nkind: review\nquestions: [Who is **missing**?]\n"
    text = f"{entry}-- bulletins/one.yml --\nkind: issue\n"
    library = library_in(tmp_path, text)
    made = again_file(library.items["bulletins/one"], Texts(library)).decode()
    assert "Who is missing?" in made.replace("\r\n ", "")


def test_the_place_of_an_answer_is_on_the_page_of_its_entry_where_another_page_shows_it(
    tmp_path: Path,
) -> None:
    library = library_in(tmp_path)
    issue = resolve(library.items["bulletins/one"], Texts(library)).issue
    assert issue
    section = next(each for each in issue.articles[0].sections if each.id == "knowledge-check")
    place = section.blocks[0].place[0]  # type: ignore[union-attr]
    assert place.target.site == "reviews/jack/#key-messages"  # type: ignore[union-attr]
