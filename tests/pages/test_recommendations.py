"""The page of all recommendations: by status, long lists by year; and the recommendations on an entry's page."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.small_site import write_site
from tusk.document.nodes import plain
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.pages.indexes import index_pages
from tusk.pages.register import MOST_ROWS, register_of
from tusk.site.site_map import SiteMap

TODAY = date(2026, 1, 15)
ONE = """\
-- content/reviews/jack.yml --
kind: review
issued: 2024-01
recommendations:
  - id: r1
    text: Ask about **dogs**.
    to: [The council, The police]
    theme: curiosity
    response: {by: The police, on: 2024-03, decision: partly accepted, text: Where there is time.}
    actions:
      - {text: Write the guide, owner: Head of service, due: 2025-01, link: {label: The guide, entry: reviews/dogs}}
    checked_by: [{entry: reviews/dogs, found: It is used.}]
-- content/reviews/dogs.yml --
kind: guidance
title: Dogs
"""


def library_of(root: Path, text: str) -> Library:
    write_site(root, text)
    return open_library(root, TODAY)


def test_an_entry_says_what_became_of_its_recommendation(tmp_path: Path) -> None:
    library = library_of(tmp_path, ONE)
    document = resolve(library.items["reviews/jack"], Texts(library))
    flow, heading, text, facts, steps = next(s for s in document.sections if s.id == "recommendations").blocks
    assert flow.kind == "flow"
    assert (heading.id, heading.text) == ("r1", ("Recommendation 1",))  # type: ignore[union-attr]
    assert [fact.name for fact in facts.items] == ["Status", "To", "Theme", "Made", "Reply", "Checked"]  # type: ignore[union-attr]
    assert facts.items[0].value == ("Overdue",)  # type: ignore[union-attr]
    assert facts.items[4].value == (  # type: ignore[union-attr]
        "Accepted in part by The police, March 2024. ",
        "Where there is time.",
    )
    assert [column.name for column in steps.columns] == [("What is done",), ("Who",), ("Due",), ("Done",)]  # type: ignore[union-attr]
    assert steps.rows[0][2].text == ("January 2025",)  # type: ignore[union-attr]
    assert text.kind == "prose"


def test_the_flow_leads_from_the_recommendation_to_the_slide_that_teaches_it(tmp_path: Path) -> None:
    workshop = (
        "-- content/workshops/day.yml --\nkind: workshop\ntitle: A day\n"
        "slides: [{id: dogs, title: Dogs, entry: reviews/dogs}]\n"
    )
    library = library_of(tmp_path, ONE + workshop)
    document = resolve(library.items["reviews/jack"], Texts(library))
    flow: Any = next(s for s in document.sections if s.id == "recommendations").blocks[0]
    [row] = flow.table.rows
    assert [plain(cell.text) for cell in row] == [
        "Recommendation 1, January 2024", "Write the guide (Overdue)", "A day", "Dogs"
    ]  # fmt: skip
    assert row[2].text[0].target.site == "workshops/day/#dogs"


def test_the_register_draws_what_was_made_and_closed_in_each_year(tmp_path: Path) -> None:
    done = "actions: [{text: Do it, owner: Head, due: 2022, done_on: 2022-05, evidence: A list.}]"
    many = "".join(
        f"  - {{id: r{n}, text: Look., to: [All], made: {2020 + n % 2}, {done}}}\n" for n in range(6)
    )
    text = f"-- content/reviews/jack.yml --\nkind: review\nissued: 2020\nrecommendations:\n{many}"
    charts: Any = register_of(Texts(library_of(tmp_path, text)))["charts"]
    bars, lines = charts
    assert [(bar.label, bar.value) for bar in bars.figure.bars][:4] == [
        ("Made", 6.0), ("Answered", 0.0), ("With an action", 6.0), ("Closed", 6.0)
    ]  # fmt: skip
    assert lines.figure.years == ["2020", "2021", "2022"]
    assert [line.values for line in lines.figure.lines] == [[3.0, 3.0, 0.0], [0.0, 0.0, 6.0]]


def test_every_addressee_has_its_reply_and_the_status_follows(tmp_path: Path) -> None:
    replies = (
        "responses: [{by: A, on: 2024-03, decision: not accepted, text: No.}, "
        "{by: B, on: 2024-04, decision: accepted, text: Yes.}]"
    )
    text = f"- {{id: r1, text: Ask., to: [A, B], {replies}}}"
    entry = f"-- content/reviews/jack.yml --\nkind: review\nissued: 2024-01\nrecommendations:\n  {text}\n"
    library = library_of(tmp_path, entry)
    document = resolve(library.items["reviews/jack"], Texts(library))
    _, _, facts = next(s for s in document.sections if s.id == "recommendations").blocks
    assert [(fact.name, fact.value) for fact in facts.items if fact.name in ("Status", "Reply")] == [  # type: ignore[union-attr]
        ("Status", ("Accepted, no step yet",)),
        ("Reply", ("Not accepted by A, March 2024. ", "No.")),
        ("Reply", ("Accepted by B, April 2024. ", "Yes.")),
    ]


def test_without_recommendations_there_is_no_page(tmp_path: Path) -> None:
    library = library_of(tmp_path, "-- content/reviews/jack.yml --\nkind: review\n")
    assert not SiteMap(library).has("recommendations")


def test_a_long_list_has_a_page_for_each_year(tmp_path: Path) -> None:
    many = "".join(
        f"  - {{id: r{n}, text: Look at it., to: [All], made: {2020 + n % 2}}}\n"
        for n in range(MOST_ROWS + 1)
    )
    library = library_of(
        tmp_path, f"-- content/reviews/jack.yml --\nkind: review\nissued: 2020\nrecommendations:\n{many}"
    )
    group = register_of(Texts(library))["groups"][0]  # type: ignore[index]
    assert group.table is None
    assert group.rest == (
        (2021, "recommendations/no-reply/2021/", 25),
        (2020, "recommendations/no-reply/2020/", 26),
    )
    assert [page.address for page in index_pages(library) if "/no-reply/" in page.address] == [
        "recommendations/no-reply/2021/",
        "recommendations/no-reply/2020/",
    ]
