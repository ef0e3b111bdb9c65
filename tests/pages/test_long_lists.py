"""Long lists in parts: what stands on the first page, what is on older ones, and that no page grows with the site."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.answers import Recorder
from tusk.library.project import open_library
from tusk.library.traced import TracedLibrary
from tusk.pages.long_lists import in_parts
from tusk.publish.site import write_site as write_pages

MOST = 60_000  # bytes of a page, compressed


def reviews(count: int) -> str:
    """Reviews of the years 2000 to 2019, one after the other, each on a theme and a topic."""
    fields = "topics: [neglect]\nthemes: [curiosity, escalation]\naudience: [schools]\n"
    fields += "key_messages: [Ask.]\nquestions: [Why?]\n"
    return "".join(
        f"-- content/reviews/r{number:03}.yml --\nkind: review\n"
        f"title: Review {number:03}\nissued: {2000 + number // 20}\n{fields}"
        for number in range(count)
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a site of 320 reviews."""
    root = tmp_path_factory.mktemp("long")
    write_site(root, reviews(320))
    write_pages(open_library(root, TODAY), ROOT / "templates", root / "pages")
    return root / "pages"


@cache
def page(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_bytes())


def cards(built: Path, address: str) -> list[str]:
    return [title.text() for title in page(built / address / "index.md").css(".card__title")]


def links(built: Path, address: str, within: str) -> list[tuple[str, str]]:
    """The text of each link, and the address that it leads to."""
    found = page(built / address / "index.md").css(f"{within} a")
    return [(link.text(), urljoin(address, link.attributes["href"])) for link in found]


@pytest.mark.parametrize(
    "address", ["reviews/", "topics/neglect/", "audience/schools/", "whats-new/", "themes/counted/"]
)
def test_the_newest_are_on_the_first_page_and_the_others_on_numbered_ones(built: Path, address: str) -> None:
    names = [f"Review {number:03}" for number in range(320)]
    first, second, third = (cards(built, f"{address}{part}") for part in ("", "older/2/", "older/1/"))
    assert [len(first), len(second), len(third)] == [120, 100, 100]
    assert sorted([*first, *second, *third]) == names
    assert (min(first), min(second), min(third)) == ("Review 200", "Review 100", "Review 000")
    assert links(built, address, "#older ~ ul") == [
        ("Page 2", f"{address}older/2/"),
        ("Page 1", f"{address}older/1/"),
    ]


@pytest.mark.parametrize(
    "address", ["reviews/", "topics/neglect/", "audience/schools/", "whats-new/", "themes/counted/"]
)
def test_a_long_list_says_how_many_it_has_and_leads_past_them(built: Path, address: str) -> None:
    [head] = page(built / address / "index.md").css(".list-head")
    assert head.text() == "The newest 120 of 320. Older pages"
    assert links(built, address, ".list-head") == [("Older pages", f"{address}#older")]
    [newest, older] = links(built, f"{address}older/2/", ".list-head")
    assert newest[1] == address
    assert older == ("Older pages", f"{address}older/2/#older")


def test_find_guidance_leads_past_its_long_lists(built: Path) -> None:
    headings = [heading.attributes["id"] for heading in page(built / "find/index.md").css("h2")]
    assert links(built, "find/", ".letters") == [
        ("By section", "find/#by-section"),
        ("Topics", "find/#by-topics"),
        ("Themes", "find/#by-themes"),
        ("Audiences", "find/#by-audience"),
    ]
    assert headings[:4] == ["by-section", "by-topics", "by-themes", "by-audience"]


def test_what_is_added_changes_no_older_page(built: Path, tmp_path: Path) -> None:
    write_site(tmp_path, reviews(321))
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "pages")
    for part in ("older/1/", "older/2/"):
        assert cards(tmp_path / "pages", f"reviews/{part}") == cards(built, f"reviews/{part}")


def test_an_older_page_leads_to_the_others_and_says_where_it_is(built: Path) -> None:
    older = page(built / "reviews/older/1/index.md")
    assert older.css("h1")[0].text() == "Reviews: older, page 1"
    assert [step.text() for step in older.css(".trail li")] == ["Home", "Reviews", "Reviews: older, page 1"]
    parts = [item.text(separator="").split() for item in older.css("#older ~ ul > li")]
    assert parts == [["Page", "2", "2005", "to", "2009"], ["Page", "1", "2000", "to", "2004"]]


def test_a_short_list_keeps_its_order_and_has_no_older_page(tmp_path: Path) -> None:
    write_site(tmp_path, reviews(19))
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "pages")
    assert len(cards(tmp_path / "pages", "reviews/")) == 19
    assert page(tmp_path / "pages/reviews/index.md").css(".list-head") == []
    assert [
        path for path in tmp_path.rglob("index.md") if "older" in path.parts or path.parent.name == "r"
    ] == []
    assert not (tmp_path / "pages/themes/counted.json").exists()


