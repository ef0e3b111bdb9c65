"""The project's own content, whatever it is: no problems, whole links, and pages that say what they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.projects import PROJECT
from tusk.library.library import Library
from tusk.library.project import check_library
from tusk.links import check_links
from tusk.problem import as_text, errors


def pages(site: Path) -> Iterator[tuple[Path, LexborHTMLParser]]:
    """Every page with a frame: those that only lead to a new address have none."""
    for path in sorted(site.rglob("*.html")):
        tree = LexborHTMLParser(path.read_bytes())
        if not tree.css("meta[http-equiv=refresh]"):
            yield path, tree


def test_the_content_has_no_errors() -> None:
    found = errors(check_library(PROJECT, date.today())[0])
    assert not found, f"correct these, then run python3 site_build.py check:\n{as_text(found)}"


def test_no_link_within_the_site_is_dead(project_site: Path) -> None:
    assert as_text(check_links(project_site, PROJECT)) == ""


def test_everything_that_is_published_has_its_page(project_site: Path, library: Library) -> None:
    assert [
        item.id for item in library.listed if not (project_site / item.address / "index.html").is_file()
    ] == []


def test_every_entry_says_who_published_it(project_site: Path, library: Library) -> None:
    for item in library.listed:
        content = LexborHTMLParser((project_site / item.address / "index.html").read_bytes()).css_first(
            ".page"
        )
        assert content is not None, item.id
        assert library.publishers[item.record.publisher].name in " ".join(content.text().split()), item.id


def test_every_page_says_what_to_do_when_worried(project_site: Path) -> None:
    for path, tree in pages(project_site):
        assert tree.css_first("#worried") is not None, path


def test_no_page_has_an_id_twice(project_site: Path) -> None:
    for path, tree in pages(project_site):
        ids = [node.attributes["id"] or "" for node in tree.css("[id]")]
        assert sorted(ids) == sorted(set(ids)), path
