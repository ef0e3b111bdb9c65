"""Feeds: valid, with honest dates and stable ids, found from the pages, without what was withdrawn."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema

from tests.small_site import LISTS, TODAY, write_site
from tusk.feeds.files import feed_files
from tusk.library.project import open_library

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://learning.example.org/hub"
SITE = f"""\
-- content/site.yml --
address: {ADDRESS}/
{LISTS.split("-- content/site.yml --")[1]}
-- content/reviews/jack.yml --
kind: review
title: Jack & <Jill>
issued: 2018-03-06
topics: [neglect]
key_messages: [Ask *again*.]
-- content/reviews/anna.yml --
kind: review
title: Anna
issued: 2017
updated: 2020-06
themes: [curiosity]
audience: [schools]
-- content/reviews/gone.yml --
kind: review
title: Gone
issued: 2020-08-01
status: withdrawn
status_note: It was wrong.
-- bulletins/one.yml --
kind: issue
title: Issue
issued: 2019-01-02
-- content/workshops/messages.yml --
kind: workshop
title: Messages
issued: 2020-01-05
held: 2020-09-01
starts: 09:30
ends: 12:00
place: The hall
"""
JSON_FEED: dict[str, Any] = {
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "format": "uri"},
        "feed_url": {"type": "string", "format": "uri"},
        "items": {
            "items": {
                "required": ["id", "url", "title", "date_published", "date_modified"],
                "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
                "properties": {
                    "id": {"type": "string"},
                    "date_published": {"pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                    "date_modified": {"pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                    "authors": {"items": {"required": ["name"]}},
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            }
        },
    },
}


def feeds(root: Path, text: str = SITE, today: date = TODAY) -> dict[str, bytes]:
    write_site(root, text)
    return dict(feed_files(open_library(root, today)))


def titles(content: bytes) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in ElementTree.fromstring(content).iter(f"{ATOM}entry")]


def test_there_is_a_feed_of_each_list(tmp_path: Path) -> None:
    made = {
        name.removeprefix("feeds/"): titles(made) for name, made in feeds(tmp_path).items() if "xml" in name
    }
    assert made == {
        "everything.xml": ["Anna", "Messages", "Bulletin, issue 1", "Jack & <Jill>"],
        "bulletins.xml": ["Bulletin, issue 1"],
        "dates.xml": ["Messages"],
        "sections/reviews.xml": ["Anna", "Jack & <Jill>"],
        "sections/workshops.xml": ["Messages"],
        "topics/neglect.xml": ["Jack & <Jill>"],
        "themes/curiosity.xml": ["Anna"],
        "audience/schools.xml": ["Anna"],
        "publishers/somerset.xml": ["Anna", "Messages", "Bulletin, issue 1", "Jack & <Jill>"],
    }


def test_an_atom_feed_is_what_the_standard_asks_for(tmp_path: Path) -> None:
    feed = ElementTree.fromstring(feeds(tmp_path)["feeds/sections/reviews.xml"])
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {
        "self": f"{ADDRESS}/feeds/sections/reviews.xml",
        "alternate": f"{ADDRESS}/reviews/",
    }
    assert feed.findtext(f"{ATOM}id") == f"{ADDRESS}/feeds/sections/reviews.xml"
    assert feed.findtext(f"{ATOM}title") == "Learning: Reviews"
    assert feed.findtext(f"{ATOM}updated") == "2020-06-01T00:00:00Z"
    jack = feed.findall(f"{ATOM}entry")[1]
    assert {name: jack.findtext(f"{ATOM}{name}") for name in ("id", "published", "updated", "summary")} == {
        "id": f"{ADDRESS}/reviews/jack/",
        "published": "2018-03-06T00:00:00Z",
        "updated": "2018-03-06T00:00:00Z",
        "summary": "One sentence.",
    }
    assert jack.findtext(f"{ATOM}author/{ATOM}name") == "Somerset Safeguarding Children Board"
    assert [each.get("term") for each in jack.findall(f"{ATOM}category")] == ["Review", "Neglect"]
    assert jack.findtext(f"{ATOM}content") == (
        "<p>One sentence.</p><h2>Key messages</h2><ul><li>Ask again.</li></ul>"
    )


def test_a_json_feed_says_the_same(tmp_path: Path) -> None:
    made = feeds(tmp_path)
    for name, content in made.items():
        if name.endswith(".json"):
            feed = json.loads(content)
            jsonschema.validate(feed, JSON_FEED, format_checker=jsonschema.FormatChecker())
            atom = made[name.replace(".json", ".xml")]
            assert [item["title"] for item in feed["items"]] == titles(atom)
            assert len({item["id"] for item in feed["items"]}) == len(feed["items"])


def test_a_date_to_come_says_when_and_where(tmp_path: Path) -> None:
    [entry] = json.loads(feeds(tmp_path)["feeds/dates.json"])["items"]
    assert entry["id"] == "tag:learning.example.org,2026:workshops/messages/date/held"
    assert entry["url"] == f"{ADDRESS}/workshops/messages/"
    assert entry["summary"] == "1 September 2020, 9:30am to midday, The hall. One sentence."
    assert entry["date_modified"] == "2020-01-05T00:00:00Z"
    assert "feeds/dates.xml" not in feeds(tmp_path, today=date(2020, 9, 2))


def test_a_week_later_only_what_is_new_is_new(tmp_path: Path) -> None:
    before = json.loads(feeds(tmp_path)["feeds/everything.json"])["items"]
    new = "-- content/reviews/new.yml --\nkind: review\ntitle: New\nissued: 2020-08-20\n"
    after = json.loads(feeds(tmp_path, SITE + new, date(2020, 8, 22))["feeds/everything.json"])["items"]
    assert [item["title"] for item in after if item not in before] == ["New"]
    assert [item for item in before if item not in after] == []


def test_what_is_withdrawn_leaves(tmp_path: Path) -> None:
    withdrawn = "title: Anna\nstatus: withdrawn\nstatus_note: It was wrong."
    made = feeds(tmp_path, SITE.replace("title: Anna", withdrawn))
    assert "Anna" not in titles(made["feeds/everything.xml"])
    assert "feeds/themes/curiosity.xml" not in made


def test_without_an_address_there_are_no_feeds(tmp_path: Path) -> None:
    assert feeds(tmp_path, SITE.replace(f"address: {ADDRESS}/\n", "")) == {}
