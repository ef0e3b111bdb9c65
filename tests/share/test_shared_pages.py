"""What programs show of a shared link and search engines read: in the head of pages, in the sitemap, in robots.txt."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.small_site import LISTS, write_site
from tusk.library.project import open_library
from tusk.publish.offered import NO_DOWNLOADS
from tusk.publish.whole_site import files_of_site
from tusk.share.engines import robots_txt
from tusk.share.structured import as_script

ADDRESS = "https://learning.example.org/hub/"
TODAY = date(2020, 8, 15)
SITE = f"""\
-- content/site.yml --
address: {ADDRESS}
contact: {{email: team@learning.example.org}}
{LISTS.split("-- content/site.yml --")[1]}
-- content/reviews/jack.yml --
kind: review
title: Jack & "Jill" </script>
issued: 2018-03-06
topics: [neglect]
-- content/reviews/draft.yml --
kind: review
status: draft
-- content/reviews/asked.yml --
kind: guidance
title: What people ask
sections:
  - heading: Who may share information?
    text: "Everybody who has **a reason**. See [Jack](entry:reviews/jack)."
  - heading: When?
    text: "At once:\\n\\n- `</script>`\\n- not later."
-- content/workshops/messages.yml --
kind: workshop
title: Messages
issued: 2020-01-05
updated: 2020-06
held: 2020-09-01
starts: 09:30
ends: 12:00
place: The hall
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = tmp_path_factory.mktemp("shared")
    write_site(root, SITE)
    (root / "templates").symlink_to(ROOT / "templates")
    (root / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    made = files_of_site(root, open_library(root, TODAY), NO_DOWNLOADS, root / "build/pages").files
    return {address: each.read_bytes() if isinstance(each, Path) else each for address, each in made.items()}


def head(site: dict[str, bytes], page: str) -> dict[str, str]:
    tree = LexborHTMLParser(site[f"{page}index.html"])
    found = {
        node.attributes["property"] or "": node.attributes["content"] or "" for node in tree.css("[property]")
    }
    [canonical] = tree.css("link[rel=canonical]")
    return {**found, "canonical": canonical.attributes["href"] or ""}


def structured(site: dict[str, bytes], page: str) -> dict[str, Any]:
    [script] = LexborHTMLParser(site[f"{page}index.html"]).css('script[type="application/ld+json"]')
    found: dict[str, Any] = json.loads(script.text())
    return found


def test_a_shared_link_has_a_title_a_sentence_and_a_picture(site: dict[str, bytes]) -> None:
    found = head(site, "reviews/jack/")
    assert found == {
        "canonical": f"{ADDRESS}reviews/jack/",
        "og:url": f"{ADDRESS}reviews/jack/",
        "og:title": 'Jack & "Jill" </script>',
        "og:description": "One sentence.",
        "og:type": "article",
        "og:site_name": "Learning",
        "og:locale": "en_GB",
        "og:image": f"{ADDRESS}assets/cards/somerset-review.png",
        "og:image:width": "1200",
        "og:image:height": "630",
    }
    for page in ("", "reviews/", "topics/neglect/", "feeds/"):
        assert head(site, page)["og:image"] == f"{ADDRESS}assets/cards/site.png"


def test_the_cards_are_pictures_in_the_colour_of_the_publisher(
    site: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "card.png").write_bytes(site["assets/cards/somerset-review.png"])
    card = Image.open(tmp_path / "card.png").convert("RGB")
    assert card.size == (1200, 630)
    assert card.getpixel((5, 5)) == (0x1D, 0x5C, 0x63)
    assert (255, 255, 255) in {color for _, color in card.getcolors() or []}


def test_an_entry_is_an_article_and_a_workshop_a_course_with_its_event(site: dict[str, bytes]) -> None:
    by = {"@type": "Organization", "name": "Somerset Safeguarding Children Board"}
    assert structured(site, "reviews/jack/")["@graph"] == [
        {
            "@type": "Article",
            "headline": 'Jack & "Jill" </script>',
            "author": by,
            "publisher": by,
            "description": "One sentence.",
            "inLanguage": "en-GB",
            "datePublished": "2018-03-06",
            "dateModified": "2018-03-06",
            "url": f"{ADDRESS}reviews/jack/",
        }
    ]
    course, event = structured(site, "workshops/messages/")["@graph"]
    assert (course["@type"], course["dateModified"]) == ("Course", "2020-06")
    assert event == {
        "@type": "Event",
        "name": "Messages",
        "startDate": "2020-09-01T09:30:00+01:00",
        "endDate": "2020-09-01T12:00:00+01:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "organizer": by,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": "The hall", "address": "The hall"},
        "url": f"{ADDRESS}workshops/messages/",
    }


def test_a_page_of_questions_is_an_faq(site: dict[str, bytes]) -> None:
    article, faq = structured(site, "reviews/asked/")["@graph"]
    assert (article["@type"], faq["@type"]) == ("Article", "FAQPage")
    assert [(each["name"], each["acceptedAnswer"]["text"]) for each in faq["mainEntity"]] == [
        ("Who may share information?", "Everybody who has a reason. See Jack."),
        ("When?", "At once: </script> not later."),
    ]


def test_all_entries_are_a_dataset(site: dict[str, bytes]) -> None:
    found = structured(site, "feeds/")
    assert found["@type"] == "Dataset"
    assert [each["contentUrl"] for each in found["distribution"]] == [
        f"{ADDRESS}data/entries.csv",
        f"{ADDRESS}data/entries.json",
    ]


def test_no_text_ends_the_script() -> None:
    assert as_script("</script><!--&") == '"\\u003c/script\\u003e\\u003c!--\\u0026"'


def test_the_dates_of_the_sitemap_are_those_of_the_content(site: dict[str, bytes]) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    listed = {
        (url.findtext(f"{space}loc") or "").removeprefix(ADDRESS): url.findtext(f"{space}lastmod")
        for url in ElementTree.fromstring(site["sitemap.xml"])
    }
    assert listed["reviews/jack/"] == listed["topics/neglect/"] == "2018-03-06"
    assert listed[""] == listed["workshops/"] == listed["workshops/messages/"] == "2020-06"
    assert listed["contact/"] is None
    assert site["robots.txt"].decode() == f"User-agent: *\nDisallow:\n\nSitemap: {ADDRESS}sitemap.xml\n"


def test_no_search_engine_reads_a_site_with_drafts(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    assert robots_txt(open_library(tmp_path, TODAY, drafts=True)) == "User-agent: *\nDisallow: /\n"


def test_lists_lead_to_their_feed(site: dict[str, bytes]) -> None:
    tree = LexborHTMLParser(site["topics/neglect/index.html"])
    feeds = [node.attributes["href"] for node in tree.css('link[type="application/atom+xml"]')]
    assert feeds == ["../../feeds/everything.xml", "../../feeds/topics/neglect.xml"]


def test_a_reader_writes_what_is_wrong_with_a_page(site: dict[str, bytes]) -> None:
    [link] = LexborHTMLParser(site["workshops/messages/index.html"]).css(".report-problem a")
    address = urlsplit(link.attributes["href"] or "")
    assert (address.scheme, address.path) == ("mailto", "team@learning.example.org")
    given = parse_qs(address.query)
    assert given["subject"] == ["About the page “Messages”"]
    assert given["body"] == [
        f"What is wrong, or what is missing:\n\n\n\nPage: {ADDRESS}workshops/messages/\nVersion: June 2020"
    ]
