"""Issues of every shape: short, long, with a long table, in Welsh, with many links."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.conftest import ROOT
from tests.paper.access import faults_of
from tests.paper.reading import (
    bookmarks_of,
    languages_of,
    links_of,
    pages_of,
    spoken,
    tags_of,
    without_space,
    words_of,
)
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import print_issue
from tusk.publish.offered import Offered

A4_WIDTH, EDGE = 595.3, 18 / 25.4 * 72  # points
SENTENCE = (
    "Ask who else is in the house, write down what you saw, and tell the social worker on the same day. "
)


def print_site(root: Path, text: str) -> Offered:
    write_site(root, text)
    library = open_library(root, TODAY)
    return print_issue(library.issues[0], library, ROOT / "templates", root / "build")


def nothing_hangs_out(pdf: Path) -> None:
    """No word reaches over the edge of the text."""
    done = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True
    )
    assert min(float(x) for x in re.findall(r'<word xMin="([\d.]+)"', done.stdout)) > EDGE - 1
    assert max(float(x) for x in re.findall(r'<word .*xMax="([\d.]+)"', done.stdout)) < A4_WIDTH - EDGE


def test_an_issue_of_one_page(tmp_path: Path) -> None:
    printed = print_site(tmp_path, ONE_PAGE)
    assert printed.about.startswith("PDF, 1 page, ")
    [page] = pages_of(printed.file)
    for said in (
        "Things You Should Know",
        "December 2019, Issue 4",
        "Safer sleeping",
        "Ask where the baby sleeps.",
        "Things you should know",
        "Contact",
        "Website: example.org",
        "Worried about a child?",
        "Page 1 of 1",
    ):
        assert said in page
    assert faults_of(printed.file) == []
    assert bookmarks_of(printed.file) == [
        "Things You Should Know",
        "Safer sleeping",
        "Things you should know",
    ]
    assert links_of(printed.file) == ["https://www.example.org"]


def test_an_issue_of_twelve_pages_knows_where_its_articles_are(tmp_path: Path) -> None:
    lengths = (4, 15, 3, 20, 9, 1, 18, 10)  # paragraphs; the longer ones take two pages
    printed = print_site(tmp_path, reviews(lengths, "    new_page: yes\n"))
    pages = pages_of(printed.file)
    assert printed.pages == len(pages) == 12
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of 12" in page
    told = re.findall(r"^ *(?:In this issue)? +Lesson ([A-L]) +page (\d+)$", pages[0], re.M)
    found = [
        (name, str(number))
        for number, page in enumerate(pages, 1)
        for name in re.findall(r"^(?: *Review)? *Lesson ([A-L])$", page, re.M)
    ]
    assert told == found
    assert len(told) == len(lengths)
    assert "Lesson H is told on page 12." in pages[0]
    assert faults_of(printed.file) == []


def test_no_heading_ends_a_page(tmp_path: Path) -> None:
    pages = pages_of(print_site(tmp_path, reviews(range(1, 13))).file)
    ends = [[line.strip() for line in page.splitlines() if line.strip()][-2] for page in pages]
    assert [end for end in ends if re.search(r"Lesson|What to do|Review$", end)] == []


def test_an_issue_with_a_table_of_150_rows(tmp_path: Path) -> None:
    rows = "".join(f"  | Ward {number} | {number * 7} children |\n" for number in range(1, 151))
    printed = print_site(tmp_path, TABLE + rows)
    pages = pages_of(printed.file)
    assert re.findall(r"^ *Ward (\d+) +(\d+) children$", "\n".join(pages), re.M) == [
        (str(number), str(number * 7)) for number in range(1, 151)
    ]
    with_rows = [page for page in pages if "Ward 1" in page or " children" in page]
    assert len(with_rows) >= 4
    for page in with_rows:
        assert len(re.findall(r"^ *(?:The wards)? *Ward +Seen$", page, re.M)) == 1
    assert [len(tags_of(printed.file, name)) for name in ("Table", "TR", "TH", "TD")] == [1, 151, 2, 300]
    assert faults_of(printed.file) == []


def test_an_issue_in_welsh(tmp_path: Path) -> None:
    printed = print_site(tmp_path, WELSH)
    words = words_of(printed.file)
    for said in ("Dŵr, tŷ, gŵyl, âr, ysgôl, tïo, Ŵ Ŷ Ẁ Ỳ ẅ ÿ", "Cwsg mwy diogel"):
        assert without_space(said) in words
    assert faults_of(printed.file, "cy-GB") == []
    languages = languages_of(printed.file)
    english = {words for words, language in languages.items() if language == "en-GB"}
    assert {"A title", "Ask in English.", "Ring 999."} <= english
    welsh = {"Yr hyn a ddysgwyd.", "Cwsg mwy diogel", "Gofynnwch ble mae’r babi’n cysgu."}
    assert {*welsh, "Dŵr, tŷ, gŵyl, âr, ysgôl, tïo, Ŵ Ŷ Ẁ Ỳ ẅ ÿ"} <= set(languages) - english


def test_an_issue_with_forty_links(tmp_path: Path) -> None:
    addresses = [
        f"https://www.example.org/guides/{'long-words-' * (n % 9)}{n}/page.html?of={n}" for n in range(40)
    ]
    links = "".join(f"  - label: Guide {n} in full\n    url: {url}\n" for n, url in enumerate(addresses))
    body = (
        f"body: |\n  First [the last guide]({addresses[-1]}), then [the last guide again]({addresses[-1]}).\n"
    )
    printed = print_site(tmp_path, LINKS + body + "links:\n" + links)
    words = words_of(printed.file)
    assert [address for address in addresses if address not in words] == []
    assert set(addresses) <= set(links_of(printed.file))
    nothing_hangs_out(printed.file)
    assert faults_of(printed.file) == []
    notes = tags_of(printed.file, "Note")
    assert len(notes) == (
        41 if printed.pages > 1 else 40
    )  # the last guide: once on each page that leads there
    for page in pages_of(printed.file):
        for number, note in re.findall(r"Guide (\d+) in full *(\d+)$", page, re.M):
            assert f"{note}{addresses[int(number)]}" in without_space(page)


def test_long_lists_stand_in_two_columns_that_are_read_one_after_the_other(tmp_path: Path) -> None:
    printed = print_site(tmp_path, TWO_COLUMNS)
    [page] = pages_of(printed.file)
    assert re.findall(r"• Sign ([a-k]) +• Sign ([a-k])$", page, re.M) == list(
        zip("abcde", "fghij", strict=True)
    )
    assert re.search(r"^ {50,}• Sign k$", page, re.M)
    assert "".join(re.findall(r"Sign([a-k])", spoken(printed.file))) == "abcdefghijk"


def reviews(lengths: Sequence[int], more: str = "") -> str:
    """An issue of reviews; lengths: how many paragraphs each has; more: fields of each article."""
    names = "ABCDEFGHIJKL"[: len(lengths)]
    written = "".join(
        f"-- content/reviews/{name.lower()}.yml --\nkind: review\ntitle: Lesson {name}\nbody: |\n"
        + f"  {SENTENCE * 3}\n\n" * length
        + f"what_to_do:\n  - {SENTENCE}\n"
        for name, length in zip(names, lengths, strict=True)
    )
    items = "".join(
        f"  - id: {name}\n    entry: reviews/{name}\n    teaser: Lesson {name.upper()} is told {{where}}.\n{more}"
        for name in names.lower()
    )
    return f"{written}-- bulletins/tusk-12.yml --\nkind: issue\nnumber: 12\nitems:\n{items}"


ONE_PAGE = """\
-- content/publishers.yml --
- id: somerset
  name: Somerset Safeguarding Children Board
  short_name: SSCB
  place: Somerset
  series: Things You Should Know
  contact:
    text: Write to us.
    website: https://www.example.org
