"""The frame around pages without MkDocs: its settings, its addresses, its files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tusk.pages.engine_settings import read_settings
from tusk.pages.frame import PageFrame, relative_url
from tusk.pages.page import FinishedPage
from tusk.pages.theme_files import theme_files
from tusk.problem import ProblemsFound
from tusk.site.site_map import Frame

MENUS: Frame = {
    "name": "Learning from reviews",
    "brand": "TUSK",
    "strapline": "What we learn.",
    "logo": None,
    "worried": "Worried about a child?",
    "worried_box": "",
    "cookies": "No cookies.",
    "header": [("Find guidance", "find/"), ("Themes", "themes/")],
    "footer": [("A–Z", "a-z/")],
    "pages": {"search": "search/", "find": "find/"},
    "found_by": "by section",
}


def frame(address: str = "") -> PageFrame:
    return PageFrame(read_settings(ROOT), MENUS, address)


def page(address: str, html: str = "<p>Hello</p>") -> str:
    meta = {"title": "Jack &amp; Anna", "description": "About", "look": "review", "contents": []}
    return frame().around(FinishedPage(address, meta, html))


@pytest.mark.parametrize(
    ("target", "here", "expected"),
    [
        ("find/", "", "find/"),
        (".", "", "."),
        (".", "reviews/jack/", "../.."),
        ("reviews/anna/", "reviews/jack/", "../anna/"),
        ("assets/tusk.css", "reviews/jack/", "../../assets/tusk.css"),
        ("reviews/", "reviews/jack/", "../"),
    ],
)
def test_addresses_are_relative_to_their_page(target: str, here: str, expected: str) -> None:
    assert relative_url(target, here) == expected


def test_a_page_has_its_title_its_menu_and_its_place_in_it() -> None:
    html = page("themes/curiosity/")
    assert "<title>Jack &amp; Anna - TUSK</title>" in html
    assert '<li><a href="../../find/">Find guidance</a></li>' in html
    assert '<li><a href="../" aria-current="true">Themes</a></li>' in html
    assert 'aria-current="page">Themes' in page("themes/")
    assert "<p>Hello</p>\n" in html


def test_nothing_in_a_page_is_a_template() -> None:
    assert "{{ 7 * 7 }} {% raw %}" in page("a/", "{{ 7 * 7 }} {% raw %}")


def test_the_page_for_lost_readers_has_full_paths() -> None:
    assert 'href="/search/"' in frame().not_found()
    assert 'href="/learning/search/"' in frame("https://www.example.org/learning").not_found()


def test_a_sitemap_lists_pages_in_the_order_of_folders() -> None:
    listed = frame("https://www.example.org/").sitemap(["b/", "a-b/", "a/c/", "a/", ""], {"a/c/": "2018-03"})
    assert re.findall("<lastmod>(.*)</lastmod>", listed) == ["2018-03"]
    places = [line.strip() for line in listed.splitlines() if "<loc>" in line]
    paths = ("", "a/", "a/c/", "a-b/", "b/")
    assert places == [f"<loc>https://www.example.org/{path}</loc>" for path in paths]
    assert "<url>" not in frame().sitemap(["a/"], {})


def test_files_of_the_project_replace_those_of_the_base(tmp_path: Path) -> None:
    for name in (
        "own/a.css",
        "base/a.css",
        "base/b.js",
        "base/page.html",
        "base/.icons/x.svg",
        "base/b.js.map",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    own, base = tmp_path / "own", tmp_path / "base"
    assert theme_files([own, base]) == {"a.css": own / "a.css", "b.js": base / "b.js"}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (("name: material", "name: nowhere"), 'the theme "nowhere" is not installed.'),
        (("plugins: []", "plugins: [search]"), '"plugins" is a setting that build does not follow.'),
        (
            ("plugins: []", "plugins: !ENV X"),
            "cannot be read: could not determine a constructor for the tag '!ENV'.",
        ),
    ],
)
def test_settings_that_cannot_be_followed(tmp_path: Path, changed: tuple[str, str], expected: str) -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(text.replace(*changed), encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_settings(tmp_path)
    [problem] = found.value.problems
    assert (problem.path, problem.message) == ("mkdocs.yml", expected)
    assert problem.hint == "Undo the change, or build the site with: mkdocs build --strict."
