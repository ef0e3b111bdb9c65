"""The entries made from the two source documents: every one of them, with what its readers need."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.projects import ROOT
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.library.project import open_library


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library(ROOT, date.today())


def page(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_bytes())


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


def test_every_page_says_what_it_is_and_how_old(project_site: Path, library: Library) -> None:
    for item in items(library):
        content = page(project_site, item.address).css_first(".page")
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


def test_every_page_says_what_to_do_when_worried(project_site: Path) -> None:
    for path in project_site.rglob("*.html"):
        worried = LexborHTMLParser(path.read_bytes()).css_first("#worried, #end")
        assert worried is not None, path
        text = worried.text()
        assert "999" in text, path
        assert "101" in text, path


def test_related_reading_runs_both_ways(project_site: Path) -> None:
    audit = page(project_site, "audits/child-sexual-exploitation-2018/")
    uses = {link.text(): link.attributes["href"] for link in audit.css(".reading__uses a")}
    assert uses == {"Things You Should Know, issue 10, March 2018": "../../bulletins/tusk-10/#audit"}
    jack = page(project_site, "reviews/jack/")
    uses = {link.text(): link.attributes["href"] for link in jack.css(".reading__uses a")}
    assert uses == {
        "Current Safeguarding Messages August 2020 Workshop, August 2020": (
            "../../workshops/2020-08-current-safeguarding-messages/#jack"
        )
    }


def test_every_slide_has_its_lasting_address(project_site: Path) -> None:
    slides = page(project_site, "workshops/2020-08-current-safeguarding-messages/").css("section.slide")
    assert [slide.attributes["id"] for slide in slides][:6] == [
        "title",
        "aims",
        "jack",
        "dog-safety",
        "multi-agency-report",
        "purpose-and-key-topics",
    ]
    assert len(slides) == 26


def test_the_issue_lists_its_articles_and_leads_to_them(project_site: Path) -> None:
    issue = page(project_site, "bulletins/tusk-10/")
    listed = [link.attributes["href"] for link in issue.css(".in-this-issue li > a")]
    assert listed == ["#modern-slavery", "#audit", "#learning-review", "#county-lines"]
    assert [article.attributes["id"] for article in issue.css("article.article")] == [
        "modern-slavery",
        "audit",
        "learning-review",
        "county-lines",
    ]


def test_acronyms_are_explained_in_their_own_words(project_site: Path) -> None:
    terms = page(project_site, "audits/child-sexual-exploitation-2018/").css("a.term")
    explained = {term.text(): term.attributes.get("title") for term in terms}
    assert explained["CIN"] == "Child in Need"
    assert explained["ASG"] == "Audit Subgroups"
