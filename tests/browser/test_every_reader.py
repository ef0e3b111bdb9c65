"""One page of every kind and template as readers set their browsers: spacing, contrast themes, keyboard, no scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.test_pages import PAGES, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

# WCAG 2.2, 1.4.12: what a reader may set without losing anything.
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-bottom: 2em !important }"
)
TOO_WIDE = """() => [...document.querySelectorAll("body *")].filter((each) => {
    const style = getComputedStyle(each);
    const cut = style.overflowX === "hidden" && !style.clipPath.includes("inset") && each.clientWidth > 2;
    return (cut && each.scrollWidth > each.clientWidth + 1)
      || (!each.closest(".scroll, svg") && each.getBoundingClientRect().right > innerWidth + 1);
  }).map((each) => each.outerHTML.slice(0, 80))"""
# Panels are told by their tint; where the system sets the colours, by an edge on every side.
TINTED = """() => [...document.querySelectorAll("body *")].filter((each) => !each.closest("svg, .md-dialog")
    && getComputedStyle(each).backgroundColor !== "rgba(0, 0, 0, 0)"
    && each.getBoundingClientRect().width > 2
  ).map((each) => each.dataset.tinted = each.tagName + "." + each.className).length"""
EDGELESS = """() => [...document.querySelectorAll("[data-tinted]")].filter((each) => {
    const style = getComputedStyle(each);
    const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => parseFloat(style[`border${side}Width`]) > 0);
    return sides.length < 4 && !each.matches("header.site-header, footer, .masthead__line, img, .skip, .worried-link");
  }).map((each) => each.dataset.tinted)"""
FOCUSED = """() => {
    const at = document.activeElement, box = at.getBoundingClientRect();
    const seen = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
      && box.bottom > 0 && box.top < innerHeight;
    const top = seen && document.elementFromPoint((Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2,
      (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2);
    return at === document.body || (seen && (!top || at.contains(top) || top.contains(at))) ? "" : at.outerHTML;
  }"""


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """A phone whose owner has set everything at once: a contrast theme, no motion, styles of their own."""
    context = browser.new_context(
        viewport={"width": PHONE, "height": 800},
        reduced_motion="reduce",
        color_scheme="dark",
        bypass_csp=True,  # a reader's own styles need not ask a page
    )
    yield context.new_page()
    context.close()


def test_text_spacing_contrast_themes_and_no_motion(phone: Page, served: str) -> None:
    found: list[str] = []
    for address in PAGES:
        phone.emulate_media(forced_colors="none")
        phone.goto(served + address)
        phone.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        moving = "document.getAnimations().filter((each) => each.effect.getTiming().duration > 1).length"
        found += [f"{address}: moves"] * phone.evaluate(moving)
        phone.evaluate(TINTED)
        phone.emulate_media(forced_colors="active")
        found += [f"{address}: no edge: {each}" for each in phone.evaluate(EDGELESS)]
        phone.add_style_tag(content=SPACING)
        found += [f"{address}: too wide: {each}" for each in phone.evaluate(TOO_WIDE)]
    assert found == [], "\n".join(found)


def test_contrast_themes_show_where_a_reader_is_and_how_high_a_level_is(phone: Page, served: str) -> None:
    phone.emulate_media(forced_colors="active")
    phone.goto(served + "themes/")
    colour = "(each) => getComputedStyle(each).borderBottomColor"
    marked = phone.locator(".site-nav [aria-current]").evaluate(colour)
    others = set(phone.locator(".site-nav a:not([aria-current])").evaluate_all(f"all => all.map({colour})"))
    assert others
    assert marked not in others
    phone.goto(served + "exploitation/risk-assessment-tool/")
    bars = "(each) => [...each.querySelectorAll('i')].map((one) => getComputedStyle(one).backgroundColor)"
    full = {
        name: phone.locator(f".level--{name}").first.evaluate(bars)
        for name in ("emerging", "moderate", "significant")
    }
    on, off = full["significant"][0], full["emerging"][2]
    assert on != off
    assert full == {"emerging": [on, off, off], "moderate": [on, on, off], "significant": [on, on, on]}


def test_on_a_phone_tables_keep_the_names_of_their_columns(phone: Page, served: str) -> None:
    """The table of levels is a list on a phone; programs that read aloud still know its columns."""
    phone.emulate_media(forced_colors="none")
    phone.goto(served + "exploitation/risk-assessment-tool/")
    assert phone.get_by_role("columnheader", name="Indicators").count() > 1
    assert phone.get_by_role("rowheader", name="EMERGING").count() > 1


@pytest.mark.parametrize(
    "address",
    ["", "search/", "themes/", "exploitation/risk-assessment-tool/", "bulletins/tusk-10/", "404.html"],
)
def test_the_keyboard_stays_on_the_screen_of_a_phone(phone: Page, served: str, address: str) -> None:
    phone.emulate_media(forced_colors="none")
    phone.goto(served + address)
    lost: list[str] = []
    for _ in range(40):
        phone.keyboard.press("Tab")
        lost += filter(None, [phone.evaluate(FOCUSED)])
    assert lost == []


def test_without_scripts_every_page_has_its_text_and_its_menu(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": PHONE, "height": 800})
    page = context.new_page()
    for address in PAGES:
        page.goto(served + address)
        assert page.locator("h1").is_visible(), address
        assert page.locator(".site-nav a").first.is_visible(), address
    context.close()


def test_a_page_that_does_not_exist_is_styled_and_linked_in_any_folder(browser: Browser, served: str) -> None:
    """No address is set, so nobody said that the site is in /hub/: the page finds it, however deep the reader is."""
    page = browser.new_page()
    asked = served + "no/such/page/"
    html = page.request.get(served + "404.html").text()
    page.route(asked, lambda route: route.fulfill(status=404, body=html, content_type="text/html"))
    page.goto(asked)
    ground: Any = page.locator(".site-header").evaluate("(each) => getComputedStyle(each).backgroundColor")
    assert ground == "rgb(14, 79, 82)"
    assert (
        page.get_by_role("link", name="Find guidance").first.evaluate("each => each.href") == f"{served}find/"
    )
    page.get_by_role("button", name="Search").click()
    page.get_by_role("dialog").wait_for()
    page.close()
