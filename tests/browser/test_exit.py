"""The way out of a page that somebody may not be seen reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_pages import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser
NEUTRAL = "https://www.example.org/weather"
JACK = "reviews/jack/"


def opened(
    browser: Browser, served: str, *, script: bool = True, width: int = 1280
) -> tuple[Page, list[str]]:
    """The review, reached from the home page, and what the neutral site is told of its visitors."""
    told: list[str] = []

    def neutral(route: Route) -> None:
        told.append(str(route.request.headers.get("referer")))
        route.fulfill(body="<title>Weather</title><h1>Sunny</h1>", content_type="text/html")

    page = browser.new_context(
        java_script_enabled=script, viewport={"width": width, "height": 700}
    ).new_page()
    page.route(f"{NEUTRAL}**", neutral)
    page.goto(served)
    page.goto(served + JACK)
    return page, told


def test_the_button_and_shift_three_times_replace_the_page(browser: Browser, served: str) -> None:
    for way in ("button", "keys"):
        page, told = opened(browser, served)
        if way == "button":
            page.get_by_role("link", name="Exit this page").click()
        else:
            for key in ("Shift", "Shift", "a", "Shift", "Shift", "Shift+A", "Shift", "Shift", "Shift"):
                assert page.url == served + JACK
                page.keyboard.press(key)
        page.wait_for_url(NEUTRAL)
        assert told == ["None"]
        page.go_back()
        assert page.url == served, "the sensitive page is not in the way back"
        page.context.close()


def test_without_a_script_it_is_a_link_that_says_nothing_of_keys(browser: Browser, served: str) -> None:
    page, told = opened(browser, served, script=False)
    assert not page.get_by_text("Or press Shift three times.").is_visible()
    page.get_by_role("link", name="Exit this page").click()
    page.wait_for_url(NEUTRAL)
    assert told == ["None"]
    page.context.close()


def test_on_a_phone_it_is_as_wide_as_the_screen_and_stays_there(browser: Browser, served: str) -> None:
    page, _ = opened(browser, served, width=PHONE)
    page.evaluate("window.scrollTo(0, 2000)")
    box = page.get_by_role("link", name="Exit this page").bounding_box()
    assert box is not None
    assert box["y"] < 40
    assert box["width"] > PHONE - 50
    assert box["height"] >= 40
    page.emulate_media(media="print")
    assert not page.get_by_role("link", name="Exit this page").is_visible()
    page.context.close()


def test_only_sensitive_pages_have_it(browser: Browser, served: str) -> None:
    page, _ = opened(browser, served)
    assert page.get_by_role("link", name="Exit this page").count() == 1
    for address in ("", "reviews/", "search/"):
        page.goto(served + address)
        assert page.get_by_role("link", name="Exit this page").count() == 0
    page.context.close()
