"""What comes late does not move what a reader is reading, and what does not come leaves the menu open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_pages import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

MOST = 0.02  # of layout shift, as browsers count it
WATCH = """\
window.moved = 0;
new PerformanceObserver((list) => list.getEntries().forEach((each) => { window.moved += each.value; }))
  .observe({ type: "layout-shift", buffered: true });
"""


WORKSHOP = "workshops/2020-08-safeguarding-messages/"


@pytest.fixture
def browser(whole_browser: Browser) -> Browser:
    return whole_browser


@pytest.fixture(scope="module")
def telephone(whole_browser: Browser) -> Iterator[Page]:
    """A window that keeps no copy of what it fetches, so each page comes as slowly as the first."""
    page = whole_browser.new_page(viewport={"width": PHONE, "height": 800})
    page.add_init_script(WATCH)
    slow = page.context.new_cdp_session(page)
    slow.send("Network.enable")
    slow.send("Network.setCacheDisabled", {"cacheDisabled": True})
    limits = {"offline": False, "latency": 60, "downloadThroughput": 400_000, "uploadThroughput": 100_000}
    slow.send("Network.emulateNetworkConditions", limits)
    yield page
    page.context.close()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "reviews/jack/",
        "themes/",
        "bulletins/tusk-10/",
        "search/",
        "search/?q=neglect",
        WORKSHOP,
        f"{WORKSHOP}?present#jack",
    ],
)
def test_a_page_on_a_slow_telephone_stays_in_its_place(telephone: Page, served: str, address: str) -> None:
    telephone.goto("about:blank")
    telephone.goto(f"{served}{address}", wait_until="networkidle")
    assert telephone.evaluate("window.moved") <= MOST


def test_without_its_script_the_menu_is_open(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": PHONE, "height": 800})
    page.route("**/tusk.js", lambda route: route.abort())
    page.goto(served)
    page.wait_for_function("!document.documentElement.classList.contains('scripted')")
    is_open = page.locator(".site-nav").is_visible()
    page.context.close()
    assert is_open