def test_each_letter_has_a_page_if_there_are_many_titles(built: Path) -> None:
    assert links(built, "a-z/", ".counted") == [("R", "a-z/r/")]
    assert links(built, "search/", "#a-to-z ~ .counted") == [("R", "a-z/r/")]
    assert len(links(built, "a-z/r/", ".a-z")) == 300
    assert links(built, "a-z/r/2/", ".a-z")[-1] == ("Review 319", "reviews/r319/")
    assert links(built, "a-z/r/", ".steps") == [("Next page", "a-z/r/2/")]
    assert links(built, "a-z/r/2/", ".steps") == [("Previous page", "a-z/r/")]


def test_the_page_of_a_theme_shows_the_newest_and_leads_to_the_rest(built: Path) -> None:
    theme = page(built / "themes/curiosity/index.md")
    assert len(theme.css(".voice")) == 20
    assert "The newest 20. All entries that raise it are listed below." in theme.text()
    assert links(built, "themes/curiosity/", "#by-year ~ .counted")[:2] == [
        ("2015", "search/?theme=curiosity&year=2015"),
        ("2014", "search/?theme=curiosity&year=2014"),
    ]
    assert len(cards(built, "themes/curiosity/all/")) == 120


def test_the_filter_of_the_study_reads_what_was_counted_from_a_file(built: Path) -> None:
    themes = page(built / "themes/index.md")
    assert themes.css("#filter")[0].attributes["data-entries"] == "../themes/counted.json"
    assert themes.css("[data-entry]") == []
    rows = json.loads((built / "themes/counted.json").read_bytes())
    assert (len(rows), rows[0]) == (
        320,
        {
            "id": "reviews/r319",
            "title": "Review 319",
            "kind": "review",
            "year": 2015,
            "audience": ["schools"],
            "themes": ["curiosity", "escalation"],
        },
    )


def test_no_page_is_too_large(built: Path) -> None:
    sizes = {path: len(gzip.compress(path.read_bytes())) for path in built.rglob("*.md")}
    assert {path: size for path, size in sizes.items() if size > MOST} == {}


def studies(count: int) -> str:
    """Published studies of the years from 2000 on, one after the other, each on a theme."""
    return "".join(
        f"-- content/reviews/s{number:03}.yml --\nkind: thematic review\n"
        f"title: Study {number:03}\nissued: {2000 + number // 10}\nthemes: [curiosity]\n"
        for number in range(count)
    )


def studies_on(site: Path, address: str) -> list[str]:
    """The titles of the studies that a page of themes lists."""
    html = page(site / "pages" / address / "index.md")
    return [link.text() for link in html.css("#published ~ ul")[0].css("a")]


def test_the_newest_published_studies_are_on_the_pages_of_themes_and_all_on_one_of_their_own(
    tmp_path: Path,
) -> None:
    write_site(tmp_path, studies(130))
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "pages")
    newest = [f"Study {number}" for number in range(110, 130)]
    for address, more, words in (
        ("themes/", "themes/published/", "All published studies"),
        ("themes/curiosity/", "themes/curiosity/all/", "All 130 pages with this theme"),
    ):
        assert sorted(studies_on(tmp_path, address)) == newest
        [head] = page(tmp_path / "pages" / address / "index.md").css("#published + p")
        assert "The newest 20 of 130." in head.text()
        assert links(tmp_path / "pages", address, "#published + p") == [(words, more)]
        assert len(cards(tmp_path / "pages", more)) == 130


def test_a_few_published_studies_are_all_on_the_pages_of_themes(tmp_path: Path) -> None:
    write_site(tmp_path, studies(20))
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "pages")
    names = [f"Study {number:03}" for number in range(20)]
    for address in ("themes/", "themes/curiosity/"):
        assert sorted(studies_on(tmp_path, address)) == names
    assert not (tmp_path / "pages/themes/published").exists()


def test_what_begins_with_a_figure_has_an_address_of_plain_letters(tmp_path: Path) -> None:
    glossary = "-- content/glossary.yml --\n- {id: service, term: 0–19 service, source: A guide}\n"
    title = '-- content/reviews/seven.yml --\nkind: briefing\ntitle: "7-minute briefing: neglect"\n'
    write_site(tmp_path, glossary + title)
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "pages")
    for address in ("a-z/", "glossary/", "search/"):
        html = page(tmp_path / "pages" / address / "index.md")
        assert [heading.attributes["id"] for heading in html.css(".letter")] == ["letter-0-9"]
        assert links(tmp_path / "pages", address, ".letters") == [("0–9", f"{address}#letter-0-9")]


def test_the_years_of_a_part_are_asked_of_two_items(tmp_path: Path) -> None:
    """Each page of a list has the years of all its parts: if all items were asked, there were a hundred times as many
    questions for ten times the entries."""
    write_site(tmp_path, reviews(320))
    recorder = Recorder()
    library = TracedLibrary(open_library(tmp_path, TODAY), recorder)
    parts = in_parts(library.listed, "reviews/")
    recorder.taken()
    assert [part.years for part in parts.older] == [(2005, 2009), (2000, 2004)]
    asked = {topic for topic in recorder.taken() if topic.startswith("record ")}
    assert asked == {f"record reviews/{name}" for name in ("r180", "r119", "r080", "r019")}
