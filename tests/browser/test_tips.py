"""What a link's title says, shown as text by assets/tip.js: by mouse, keyboard and touch (WCAG 2.2, 1.4.13)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.axe import violations
from tests.browser.test_pages import DESKTOP, PHONE, Scheme, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

PLACE = "audits/exploitation-2018/"
TERM = "a.term >> nth=0"


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    page = open_page(browser, served + PLACE, DESKTOP)
    page.wait_for_load_state("networkidle")
    yield page
    page.context.close()


def tip(page: Page) -> Locator:
    return page.locator(".tip")


def described(page: Page) -> str:
    """What the term says of itself to those who hear the page."""
    return str(
        page.locator(TERM).evaluate(
            "it => it.title || document.getElementById(it.getAttribute('aria-describedby')).firstChild.textContent"
        )
    )


def by_keyboard(page: Page) -> None:
    """Reach the first term with the Tab key, from the link before it."""
    page.locator(TERM).evaluate(
        """it => { const links = [...document.querySelectorAll('a[href]')].filter(each => each.offsetHeight);
        links[links.indexOf(it) - 1].focus() }"""
    )
    page.keyboard.press("Tab")


def test_the_mouse_shows_the_meaning_and_can_rest_on_it(page: Page) -> None:
    meaning = described(page)
    page.locator(TERM).hover()
    tip(page).wait_for()
    assert tip(page).inner_text() == meaning
    assert described(page) == meaning
    tip(page).hover()
    page.wait_for_timeout(500)
    assert tip(page).is_visible()
    page.mouse.move(2, 2)
    tip(page).wait_for(state="hidden")
    assert page.locator(TERM).get_attribute("title") == meaning


def test_the_keyboard_shows_the_meaning_and_escape_takes_it_away(page: Page) -> None:
    by_keyboard(page)
    assert page.locator(TERM).evaluate("it => it === document.activeElement")
    assert tip(page).inner_text() == described(page)
    page.mouse.move(2, 2)
    page.wait_for_timeout(500)
    assert tip(page).is_visible()
    page.keyboard.press("Escape")
    assert not tip(page).is_visible()
    assert page.locator(TERM).evaluate("it => it === document.activeElement")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert tip(page).is_visible()
    page.keyboard.press("Shift+Tab")
    assert not tip(page).is_visible()


def test_the_first_tap_shows_the_meaning_and_the_second_follows_the_link(
    browser: Browser, served: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(served + PLACE)
    page.wait_for_load_state("networkidle")
    meaning = described(page)
    page.locator(TERM).tap()
    tip(page).wait_for()
    assert tip(page).inner_text().split("\n") == [meaning, "Tap again to follow the link."]
    page.locator("h1").tap()
    assert not tip(page).is_visible()
    page.locator(TERM).tap()
    assert page.url == served + PLACE
    page.locator(TERM).tap()
    page.wait_for_url("**/glossary/#*")
    context.close()


def test_a_title_is_text_whatever_it_holds(page: Page) -> None:
    text = 'Meaning <img src=x onerror="window.ran=1"> &lt;b&gt;'
    page.locator(TERM).evaluate("(it, text) => { it.title = text }", text)
    page.locator(TERM).hover()
    tip(page).wait_for()
    assert tip(page).inner_text() == text
    assert tip(page).locator("*").count() == 2
    assert page.evaluate("window.ran") is None


def test_escape_while_presenting_takes_away_the_title_and_then_leaves(browser: Browser, served: str) -> None:
    page = open_page(browser, f"{served}workshops/2020-08-safeguarding-messages/?present", DESKTOP)
    page.wait_for_selector(".present-bar")
    page.evaluate(
        """() => { const link = document.createElement('a'); link.href = '#'; link.title = 'What it is';
        link.textContent = 'a word'; document.querySelector('.slide--shown').append(link) }"""
    )
    page.wait_for_load_state("networkidle")
    page.get_by_role("link", name="a word").hover()
    tip(page).hover()
    page.keyboard.press("Escape")
    assert not tip(page).is_visible()
    assert page.locator(".present-bar").is_visible()
    page.keyboard.press("Escape")
    page.wait_for_selector(".present-bar", state="detached")
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_meaning_stays_on_the_screen_and_axe_finds_nothing(
    browser: Browser, served: str, width: int, scheme: Scheme
) -> None:
    page = open_page(browser, served + PLACE, width, scheme)
    page.wait_for_load_state("networkidle")
    outside = []
    for term in page.locator("a.term").all():
        term.hover()
        page.locator("a.term[aria-describedby]").wait_for()
        box = tip(page).bounding_box()
        assert box is not None
        if box["x"] < 0 or box["x"] + box["width"] > width or box["y"] < 0 or box["y"] + box["height"] > 800:
            outside.append(term.inner_text())
        page.keyboard.press("Escape")
    page.locator(TERM).hover()
    tip(page).wait_for()
    found = violations(page, colours=scheme == "dark")
    page.context.close()
    assert outside == []
    assert found == []
