"""What was changed in entries after they were issued: on their pages, in the list of the site and in its feed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.small_site import LISTS, write_site
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.feeds.files import feed_files
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.pages import changes
from tusk.pages.changes import change_pages, changes_given
from tusk.publish.site import write_site as write_pages
from tusk.site.site_map import SiteMap

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = f"""\
-- content/site.yml --
address: https://learning.example.org/
{LISTS.split("-- content/site.yml --")[1]}
-- content/reviews/jack.yml --
kind: review
title: Jack
issued: 2018
updated: 2020-03
changes:
  - {{date: 2019-05-02, what: There were 8 children and not 7., why: The <source> was wrong.}}
  - {{date: 2020-03, what: A contact is new.}}
-- content/reviews/jill.yml --
kind: review
title: Jill
issued: 2018
updated: 2019-06
changes: [{{date: 2019-06, what: A link is new.}}]
-- content/reviews/gone.yml --
kind: review
title: Gone
issued: 2018
updated: 2019-07
status: withdrawn
status_note: It was wrong.
changes: [{{date: 2019-07, what: It was withdrawn.}}]
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    write_site(tmp_path, SITE)
    return open_library(tmp_path, date(2020, 8, 15))


def test_a_page_has_its_history_the_newest_first(library: Library) -> None:
    document = resolve(library.items["reviews/jack"], Texts(library))
    assert [(each.date, *each.what, *each.why) for each in document.changes] == [
        ("March 2020", "A contact is new."),
        ("2 May 2019", "There were 8 children and not 7.", "The <source> was wrong."),
    ]


def test_the_pages_show_it_and_withdrawn_entries_are_left_out(library: Library, tmp_path: Path) -> None:
    write_pages(library, Path("templates").resolve(), tmp_path / "docs")
    page = (tmp_path / "docs/reviews/jack/index.md").read_text(encoding="utf-8")
    assert '<h3 id="what-has-changed">What has changed</h3>' in page
    assert (
        "<div><dt>2 May 2019</dt><dd>There were 8 children and not 7. "
        '<span class="changes__why">The &lt;source&gt; was wrong.</span></dd></div>' in page
    )
    every = (tmp_path / "docs/changes/index.md").read_text(encoding="utf-8")
    assert [every.find(words) > 0 for words in ("Jack", "Jill", "Gone")] == [True, True, False]


def test_the_list_of_the_site_is_by_year_and_long_ones_have_a_page_for_each(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: Any = changes_given(library)
    assert [
        (year, [(item.id, str(each.date)) for item, each in those]) for year, those in given["years"]
    ] == [
        (2020, [("reviews/jack", "2020-03")]),
        (2019, [("reviews/jill", "2019-06"), ("reviews/jack", "2019-05-02")]),
    ]
    assert not list(change_pages(library))
    monkeypatch.setattr(changes, "MOST", 2)
    given = changes_given(library)
    assert given["more"] == [(2020, "changes/2020/", 1), (2019, "changes/2019/", 2)]
    assert [page.title for page in change_pages(library)] == ["Changes in 2020", "Changes in 2019"]


def test_changes_have_a_feed_of_their_own(library: Library) -> None:
    feed = ElementTree.fromstring(dict(feed_files(library))["feeds/changes.xml"])
    posts = [
        [entry.findtext(f"{ATOM}{name}") for name in ("title", "updated", "summary")]
        for entry in feed.findall(f"{ATOM}entry")
    ]
    assert posts == [
        ["Jack", "2020-03-01T00:00:00Z", "A contact is new."],
        ["Jill", "2019-06-01T00:00:00Z", "A link is new."],
        ["Jack", "2019-05-02T00:00:00Z", "There were 8 children and not 7. The <source> was wrong."],
    ]
    links = [link.get("href") for link in feed.iter(f"{ATOM}link") if "jack" in str(link.get("href"))]
    assert set(links) == {"https://learning.example.org/reviews/jack/#what-has-changed"}
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    assert len(set(ids)) == 3


def test_where_nothing_was_changed_there_is_no_page(tmp_path: Path) -> None:
    write_site(tmp_path, "-- content/reviews/jack.yml --\nkind: review\n")
    assert not SiteMap(open_library(tmp_path, date(2020, 8, 15))).has("changes")
