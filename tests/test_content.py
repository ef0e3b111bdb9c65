"""The real content: no problems, and every entry with what its readers need."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT, TODAY
from tusk.library.library import Item, Library
from tusk.library.project import check_library, open_library
from tusk.links import check_links
from tusk.model.fields import PartDate
from tusk.problem import as_text
from tusk.publish.site import write_site

NOW = PartDate.parse(TODAY).first_day


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library(ROOT, NOW)


def page(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_bytes())


def test_the_content_has_no_problems() -> None:
    problems = check_library(ROOT, NOW)[0]
    assert not problems, f"mend these, then run python3 site_build.py check:\n{as_text(problems)}"


def test_no_link_within_the_site_is_dead(real_site: Path) -> None:
    assert as_text(check_links(real_site)) == ""


def test_every_kind_of_entry_stands_in_the_content(library: Library) -> None:
    kinds = {item.record.kind for item in library.items.values()}
    assert kinds == {
        "audit",
        "briefing",
        "guidance",
        "issue",
        "learning report",
        "notice",
        "review",
        "risk tool",
        "thematic review",
        "workshop",
    }


def items(library: Library) -> list[Item]:
    return list(library.items.values())


def test_every_page_says_what_it_is_and_how_old(real_site: Path, library: Library) -> None:
    for item in items(library):
        content = page(real_site, item.address).css_first(".page")
        assert content is not None, item.id
        text = " ".join(content.text().split())
        publisher = library.publishers[item.record.publisher].name
        assert publisher in text, item.id
        if not item.is_issue:
            said = {row.css("dt")[0].text(): row.css("dd")[0].text() for row in content.css(".dates div")}
            assert said["Issued"] == item.record.issued.words, item.id
            assert said.get("Updated", "") == (item.record.updated.words if item.record.updated else ""), (
                item.id
            )
        assert f"Historic: as at {item.record.as_at.words}." in text, item.id  # type: ignore[union-attr]


def test_every_page_says_what_to_do_when_worried(real_site: Path) -> None:
    for path in real_site.rglob("*.html"):
        worried = LexborHTMLParser(path.read_bytes()).css_first("#worried")
        assert worried is not None, path
        text = worried.text()
        assert "999" in text, path
        assert "101" in text, path


def test_related_reading_runs_both_ways(real_site: Path) -> None:
    audit = page(real_site, "audits/child-sexual-exploitation-2018/")
    uses = {link.text(): link.attributes["href"] for link in audit.css(".reading__uses a")}
    assert uses == {"Things You Should Know, issue 10, March 2018": "../../bulletins/tusk-10/#audit"}
    jack = page(real_site, "reviews/jack/")
    uses = {link.text(): link.attributes["href"] for link in jack.css(".reading__uses a")}
    assert uses == {
        "Current Safeguarding Messages August 2020 Workshop, August 2020": (
            "../../workshops/2020-08-current-safeguarding-messages/#jack"
        )
    }


def test_every_slide_has_its_lasting_address(real_site: Path) -> None:
    slides = page(real_site, "workshops/2020-08-current-safeguarding-messages/").css("section.slide")
    assert [slide.attributes["id"] for slide in slides][:6] == [
        "title",
        "aims",
        "jack",
        "dog-safety",
        "multi-agency-report",
        "purpose-and-key-topics",
    ]
    assert len(slides) == 26


def test_the_issue_lists_its_articles_and_leads_to_them(real_site: Path) -> None:
    issue = page(real_site, "bulletins/tusk-10/")
    listed = [link.attributes["href"] for link in issue.css(".in-this-issue li > a")]
    assert listed == ["#modern-slavery", "#audit", "#learning-review", "#county-lines"]
    assert [article.attributes["id"] for article in issue.css("article.article")] == [
        "modern-slavery",
        "audit",
        "learning-review",
        "county-lines",
    ]


def test_a_markdown_converter_leaves_the_pages_as_they_are(library: Library, tmp_path: Path) -> None:
    """The site engine is spared the conversion; another engine would convert, and must find nothing to do."""
    write_site(library, ROOT / "templates", tmp_path)
    for path in tmp_path.rglob("*.md"):
        html = path.read_text(encoding="utf-8").split("\n---\n", 1)[1].strip()
        assert markdown.markdown(html) == html, path


def test_no_page_has_an_id_twice(real_site: Path) -> None:
    for path in real_site.rglob("*.html"):
        ids = [node.attributes["id"] or "" for node in LexborHTMLParser(path.read_bytes()).css("[id]")]
        assert sorted(ids) == sorted(set(ids)), path


def test_links_have_a_label_a_type_and_a_host(real_site: Path) -> None:
    for path in real_site.rglob("*.html"):
        for link in LexborHTMLParser(path.read_bytes()).css(".links a[href^=http]"):
            about = link.next
            while about is not None and about.tag == "-text":
                about = about.next
            assert about is not None, f"{path}: {link.html}"
            assert ", " in about.text(), f"{path}: {link.html}"
            assert not link.text().startswith(("http", "www.")), f"{path}: {link.html}"


def test_acronyms_are_explained_once_in_a_section(real_site: Path) -> None:
    terms = page(real_site, "audits/child-sexual-exploitation-2018/").css("a.term")
    explained = {term.text(): term.attributes.get("title") for term in terms}
    assert explained["CIN"] == "Child in Need"
    assert explained["ASG"] == "Audit Subgroups"
    for path in real_site.rglob("index.html"):
        for paragraph in LexborHTMLParser(path.read_bytes()).css(".page p"):
            marked = [term.text() for term in paragraph.css("a.term")]
            assert len(marked) == len(set(marked)), f"{path}: {paragraph.html}"


def test_no_section_or_tag_page_is_empty(real_site: Path, library: Library) -> None:
    for folder in ("topics", "themes", "audience", *library.sections):
        for path in (real_site / folder).rglob("index.html"):
            content = LexborHTMLParser(path.read_bytes()).css_first(".md-content")
            assert content is not None
            shown = content.css(".card, .slide, .counted li, .points li, .links li, .terms li, .labelled dt")
            assert shown or content.css(".quote, .cover, .lede + p, .page > p"), path
