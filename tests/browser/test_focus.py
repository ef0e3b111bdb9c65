"""People who use a keyboard see where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_pages import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

FIELDS = "main :is(input, select, textarea)"
UNSEEN = """() => [...document.querySelectorAll('main :is(input, select, textarea)')].filter((each) => {
    each.focus();
    return document.activeElement === each && getComputedStyle(each).outlineStyle === 'none';
}).map(({ name }) => name)"""


@pytest.mark.parametrize("address", ["", "themes/", "search/?q=neglect"])
def test_every_field_that_has_the_focus_shows_it(browser: Browser, served: str, address: str) -> None:
    page = browser.new_page(viewport={"width": PHONE, "height": 640})
    page.goto(served + address)
    page.locator(FIELDS).first.wait_for()
    page.keyboard.press("Tab")
    unseen = page.evaluate(UNSEEN)
    page.context.close()
    assert unseen == []
