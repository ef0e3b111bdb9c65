"""Pages inside another site, and pages that a device saved, with hostile texts: with the policy and without it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.hostile_pages import USE, opened
from tests.browser.test_elsewhere import as_saved, wait_until_saved
from tests.chromium import hosted

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

pytestmark = pytest.mark.browser
PAGES = ("reviews/review/", "workshops/workshop/", "bulletins/issue/", "reviews/notice/", "themes/")


@pytest.mark.parametrize("host", ["strict", "plain"])
def test_no_text_runs_in_an_embedded_page_or_a_saved_one(
    watched: BrowserContext, heard: list[str], hostile: Path, tmp_path: Path, host: str
) -> None:
    site = as_saved(hostile / "site", tmp_path / "site")
    with hosted(site, tmp_path / "host", host) as address:
        page = opened(watched, address)
        wait_until_saved(page)
        for name in PAGES:
            page.goto(f"{address}{name}?embed=%3Cimg+src=x+onerror=__ran=1%3E")
            page.locator(".embed-source").wait_for()
            page.evaluate(USE, 12)
    for name in PAGES:
        page.goto(address + name)  # the server is gone
        page.locator(".offline-note").wait_for()
        page.evaluate(USE, 12)
    heard[:] = [each for each in heard if "net::ERR_" not in each]  # what a page asked of the server


@contextmanager
def another_site(folder: Path, shown: str) -> Iterator[str]:
    """The address of a page of another host, on another port, that shows an address in a frame."""
    folder.mkdir()
    frame = f'<iframe src="{shown}" title="A page" width="900" height="700"></iframe>'
    html = f'<!DOCTYPE html><html lang="en"><link rel="icon" href="data:,"><title>Other</title><h1>Other</h1>{frame}'
    (folder / "index.html").write_text(html, encoding="utf-8")
    with hosted(folder, folder.parent / f"{folder.name}-host", "plain") as address:
        yield address.replace("127.0.0.1", "localhost")


@pytest.mark.parametrize("host", ["framed", "plain"])
def test_no_text_runs_in_a_frame_of_another_site_and_links_open_outside_of_it(
    watched: BrowserContext, hostile: Path, tmp_path: Path, host: str
) -> None:
    with hosted(hostile / "site", tmp_path / "host", host) as address:
        for number, name in enumerate(PAGES):
            inside = f"{address}{name}?embed=%3Cimg+src=x+onerror=__ran=1%3E"
            with another_site(tmp_path / f"other-{number}", inside) as other:
                page = opened(watched, other)
                frame = page.frames[1]
                frame.locator(".embed-source").wait_for()
                assert frame.locator("h1").is_visible()
                frame.evaluate(USE, 12)
                with page.expect_popup() as popup:
                    frame.locator(".embed-source a").click()
                assert popup.value.url == f"{address}{name}"
                assert popup.value.evaluate("window.opener") is None
                assert (page.url, frame.url) == (other, inside)
                popup.value.close()
                page.close()


def test_the_strict_policy_shows_no_page_in_another_site(
    browser: Browser, hostile: Path, tmp_path: Path
) -> None:
    with (
        hosted(hostile / "site", tmp_path / "host", "strict") as address,
        another_site(tmp_path / "other", f"{address}themes/?embed") as other,
    ):
        page = browser.new_page()
        with page.expect_event("console", lambda said: "frame-ancestors 'none'" in said.text):
            page.goto(other)
        page.close()
