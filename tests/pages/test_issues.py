"""Pages of issues: articles with a text of their own, groups, and entries that are no longer published."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.document.teasers import teaser_of
from tusk.library.project import open_library
from tusk.publish.site import write_site as write_pages
from tusk.search.findable import text_of

SITE = """\
-- bulletins/march.yml --
kind: issue
issued: 2018-03
number: -
items:
  - id: chair
    heading: From the Chair
    contributor: The Independent Chair
    text: Thank you all.
    links: [{label: Our survey, url: "https://example.org/survey"}]
    things_you_should_know: {text: The number is new.}
  - id: jack
    group: National news
    entry: reviews/jack
    text: We talked about Jack.
  - {id: over, entry: reviews/over}
  - {id: gone, entry: reviews/gone}
-- content/reviews/jack.yml --
kind: briefing
title: Jack
body: Listen to Jack.
-- content/reviews/over.yml --
kind: briefing
title: The summer campaign
publish_until: 2019-06-30
body: |
  Put up the poster. ![A poster with a sun](images/sun.png)
-- content/reviews/gone.yml --
kind: briefing
title: A mistake
status: withdrawn
status_note: It named a child.
body: The name.
-- content/images/sun.png --
PNG 600 × 400
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("issues")
    write_site(root, SITE)
    write_pages(open_library(root, TODAY), ROOT / "templates", root / "pages")
    return root / "pages"


@pytest.fixture(scope="module")
def issue(pages: Path) -> str:
    return (pages / "bulletins/march/index.md").read_text(encoding="utf-8")


def article(issue: str, id: str) -> str:
    """The words of an article."""
    found = re.search(rf'<article [^>]*id="{id}".*?</article>', issue, re.DOTALL)
    assert found
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


def test_an_article_with_a_text_of_its_own_is_only_in_its_issue(pages: Path, issue: str) -> None:
    assert article(issue, "chair") == (
        "The Independent Chair From the Chair Thank you all. Our survey (Web page, example.org) "
        "Things you should know The number is new."
    ).replace("(Web page, example.org)", "Web page, example.org")
    assert not any(b"Thank you all." in path.read_bytes() for path in others(pages))


def others(pages: Path) -> list[Path]:
    return [path for path in pages.rglob("index.md") if path.parent.name != "march"]


def test_what_has_no_page_of_its_own_is_found_in_the_issue(issue: str) -> None:
    text = text_of(issue)
    for found in ("Thank you all.", "The number is new.", "We talked about Jack.", "Put up the poster."):
        assert found in text
    assert "Listen to Jack." not in text


def test_a_group_has_a_heading_above_its_articles(issue: str) -> None:
    assert re.findall(r"<h([23]) (?:class=\S+ )?id=\"(.*?)\"", issue) == [
        ("2", "in-this-issue"),
        ("2", "chair--title"),
        ("3", "chair-own-things-you-should-know"),
        ("2", "jack--group"),
        ("3", "jack--title"),
        ("3", "over--title"),
        ("3", "gone--title"),
        ("2", "contact"),
        ("2", "worried-heading"),
    ]


def test_an_issue_keeps_what_it_printed_of_an_expired_entry(pages: Path, issue: str) -> None:
    note = "As first published. Its own page was shown until 30 June 2019: check what applies today."
    assert article(issue, "over") == f"Briefing The summer campaign {note} Put up the poster."
    assert (pages / "images/sun.png").is_file()


def test_a_withdrawn_entry_leaves_its_heading_and_the_reason(issue: str) -> None:
    assert article(issue, "gone") == "Briefing A mistake This article was withdrawn. It named a child."


def test_an_issue_without_a_number_is_called_by_its_month(pages: Path, issue: str) -> None:
    assert '"Bulletin, March 2018"' in issue
    jack = (pages / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert ">Bulletin, March 2018</a>" in jack


@pytest.mark.parametrize(
    ("title", "teaser", "is_shown"),
    [
        ("Modern slavery guidance", "Read on for details of new guidance on modern slavery {where}.", False),
        ("Learning review", "Two children were hurt: what six agencies learned is {where}.", True),
        ("Cwsg", "Cwsg, {where}.", False),
        ("Anything", "", False),
    ],
)
def test_a_teaser_that_says_the_title_again_is_not_shown(title: str, teaser: str, is_shown: bool) -> None:
    assert bool(teaser_of(teaser, title)) is is_shown
