"""The page of an entry that another has replaced, and the banner of one whose review is overdue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.site import write_site as write_pages

SITE = """\
-- content/reviews/old.yml --
kind: guidance
title: Sleep, first edition
replaced_by: reviews/new
body: Old advice.
-- content/reviews/wrong.yml --
kind: guidance
title: Wrong
status: withdrawn
status_note: It was wrong.
replaced_by: reviews/new
-- content/reviews/new.yml --
kind: guidance
title: Sleep <b>safely</b>
review_by: 2020-07
body: New advice.
-- bulletins/march.yml --
kind: issue
items:
  - {id: sleep, entry: reviews/old}
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("replaced")
    write_site(root, SITE)
    write_pages(open_library(root, TODAY), ROOT / "templates", root / "pages")
    return root / "pages"


def boxes(pages: Path, name: str) -> list[str]:
    """The words of the boxes at the top of a page."""
    html = (pages / name / "index.md").read_text(encoding="utf-8")
    found = re.findall(r'<div class="standing.*?</div>', html, re.DOTALL)
    return [" ".join(re.sub(r"<[^a].*?>|</a>", "", each).split()) for each in found]


def test_it_leads_to_what_has_replaced_it(pages: Path) -> None:
    link = '<a href="../../reviews/new/">Sleep &lt;b&gt;safely&lt;/b&gt;'
    assert boxes(pages, "reviews/old") == [f"This page was replaced. Read instead: {link}"]
    assert boxes(pages, "reviews/wrong") == [
        f"This page was withdrawn. It was wrong. This page was replaced. Read instead: {link}"
    ]
    assert "Old advice" not in (pages / "reviews/old/index.md").read_text(encoding="utf-8")


def test_its_issue_keeps_what_it_printed(pages: Path) -> None:
    issue = (pages / "bulletins/march/index.md").read_text(encoding="utf-8")
    assert "As first published. Its own page was replaced: check what applies today." in issue


def test_readers_are_told_that_a_review_is_overdue(pages: Path) -> None:
    assert boxes(pages, "reviews/new") == [
        "Review overdue: this should have been reviewed by July 2020. Check what applies today before you act on it."
    ]