-- content/reviews/safer-sleeping.yml --
kind: notice
title: Safer sleeping
body: |
  Ask where the baby sleeps.
things_you_should_know:
  text: You should expect to be asked.
-- bulletins/tusk-4.yml --
kind: issue
number: 4
issued: 2019-12
items:
  - {id: sleep, entry: reviews/safer-sleeping}
"""

TABLE = """\
-- content/publishers.yml --
- id: somerset
  name: Somerset Safeguarding Children Board
  short_name: SSCB
  place: Somerset
  contact: {text: Write to us., website: https://www.example.org}
-- bulletins/tusk-1.yml --
kind: issue
-- content/reviews/jack.yml --
kind: review
body: |
  | Ward | Seen |
  |------|------|
"""

WELSH = """\
-- content/reviews/babi.yml --
kind: review
language: cy
title: Cwsg mwy diogel
body: |
  Gofynnwch ble mae’r babi’n cysgu.

  Dŵr, tŷ, gŵyl, âr, ysgôl, tïo, Ŵ Ŷ Ẁ Ỳ ẅ ÿ
-- content/reviews/jack.yml --
kind: review
body: |
  Ask in English.
-- bulletins/tusk-1.yml --
kind: issue
language: cy
summary: Yr hyn a ddysgwyd.
items:
  - {id: babi, entry: reviews/babi}
  - {id: jack, entry: reviews/jack}
"""

LINKS = """\
-- bulletins/tusk-1.yml --
kind: issue
-- content/reviews/jack.yml --
kind: review
"""

TWO_COLUMNS = """\
-- bulletins/tusk-1.yml --
kind: issue
-- content/reviews/jack.yml --
kind: briefing
sections:
  - heading: The signs
    points:
""" + "".join(f"      - Sign {letter}\n" for letter in "abcdefghijk")


def test_an_article_of_an_entry_that_is_gone_says_so(tmp_path: Path) -> None:
    printed = print_site(tmp_path, GONE)
    words = " ".join(" ".join(pages_of(printed.file)).split())
    assert "Thank you all." in words
    assert (
        "The summer campaign As first published. Its own page was shown until 30 June 2019: "
        "check what applies today. Put up the poster."
    ) in words
    assert "A mistake This article was withdrawn. It named a child." in words
    assert bookmarks_of(printed.file) == [
        "Bulletin",
        "From the Chair",
        "National news",
        "The summer campaign",
        "A mistake",
    ]
    assert faults_of(printed.file) == []


GONE = """\
-- bulletins/march.yml --
kind: issue
issued: 2018-03
number: -
items:
  - {id: chair, heading: From the Chair, text: Thank you all.}
  - {id: over, group: National news, entry: reviews/over}
  - {id: gone, entry: reviews/gone}
-- content/reviews/over.yml --
kind: briefing
title: The summer campaign
publish_until: 2019-06-30
body: Put up the poster.
-- content/reviews/gone.yml --
kind: briefing
title: A mistake
status: withdrawn
status_note: It named a child.
body: The name.
"""
