"""What a site has nothing of is not made, and leaves menus, lists and search; no link leads to it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.cli.conftest import project, run  # noqa: F401
from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.links import check_links
from tusk.publish.site import write_site as write_pages
from tusk.site.site_map import SiteMap, frame_in

REVIEW = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
"""
TOPICS, THEMES, AUDIENCE = "topics: [neglect]\n", "themes: [curiosity]\n", "audience: [schools]\n"
WORKSHOP = """\
-- content/workshops/messages.yml --
kind: workshop
title: Messages
"""
ISSUE = """\
-- bulletins/one.yml --
kind: issue
title: Issue 1
"""
NOTICE = """\
-- content/reviews/closed.yml --
kind: notice
title: The office is closed
"""
HOME = """\
-- content/site.yml --
title: Learning
lead: What we learned.
worried: {text: Ring 999.}
home: [{block: ways}, {block: sections}]
"""
EVERYTHING = f"{REVIEW}{TOPICS}{THEMES}{AUDIENCE}{WORKSHOP}{ISSUE}"

# What a site with everything shows: the titles in each menu or list.
FULL = {
    "header": ["Find guidance", "Themes", "Bulletins", "Workshops", "Glossary", "What’s new"],
    "footer": ["A to Z", "Topics", "Audiences", "Contact", "Feeds and data"],
    "home": ["Find guidance", "Read the latest bulletin", "Workshops and slides"],
    "sections": ["Reviews", "Workshops"],
    "not found": ["Search", "Find guidance", "Every page, A to Z", "All bulletins"],
    "find": ["By section", "Topics", "Themes", "Audiences"],
    "pages": [
        *(
            "a-z",
            "audience",
            "bulletins",
            "contact",
            "feeds",
            "find",
            "glossary",
            "reviews",
            "search",
            "themes",
        ),
        *("topics", "whats-new", "workshops"),
    ],
    "facets": ["Kind", "Topic", "Theme", "For", "Publisher", "Year", "Status"],
    "kinds": ["Review", "Workshop", "Bulletin"],
    "places": [
        *("Reviews", "Workshops", "Topics", "Themes", "Audiences", "Bulletins", "Glossary", "What’s new"),
        *("A to Z", "Contact"),
    ],
    "start": ["Topics", "Themes", "Glossary", "A to Z"],
    "nothing": ["Glossary: what a term means", "Every page, A to Z", "Contact us"],
}


@dataclass(frozen=True)
class Case:
    """A site without something: its text, which lists are not there, and what leaves menus and lists."""

    text: str
    missing: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()  # kinds that a site with everything has not


