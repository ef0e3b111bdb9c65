"""What an author writes takes no more memory than a laptop has: limits that check names, and the worst below them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.projects import ROOT, in_copy
from tests.small_site import TODAY, problems_of, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import make_downloads
from tusk.publish.site import write_site as write_pages

LEAST = 150_000_000  # bytes that Python, Typst and the fonts take by themselves
MOST = LEAST + 400_000_000
REVIEW = "-- content/reviews/jack.yml --\nkind: review\ntitle: Jack\n"
WORKSHOP = "-- content/workshops/one.yml --\nkind: workshop\n"
LONG = "Ask who else lives in the home, and write down what the child says. "
KEEP = "Keep the ones that matter most, or"


def listed(field: str, item: str, count: int) -> str:
    return f"{field}:\n" + "".join(f"  - {item.replace('#', str(number))}\n" for number in range(count))


def table(rows: int, columns: int = 2) -> str:
    lines = ["| a " * columns + "|", "|---" * columns + "|", *["| b " * columns + "|"] * (rows - 1)]
    return "body: |\n" + "".join(f"  {line}\n" for line in lines)


def paragraphs(letters: int) -> str:
    return f"body: |\n  {LONG}\n" + f"\n  {LONG}\n" * (letters // (len(LONG) + 2) - 1)


def text_of(count: int, line: str) -> str:
    return "body: |\n" + "".join(f"  {line.replace('#', str(number))}\n" for number in range(count))


LINK = "{label: The guidance number #, url: 'https://www.example.org/the/way/to/page-#'}"
FIGURE = "figures: [{figure: bar, id: f, name: F, caption: C, bars: [%s]}]\n"
BARS = [f"{{label: Bar {number}, value: {number}}}" for number in range(61)]
SLIDE = "slides: [{id: a, title: A, entry: reviews/jack}]\n"

# Field, a site with as much as can be, one with more, and what is said of that.
TABLE = {
    "points": (
        REVIEW + listed("key_messages", "Ask #.", 100),
        REVIEW + listed("key_messages", "Ask #.", 101),
        'content/reviews/jack.yml:3: "key_messages" has 101 items; at most 100 can be published. '
        f"{KEEP} split this into two entries.",
    ),
    "long points": (
        REVIEW + listed("what_to_do", f"{LONG * 17}#", 100),
        REVIEW + listed("what_to_do", f"{LONG * 17}#", 101),
        'content/reviews/jack.yml:3: "what_to_do" has 101 items; at most 100 can be published. '
        f"{KEEP} split this into two entries.",
    ),
    "links": (
        REVIEW + listed("links", LINK, 100),
        REVIEW + listed("links", LINK, 400),
        'content/reviews/jack.yml:3: "links" has 400 items; at most 100 can be published. '
        f"{KEEP} split this into two entries.",
    ),
    "links in a text": (
        REVIEW + text_of(100, "[The guidance number #](https://www.example.org/page/#)\n"),
        REVIEW + text_of(101, "[The guidance number #](https://www.example.org/page/#)\n"),
        'content/reviews/jack.yml:3: "body" has 101 links; at most 100 can be published. '
        f"{KEEP} split this into two texts.",
    ),
    "rows": (
        REVIEW + table(120, 12) + WORKSHOP + "slides: [{id: a, title: A, text: Hello.}]\n",
        REVIEW + table(251),
        'content/reviews/jack.yml:3: "body" has 251 rows of tables; at most 250 can be published. '
        f"{KEEP} offer the whole table as a file to download.",
    ),
    "columns": (
        REVIEW + table(60, 12),
        REVIEW + table(2, 13),
        'content/reviews/jack.yml:3: "body" has a table with 13 columns; at most 12 can be published. '
        "Split it into two tables, or offer the whole table as a file to download.",
    ),
    "cells": (
        REVIEW + f"sections: [{{heading: A, grid: {{header: A, rows: [[{', '.join('a' * 12)}]]}}}}]\n",
        REVIEW + f"sections: [{{heading: A, grid: {{header: A, rows: [[{', '.join('a' * 13)}]]}}}}]\n",
        'content/reviews/jack.yml:3: item 1 of "rows" has 13 cells; at most 12 can be published. '
        f"{KEEP} offer the whole table as a file to download.",
    ),
    "bars": (
        REVIEW + FIGURE % ", ".join(BARS[:60]) + WORKSHOP + SLIDE,
        REVIEW + FIGURE % ", ".join(BARS),
        'content/reviews/jack.yml:3: "bars" has 61 items; at most 60 can be published. '
        f"{KEEP} split it into two figures.",
    ),
    "a long text on slides": (
        REVIEW + paragraphs(58_000) + WORKSHOP + SLIDE,
        REVIEW + paragraphs(61_000) + WORKSHOP + SLIDE,
        "content/workshops/one.yml:2: the workshop, with the content of its slides, has 61,038 "
        "letters; at most 60,000 can "
        "be published. Name the parts that each slide shows in parts:, or split it into two workshops.",
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_what_is_too_much_is_a_problem_at_its_line(name: str, tmp_path: Path) -> None:
    _, more, said = TABLE[name]
    assert [problem for problem in problems_of(tmp_path, more) if ": note: " not in problem] == [said]


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux can be told how much memory a command may take"
)
@pytest.mark.parametrize("name", TABLE)
def test_the_most_that_is_allowed_takes_little_memory(name: str, tmp_path: Path) -> None:
    write_site(tmp_path, TABLE[name][0])
    build(tmp_path)


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux can be told how much memory a command may take"
)
@pytest.mark.parametrize(("ending", "mode"), [("png", "RGBA"), ("webp", "RGB"), ("gif", "P")])
def test_the_largest_picture_takes_little_memory(ending: str, mode: str, tmp_path: Path) -> None:
    picture = f"sections: [{{heading: A, text: A., picture: {{file: a.{ending}, alt: A dog on a lead}}}}]\n"
    write_site(tmp_path, REVIEW + picture)
    Image.new(mode, (5000, 4000)).save(tmp_path / "content" / f"a.{ending}")
    build(tmp_path)
    Image.new(mode, (5000, 4001)).save(tmp_path / "content" / f"a.{ending}")
    assert problems_of(tmp_path, REVIEW + picture) == [
        f'content/reviews/jack.yml:3: "a.{ending}" has more than 20 million pixels. '
        "Save it smaller: 4000 pixels wide is plenty."
    ]


def test_a_shared_list_has_its_own_limit(tmp_path: Path) -> None:
    terms = "".join(f"- {{id: t{number}, term: T{number}, source: a}}\n" for number in range(1001))
    assert problems_of(tmp_path, f"-- content/glossary.yml --\n{terms}") == [
        "content/glossary.yml:1001: the list has 1,001 items; at most 1,000 can be published. "
        "Remove the ones that nothing uses."
    ]


def build(root: Path) -> None:
    """Check, print and write a site in a process of its own that may take only so much memory."""
    done = in_copy(root, _build_within, MOST)
    assert done.returncode == 0, done.stderr[-2000:]


def _build_within(most: int) -> None:
    import resource  # only Linux has it

    resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    library = open_library(Path.cwd(), TODAY)
    downloads = make_downloads(library, ROOT / "templates", Path("build").resolve())
    write_pages(library, ROOT / "templates", Path("docs").resolve(), downloads)
