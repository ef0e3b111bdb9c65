"""A workshop of hostile texts is presented, with its notes in a second window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.hostile_pages import USE, hover_title, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

pytestmark = pytest.mark.browser


@pytest.fixture
def browser(whole_browser: Browser) -> Browser:
    return whole_browser


def test_a_workshop_is_presented_with_its_notes(watched: BrowserContext, lenient: str) -> None:
    page = opened(watched, f"{lenient}workshops/workshop/")
    page.get_by_role("button", name="Present").click()
    page.wait_for_selector(".present-bar")
    with watched.expect_page() as window:
        page.get_by_role("button", name="Notes in a window").click()
    page.get_by_role("button", name="Notes", exact=True).click()
    window.value.wait_for_selector(".present-window__notes")
    for _ in range(page.locator(".slide").count() + 3):
        page.keyboard.press("PageDown")
        page.evaluate(USE, 12)
    window.value.evaluate(USE)
    for each in (window.value, page):
        each.bring_to_front()
        hover_title(each)
    assert page.url.startswith(f"{lenient}workshops/workshop/")
    assert window.value.url.startswith(f"{lenient}workshops/workshop/")
