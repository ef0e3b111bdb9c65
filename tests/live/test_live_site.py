"""A site in memory: a page is as its files are at the moment, and a mistake leaves the last good one."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from tests.small_site import write_site
from tusk.hosts.rules import CONTENT_SECURITY_POLICY
from tusk.live.engine import Engine
from tusk.live.server import add_site, live_app
from tusk.live.site import LiveSite
from tusk.live.told import Told

SITE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
summary: What we learned about Jack.
aliases: [old/jack]
-- content/reviews/anna.yml --
kind: review
title: Anna
status: draft
-- content/images/dog.jpg --
JPEG 40 × 30
-- content/files/secret.txt --
Not shown by any page.
"""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[LiveSite]:
    write_site(tmp_path, SITE)
    made = LiveSite(Engine(tmp_path, date(2020, 8, 15)), printed=False, edits="/_editor/")
    made.refresh()
    yield made
    made.end()


def body(site: LiveSite, address: str) -> str:
    """What is served there."""
    return site.answer(address).body.decode()


def change(site: LiveSite, old: str, new: str, name: str = "content/reviews/jack.yml") -> None:
    """Change a file, as somebody does in another program."""
    path = site.project / name
    path.write_text(path.read_text().replace(old, new))
    site.refresh()


def test_a_page_is_as_its_file_is_at_the_moment(site: LiveSite) -> None:
    first, version = site.answer("reviews/jack/"), site.version
    assert "What we learned about Jack." in first.body.decode()
    site.refresh()
    assert (site.version, site.answer("reviews/jack/").digest) == (version, first.digest)
    change(site, "about Jack", "about bruising")
    assert "What we learned about bruising." in body(site, "reviews/jack/")
    assert "What we learned about bruising." in body(site, "reviews/")
    assert (site.version, site.answer("reviews/jack/").digest == first.digest) == (version + 1, False)


def test_it_shows_what_readers_will_see_and_the_way_to_the_form(site: LiveSite) -> None:
    assert site.answer("reviews/anna/").status == 404
    link = '<a href="/_editor/edit?file=content/reviews/jack.yml">Edit this page</a>'
    assert link in body(site, "reviews/jack/")
    assert '<a href="/_editor/">Open the editor</a>' in body(site, "reviews/")
    assert site.answer("reviews/jack").location == "/reviews/jack/"
    assert site.answer("old/jack/").location == "/reviews/jack/"
    assert site.answer("nowhere/").status == 404


def test_a_mistake_leaves_the_last_good_pages_and_is_said_on_each(
    site: LiveSite, capsys: pytest.CaptureFixture[str]
) -> None:
    change(site, "title:", "titel:")
    said = 'content/reviews/jack.yml:2: "titel" is not a field. Did you mean "title"?'
    for address in ("reviews/jack/", ""):
        page = body(site, address)
        assert "<strong>This is the last version without problems.</strong>" in page
        assert said.replace('"', "&quot;") in page
    assert said in capsys.readouterr().err
    change(site, "titel:", "title:")
    assert 'class="problems"' not in body(site, "reviews/jack/")
    assert capsys.readouterr().err == "Fixed: the site is up to date again.\n"


def test_a_broken_template_is_said_and_mended(site: LiveSite) -> None:
    own = site.project / "templates" / "pages" / "entry.html"
    own.parent.mkdir(parents=True)
    own.write_text("{{ nothing.such }}")
    site.refresh()
    assert "pages/entry.html:1: " in body(site, "reviews/jack/")
    own.write_text("Our own template.")
    site.refresh()
    assert "Our own template." in body(site, "reviews/jack/")


def test_only_what_pages_show_is_served(site: LiveSite) -> None:
    types = {
        address: site.answer(address).type
        for address in ("assets/tusk.css", "assets/colours.css", "favicon.ico")
    }
    assert types["assets/tusk.css"] == "text/css"
    for address in ("images/dog.jpg", "files/secret.txt", "../content/site.yml", ".history/x"):
        assert site.whole.file(address) is None
        assert site._at_once(address) is None


def asked(site: LiveSite, path: str, **headers: str) -> tuple[int, str, dict[str, str]]:
    """The answer of the server."""

    async def ask() -> tuple[int, str, dict[str, str]]:
        app = web.Application(middlewares=live_app(site, 8000).middlewares)
        add_site(app, site)
        async with (
            TestClient(TestServer(app)) as client,
            client.get(path, headers={"Host": "127.0.0.1:8000", **headers}, allow_redirects=False) as answer,
        ):
            return answer.status, await answer.text(), dict(answer.headers)

    return asyncio.run(ask())


def test_other_sites_cannot_read_it(site: LiveSite) -> None:
    status, page, headers = asked(site, "/reviews/jack/")
    assert (status, headers["Content-Security-Policy"]) == (200, CONTENT_SECURITY_POLICY)
    assert "Access-Control-Allow-Origin" not in headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert '<script src="/_live/live.js"' in page
    assert asked(site, "/_live/live.js")[0] == 200
    assert asked(site, "/_live/..%2f..%2fmkdocs.yml")[0] == 404
    assert asked(site, f"/_live/changes?since={site.version - 1}")[1] == str(site.version)
    bent = asked(site, "/reviews/jack/", Host="evil.example:8000")
    assert bent[:2] == (421, "This server answers to 127.0.0.1 and localhost only.")


def test_what_was_said_once_is_not_said_again(capsys: pytest.CaptureFixture[str]) -> None:
    told = Told()
    told.tell("Heading.", "x is wrong.")
    told.tell("Heading.", "x is wrong.")
    assert capsys.readouterr().err == "\nx is wrong.\n\n"