NO_ISSUE = ("Bulletins", "Read the latest bulletin", "All bulletins", "bulletins", "Bulletin")
NO_WORKSHOP = ("Workshops", "Workshops and slides", "workshops", "Workshop")
NO_TERM = ("Glossary", "glossary", "Glossary: what a term means")
NO_THEME, NO_TOPIC = ("Themes", "themes", "Theme"), ("Topics", "topics", "Topic")
NO_AUDIENCE = ("Audiences", "audience", "For")
NO_ENTRY = (
    *("Review", "Reviews", "reviews", "What’s new", "whats-new", "A to Z", "a-z", "Every page, A to Z"),
    *("By section", "Kind", "Publisher", "Year", "Status", "Feeds and data", "feeds"),
)
CASES = {
    "everything": Case(EVERYTHING),
    "no workshop, no term": Case(
        f"{EVERYTHING.replace(WORKSHOP, '')}-- content/glossary.yml --\n# None yet.\n",
        gone=(*NO_WORKSHOP, *NO_TERM),
    ),
    "no issue, no list of terms": Case(
        EVERYTHING.replace(ISSUE, ""), missing=("glossary",), gone=(*NO_ISSUE, *NO_TERM)
    ),
    "no list of themes, no topic": Case(
        EVERYTHING.replace(THEMES, "").replace(TOPICS, ""),
        missing=("themes", "topics"),
        gone=(*NO_THEME, *NO_TOPIC),
    ),
    "themes that nothing has, no audience": Case(
        EVERYTHING.replace(THEMES, "").replace(AUDIENCE, ""),
        missing=("audience",),
        gone=(*NO_THEME, *NO_AUDIENCE),
    ),
    "no entry at all": Case(
        "",
        missing=("topics", "themes", "audience", "glossary"),
        gone=(*NO_ISSUE, *NO_WORKSHOP, *NO_TERM, *NO_THEME, *NO_TOPIC, *NO_AUDIENCE, *NO_ENTRY),
    ),
    "one notice": Case(
        NOTICE,
        missing=("topics", "themes", "audience", "glossary"),
        gone=(*NO_ISSUE, *NO_WORKSHOP, *NO_TERM, *NO_THEME, *NO_TOPIC, *NO_AUDIENCE, "Review"),
        instead=("Notice",),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_empty_leaves_the_whole_site(project: Path, case: Case) -> None:  # noqa: F811
    (project / "content/reviews/jack.yml").unlink()
    write_site(project, f"{HOME}{case.text}")
    for name in case.missing:
        (project / "content" / f"{name}.yml").unlink()
    printed = () if case.text in ("", EVERYTHING) else ("--no-print",)  # with everything, and with nothing
    done = run(project, "build", "--today", TODAY.isoformat(), *printed)
    assert done.returncode == 0, done.stderr
    site = project / "site"
    expected = {place: [name for name in names if name not in case.gone] for place, names in FULL.items()}
    expected["kinds"] += case.instead
    assert titles_in(site) == expected
    assert check_links(site, project) == []


def titles_in(site: Path) -> dict[str, list[str]]:
    """What each menu and list of a built site has."""

    def texts(page: str, selector: str) -> list[str]:
        tree = LexborHTMLParser((site / page).read_text(encoding="utf-8"))
        return [node.text().strip() for node in tree.css(selector)]

    words = json.loads((site / "search/words.json").read_text(encoding="utf-8"))
    top = {path.parent for path in site.glob("*/index.html")}
    return {
        "header": texts("index.html", ".site-nav a"),
        "footer": texts("index.html", ".site-footer a"),
        "home": texts("index.html", ".way__title"),
        "sections": texts("index.html", ".section-card h3 a"),
        "not found": texts("404.html", ".points a"),
        "find": texts("find/index.html", "h2:not(#worried-heading)"),
        "pages": sorted(path.name for path in top),
        "facets": texts("search/index.html", ".facet > summary"),
        "kinds": [*words["facets"].get("kind", {}).values()],
        **{name: [title for title, _ in words[name]] for name in ("places", "start", "nothing")},
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (EVERYTHING, "by section, topic, theme or audience"),
        (f"{REVIEW}{THEMES}", "by section or theme"),
        (NOTICE, "by section"),
    ],
)
def test_the_ways_to_find_guidance_in_words(tmp_path: Path, text: str, words: str) -> None:
    write_site(tmp_path, text.replace("reviews/closed", "reviews/jack"))
    assert SiteMap(open_library(tmp_path, TODAY)).found_by("or") == words


def test_without_a_library_the_menus_lead_to_the_pages_that_are_there(tmp_path: Path) -> None:
    write_site(tmp_path, EVERYTHING)
    library = open_library(tmp_path, TODAY)
    write_pages(library, ROOT / "templates", tmp_path / "pages")
    known = ("header", "footer", "pages", "found_by", "worried")
    found, frame = frame_in(tmp_path / "pages"), SiteMap(library).frame
    assert [found[name] for name in known] == [frame[name] for name in known]  # type: ignore[literal-required]
    nothing = frame_in(tmp_path / "nothing")
    assert (nothing["header"], nothing["footer"]) == ([], [])
    assert nothing["pages"] == {"home": "", "find": "find/", "search": "search/"}


def test_a_section_is_called_in_menus_as_its_list_says(tmp_path: Path) -> None:
    sections = (
        "-- content/sections.yml --\n- {id: workshops, name: Training}\n- {id: reviews, name: Reviews}\n"
    )
    write_site(tmp_path, f"{EVERYTHING}{sections}")
    assert ("Training", "workshops/") in SiteMap(open_library(tmp_path, TODAY)).frame["header"]


def test_a_withdrawn_page_still_leads_back_to_its_section_which_no_menu_has(tmp_path: Path) -> None:
    text = re.sub(
        "title: Messages\n", "title: Messages\nstatus: withdrawn\nstatus_note: Wrong.\n", EVERYTHING
    )
    write_site(tmp_path, text)
    site_map = SiteMap(open_library(tmp_path, TODAY))
    assert "workshops" in [page.name for page in site_map.pages]
    assert not site_map.has("workshops")
    assert "Workshops" not in [title for title, _ in site_map.places]
