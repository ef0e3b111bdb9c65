"""The built pages of the example site, all of them: what holds for every page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import markdown
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import TODAY
from tests.projects import EXAMPLE, ROOT
from tusk.library.project import open_library
from tusk.model.kinds import KINDS
from tusk.publish.site import write_site

LIBRARY_DAY = date.fromisoformat(TODAY)


def page(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_bytes())


def test_the_example_has_every_kind_of_entry() -> None:
    library = open_library(EXAMPLE, LIBRARY_DAY)
    assert {item.record.kind for item in library.items.values()} == set(KINDS)


def test_a_markdown_converter_leaves_the_pages_as_they_are(tmp_path: Path) -> None:
    """The site engine is spared the conversion; another engine would convert, and must find nothing to do."""
    write_site(open_library(EXAMPLE, LIBRARY_DAY), ROOT / "templates", tmp_path)
    for path in tmp_path.rglob("*.md"):
        html = path.read_text(encoding="utf-8").split("\n---\n", 1)[1].strip()
        assert markdown.markdown(html) == html, path


def test_no_page_has_an_id_twice(example_site: Path) -> None:
    for path in example_site.rglob("*.html"):
        ids = [node.attributes["id"] or "" for node in LexborHTMLParser(path.read_bytes()).css("[id]")]
        assert sorted(ids) == sorted(set(ids)), path


def test_links_have_a_label_a_type_and_a_host(example_site: Path) -> None:
    for path in example_site.rglob("*.html"):
        for link in LexborHTMLParser(path.read_bytes()).css(".links a[href^=http]"):
            about = link.next
            while about is not None and about.tag == "-text":
                about = about.next
            assert about is not None, f"{path}: {link.html}"
            assert about.text() == "(archived copy)" or ", " in about.text(), f"{path}: {link.html}"
            assert not link.text().startswith(("http", "www.")), f"{path}: {link.html}"


def test_acronyms_are_explained_once_in_a_section(example_site: Path) -> None:
    terms = page(example_site, "audits/exploitation-2018/").css("a.term")
    explained = {term.text(): term.attributes.get("title") for term in terms}
    assert explained["CIN"] == "Child in Need"
    assert explained["CSE"] == "Child sexual exploitation"
    for path in example_site.rglob("index.html"):
        for paragraph in LexborHTMLParser(path.read_bytes()).css(".page p"):
            marked = [term.text() for term in paragraph.css("a.term")]
            assert len(marked) == len(set(marked)), f"{path}: {paragraph.html}"


def test_no_section_or_tag_page_is_empty(example_site: Path) -> None:
    for folder in ("topics", "themes", "audience", *open_library(EXAMPLE, LIBRARY_DAY).sections):
        for path in (example_site / folder).rglob("index.html"):
            content = LexborHTMLParser(path.read_bytes()).css_first(".md-content")
            if content is None:  # it only leads to a new address
                continue
            shown = content.css(".card, .slide, .counted li, .points li, .links li, .terms li, .labelled dt")
            assert shown or content.css(".quote, .cover, .lede + p, .page > p"), path
