"""A built site has nothing of what was withdrawn but a short page, and no list names it."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.links.gone import HINT, gone_pages, what_is_left
from tusk.publish.downloads import make_downloads
from tusk.publish.offered import Downloads
from tusk.publish.site import write_site as write_pages

PAGE = '<div class="standing standing--withdrawn">It was wrong.</div>'


def built(root: Path, **files: str) -> Path:
    for name, text in {"reviews/gone/index.html": PAGE, "reviews/jack/index.html": "Jack", **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def test_a_site_with_the_short_page_alone_is_right(tmp_path: Path) -> None:
    site = built(tmp_path, **{"feeds/everything.xml": "https://www.example.org/reviews/jack/"})
    assert gone_pages(site) == ["reviews/gone/"]
    assert list(what_is_left(site, gone_pages(site))) == []


def test_whatever_is_left_is_named(tmp_path: Path) -> None:
    site = built(
        tmp_path,
        **{
            "reviews/gone/index.html": f"<div data-pagefind-body>{PAGE}</div>",
            "reviews/gone/gone-briefing.pdf": "%PDF",
            "reviews/gone/data/one.csv": "a,b",
            "feeds/topics/neglect.json": '"https://www.example.org/reviews/gone/"',
            "data/entries.csv": "1,reviews/gone/,Gone",
        },
    )
    assert [str(problem).removesuffix(f" {HINT}") for problem in what_is_left(site, gone_pages(site))] == [
        "reviews/gone/data/one.csv:1: is a file of reviews/gone/, which is not shown any more.",
        "reviews/gone/gone-briefing.pdf:1: is a file of reviews/gone/, which is not shown any more.",
        "reviews/gone/index.html:1: is in the search index, but is not shown any more.",
        "data/entries.csv:1: lists reviews/gone/, which is not shown any more.",
        "feeds/topics/neglect.json:1: lists reviews/gone/, which is not shown any more.",
    ]


SITE = """\
-- content/reviews/jack.yml --
kind: guidance
title: Jack
-- content/reviews/anna.yml --
kind: guidance
title: Anna
topics: [neglect]
dates: [{day: 2020-09-01, title: A talk}]
figures: [{figure: bar, id: ages, name: Ages, caption: Bars, unit: children, bars: [{label: One, value: 7}]}]
-- bulletins/one.yml --
kind: issue
title: Issue
items: [{id: anna, entry: reviews/anna}, {id: jack, entry: reviews/jack}]
"""


def made(root: Path, text: str, into: str) -> tuple[Downloads, Path]:
    write_site(root, text)
    library = open_library(root, TODAY)
    downloads = make_downloads(library, ROOT / "templates", root / "build")
    write_pages(library, ROOT / "templates", root / into, downloads)
    return downloads, root / into


def test_when_an_entry_is_withdrawn_its_files_go_and_the_pdf_of_its_issue_is_made_again(
    tmp_path: Path,
) -> None:
    before, old = made(tmp_path, SITE, "before")
    text = SITE.replace("title: Anna\n", "title: Anna\nstatus: withdrawn\nstatus_note: It was wrong.\n")
    after, new = made(tmp_path, text, "after")
    files = {path.name for path in (old / "reviews/anna").rglob("*") if path.is_file()}
    assert {"index.md", "anna.ics", "anna-briefing.pdf", "ages.csv"} <= files
    assert [path.name for path in (new / "reviews/anna").rglob("*") if path.is_file()] == ["index.md"]
    assert "reviews/anna" not in after
    assert before["reviews/jack"] == after["reviews/jack"]
    assert before["bulletins/one"][0].file != after["bulletins/one"][0].file
    page = (new / "bulletins/one/index.md").read_text(encoding="utf-8")
    assert "This article was withdrawn. It was wrong." in page
    assert "noindex: true" in (new / "reviews/anna/index.md").read_text(encoding="utf-8")
    assert "noindex" not in page
