"""Hostile texts on pages inside another site, and on pages that a device saved: with the policy and without it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.hostile_pages import USE, opened
from tests.browser.test_elsewhere import as_saved, wait_until_saved
from tests.chromium import hosted

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

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
