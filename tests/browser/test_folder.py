"""The example site opened with a double-click: no server, no address of the web, and nothing refused by the browser."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tusk.folder.folder import open_from_folder
from tusk.folder.zips import Zips
from tusk.links import faults_of_links
from tusk.links.site import read_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
WORKSHOP = "workshops/2020-08-safeguarding-messages/"


@pytest.fixture(scope="module")
def folder(example_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as a folder, somewhere whose name has signs."""
    made = tmp_path_factory.mktemp("share") / "A folder, 100% ours #2" / "site"
    shutil.copytree(example_site, made)
    open_from_folder(made, ROOT / "templates")
    return made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    yield from _watched(browser)


@pytest.fixture
def page_with_windows(whole_browser: Browser) -> Iterator[Page]:
    yield from _watched(whole_browser)


def _watched(browser: Browser) -> Iterator[Page]:
    """A page that fails the test if it fetches from the web, or if anything is refused."""
    made = browser.new_page()
    heard: list[str] = []
    made.context.on(
        "request",
        lambda request: None if request.url.startswith(("file:", "data:")) else heard.append(request.url),
    )
    made.context.on("requestfailed", lambda request: heard.append(f"failed: {request.url}"))
    made.on("console", lambda message: heard.append(message.text))
    made.on("pageerror", lambda error: heard.append(str(error)))
    yield made
    made.close()
    assert heard == []


def test_no_link_of_the_folder_is_broken_or_needs_a_server(folder: Path) -> None:
    assert list(faults_of_links(read_site(folder))) == []
    for path in folder.rglob("*.html"):
        text = path.read_text()
        assert 'type="module"' not in text
        assert '/"' not in [link[-2:] for link in text.split("href=") if not link.startswith('"http')]


def test_search_finds_pages_filters_them_and_marks_words(folder: Path, page: Page) -> None:
    page.goto((folder / "index.html").as_uri())
    assert "Source Sans 3" in page.evaluate(
        "document.fonts.ready.then((all) => [...all].map(({ family }) => family))"
    )
    page.keyboard.press("/")
    page.locator("#search-box").fill("bruise")
    page.locator(".results a").first.click()
    page.locator("mark").first.wait_for()
    assert page.url.endswith("/reviews/jack/index.html")
    page.goto(f"{(folder / 'search/index.html').as_uri()}?q=neglect")
    page.get_by_label("Review", exact=False).first.check()
    page.wait_for_url("**kind=review")
    page.get_by_label("Sort by").select_option("date")
    page.wait_for_url("**sort=date")
    assert page.locator(".result__title a").all_text_contents() == ["Jack"]
    page.locator(".known a").first.click()
    page.wait_for_url("**/topics/neglect/index.html")


def test_themes_are_counted_and_slides_are_shown_with_notes(folder: Path, page_with_windows: Page) -> None:
    page = page_with_windows
    page.goto((folder / "themes/index.html").as_uri())
    page.locator("#filter input[type=checkbox]").first.check()
    page.wait_for_url("**?kind=review")
    assert page.locator("[data-status]").inner_text() == "2 of 4 are counted."
    page.goto((folder / WORKSHOP / "index.html").as_uri())
    page.get_by_role("button", name="Present").click()
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Notes in a window").click()
    notes = opened.value
    at = notes.locator(".present-window__at")
    at.filter(has_text="1 of 17").wait_for()
    notes.keyboard.press("End")
    at.filter(has_text="17 of 17").wait_for()
    page.locator(".present-bar__at").filter(has_text="17 of 17").wait_for()


def test_a_zip_file_of_a_workshop_opens_at_its_page(folder: Path, page: Page, tmp_path: Path) -> None:
    made = Zips(folder, "", "en-GB").write(tmp_path / "a.zip", "Messages", [WORKSHOP])
    with zipfile.ZipFile(made) as file:
        file.extractall(tmp_path / "unpacked")
    page.goto((tmp_path / "unpacked/index.html").as_uri())
    page.wait_for_url(f"**/{WORKSHOP}index.html")
    assert page.locator(".search-link, .search-button").count() == 0
    page.get_by_role("button", name="Present").click()
    page.locator(".slide--shown").wait_for()
    assert list(faults_of_links(read_site(tmp_path / "unpacked"))) == []
