"""On the first screen of a telephone, a page already says what it has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_pages import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

HIGH = 640  # pixels of the screen of a small telephone
SEEN = 20  # pixels of the content that are on it at least
ENTRIES = (  # that have no box about what is sensitive, and the button to leave
    *("reviews/multi-agency-report/", "audits/exploitation-2018/", "bulletins/tusk-10/"),
    *("county-lines/introduction/", "dog-safety/dog-resource-pack/", "lived-experience/practice-guidance/"),
    "exploitation/risk-assessment-tool/",
)
BEGINS = """document.querySelector(
    '.ways ~ :is(section, h2, p, ul, article, dl, div, figure)').getBoundingClientRect().top"""
LINES = """[...document.querySelectorAll('.ways summary, .ways .offered a')].map((each) => {
    const box = each.getBoundingClientRect(); return (box.top + box.bottom) / 2; })"""


def test_the_content_of_an_entry_begins_on_the_first_screen(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": PHONE, "height": HIGH})
    low = {}
    for address in ENTRIES:
        page.goto(served + address)
        if (begins := page.evaluate(BEGINS)) > HIGH - SEEN:
            low[address] = begins
    page.context.close()
    assert low == {}


def test_the_ways_into_an_entry_stand_on_one_line(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": PHONE, "height": HIGH})
    uneven = {}
    for address in ENTRIES:
        page.goto(served + address)
        lines = page.evaluate(LINES)
        if max(lines, default=0) - min(lines, default=0) > 1:
            uneven[address] = lines
    page.context.close()
    assert uneven == {}
