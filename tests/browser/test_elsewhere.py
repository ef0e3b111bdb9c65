"""Pages read in other places: inside another site, and on a train."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.axe import violations
from tests.browser.test_pages import PHONE, open_page
from tests.chromium import hosted
from tests.conftest import ROOT
from tusk.offline.worker import write_worker

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
SAVED = "caches.open('tusk /hub/').then((cache) => cache.keys()).then((keys) => keys.map(({ url }) => url))"

GONE = f"""new Promise((gone) => {{
  const isThere = (url) => url.includes("/hub/dog-safety/");
  const look = () => {SAVED}.then((all) => (all.some(isThere) ? setTimeout(look, 50) : gone()));
  look();
}})"""


@pytest.fixture
def train(example_site: Path, tmp_path: Path) -> Path:
    """The example site, as one that devices save."""
    return as_saved(example_site, tmp_path / "site")


def as_saved(built: Path, site: Path) -> Path:
    """A copy of a built site, as one that devices save."""
    shutil.copytree(built, site)
    for page in site.rglob("index.html"):
        text = page.read_text()
        root = "../" * len(page.relative_to(site).parent.parts)
        script = f'<script defer src="{root}assets/offline.js" data-says="Saved copy."></script></head>'
        page.unlink()
        page.write_text(text.replace("</head>", script, 1))
    write_worker(site, ROOT / "templates")
    return site


def make_later(file: Path) -> None:
    """Give a new version of a file a later time: the server of this test tells versions apart by whole seconds."""
    later = file.stat().st_mtime + 2
    os.utime(file, (later, later))


def wait_until_saved(page: Page) -> None:
    page.evaluate("navigator.serviceWorker.ready.then(({ active }) => active.state)")
    page.wait_for_function("navigator.serviceWorker.controller")


def test_a_saved_site_is_read_without_a_network_and_never_older_than_the_server(
    browser: Browser, train: Path, tmp_path: Path
) -> None:
    with hosted(train, tmp_path / "host") as address:
        page = browser.new_page()
        page.goto(address)
        wait_until_saved(page)
        (train / "reviews/jack/index.html").write_text("<h1>Withdrawn</h1>")
        make_later(train / "reviews/jack/index.html")
        page.goto(f"{address}reviews/jack/")
        assert page.locator("h1").inner_text() == "Withdrawn"
        shutil.rmtree(train / "dog-safety")
        write_worker(train, ROOT / "templates")
        make_later(train / "sw.js")
        page.goto(address)
        page.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update())")
        page.evaluate(GONE)
        assert page.locator(".offline-note").count() == 0
    page.goto(f"{address}reviews/jack/")  # the server is gone
    assert page.locator("h1").inner_text() == "Withdrawn"
    page.goto(f"{address}topics/neglect/?a=1")
    assert page.locator(".offline-note").inner_text() == "Saved copy."
    page.keyboard.press("/")
    page.locator("#search-box").fill("bruise")
    page.locator(".results a").first.wait_for()
    assert violations(page) == []
    page.close()


def test_a_page_inside_another_site_has_no_frame_and_its_links_open_outside(
    browser: Browser, served: str
) -> None:
    page = open_page(browser, f"{served}reviews/jack/?embed", PHONE)
    assert page.locator("h1").inner_text() == "Jack"
    for hidden in (".site-header", ".site-footer", ".trail", ".report-problem"):
        assert not page.locator(hidden).is_visible()
    assert page.locator("#worried").is_visible()
    source = page.locator(".embed-source")
    assert (
        source.inner_text() == "This page on its own site: What Exampleshire learned Links open in a new tab."
    )
    assert source.locator("a").get_attribute("href") == f"{served}reviews/jack/"
    kept = page.locator("a[href]:not([href^='#']):not([target=_blank])")
    assert kept.count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []
    page.context.close()
