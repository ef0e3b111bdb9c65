"""Pages whose every text tries to become a program, used as readers use them: nothing of it may run.

The policy of docs/hosting.md is a second wall, and must not be what holds: it only reports what it would stop.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.hostile_pages import USE, hover_title, opened
from tests.browser.test_pages import PHONE
from tests.conftest import ROOT
from tests.hostile_site import IMAGE, LINE
from tusk.folder.folder import open_from_folder

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

pytestmark = pytest.mark.browser
FIRST = LINE.index(IMAGE) + len(IMAGE)  # letters of the line, up to the end of the first of its programs


def test_what_the_policy_would_stop_is_heard_and_not_stopped(browser: Browser, lenient: str) -> None:
    page = browser.new_page()
    page.goto(lenient)
    with page.expect_console_message(lambda message: "event handler violates" in message.text):
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.__ran=1>')")
    page.wait_for_function("window.__ran == 1")
    page.close()


def test_every_page_can_be_looked_at_and_pointed_at(
    watched: BrowserContext, lenient: str, hostile: Path
) -> None:
    site = hostile / "site"
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    assert len(names) >= 30
    page, hovered = watched.new_page(), set[str]()
    for name in names:
        page.goto(lenient + name)
        page.evaluate(USE)
        hover_title(page, hovered)
        assert page.url.split("#")[0] == lenient + name


def test_the_menu_the_colours_and_a_title_on_a_phone(watched: BrowserContext, lenient: str) -> None:
    page = opened(watched, f"{lenient}reviews/review/")
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="Dark colours").click()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.pdf()


@pytest.mark.parametrize("place", ["box", "page"])
def test_what_is_typed_into_search_and_what_it_finds(
    watched: BrowserContext, lenient: str, place: str
) -> None:
    page = opened(watched, lenient if place == "box" else f"{lenient}search/")
    if place == "box":
        page.keyboard.press("Control+k")
    box = page.locator("#search-box" if place == "box" else "#search-words")
    status = page.locator(".search-box__status" if place == "box" else ".search-page__status")
    for words in (
        LINE.replace("%d", "1")[: 190 if place == "box" else FIRST],
        '"<img src=x onerror=__ran=1>"',
        "zzyyx<img src=x onerror=__ran=1>",
        "ZZZ",
    ):
        box.fill(words)
        status.filter(has_text=words.strip('"')[:20]).wait_for()
    page.locator(".result").first.wait_for()
    page.locator(".known").first.wait_for()
    page.evaluate(USE)
    if place == "page":
        page.locator(".facet input:visible").first.check()
        page.get_by_label("Sort by").select_option("date")
        page.wait_for_url("**sort=date")
    page.locator(".result a").first.click()
    page.wait_for_load_state("networkidle")
    page.locator("mark").first.wait_for(state="attached")
    page.evaluate(USE)
    page.goto(f"{lenient}search/?q=%3Cimg+src=x+onerror=__ran=1%3E&topic=%22%3E%3Cimg+src=x%3E&sort=%3Cb%3E")
    page.goto(f"{lenient}reviews/review/?mark=%3Cimg+src=x+onerror=__ran=1%3E&mark=img#%3Cimg+src=x%3E")
    page.wait_for_load_state("networkidle")


def test_the_study_of_themes_is_filtered(watched: BrowserContext, lenient: str) -> None:
    page = opened(watched, f"{lenient}themes/")
    for box in page.locator("#filter input[type=checkbox]").all():
        box.check()
    for choice in page.locator("#filter select").all():
        choice.select_option(index=1)
    page.evaluate(USE)
    page.get_by_role("button", name="Count all").click()
    page.evaluate(USE)


def test_a_site_that_was_opened_from_a_folder(watched: BrowserContext, hostile: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    shutil.copytree(hostile / "site", folder)
    open_from_folder(folder, ROOT / "templates")
    page = opened(watched, (folder / "search/index.html").as_uri())
    page.locator("#search-words").fill(LINE.replace("%d", "1")[:FIRST])
    page.locator(".result").first.wait_for()
    page.evaluate(USE)
    for name in ("reviews/review/index.html", "workshops/workshop/index.html?present", "themes/index.html"):
        page.goto(f"{folder.as_uri()}/{name}")
        page.evaluate(USE)
