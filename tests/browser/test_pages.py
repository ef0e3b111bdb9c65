"""The built site in a real browser: one page of every kind, on a phone and a desktop, in both colour schemes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Literal

import pytest

from tests.axe import violations
from tests.conftest import TODAY
from tests.projects import EXAMPLE
from tusk.library.project import open_library
from tusk.study.counts import COUNTED, study_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "find/",
    "reviews/",
    "reviews/two-siblings/",
    "reviews/multi-agency-report/",
    "audits/exploitation-2018/",
    "audits/thematic-review/",
    "county-lines/introduction/",
    "dog-safety/dog-resource-pack/",
    "lived-experience/practice-guidance/",
    "exploitation/risk-assessment-tool/",
    "workshops/",
    "workshops/2020-08-safeguarding-messages/",
    "bulletins/",
    "bulletins/tusk-10/",
    "topics/",
    "topics/county-lines/",
    "themes/",
    "themes/assessment-risk/",
    "audience/",
    "glossary/",
    "a-z/",
    "whats-new/",
    "contact/",
    "404.html",
]
PHONE, DESKTOP = 320, 1440
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
Scheme = Literal["light", "dark"]


def open_page(browser: Browser, address: str, width: int, scheme: Scheme = "light") -> Page:
    """A page in a fresh window. Tests close it."""
    page = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")])
def test_pages_fit_stay_silent_ask_nobody_else_and_axe_finds_nothing(
    browser: Browser, served: str, width: int, scheme: Scheme
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    heard: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: heard.append(f"{page.url}: {message.type}: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("request", lambda request: asked.append(request.url))
    too_wide, found = [], []
    for address in PAGES:
        page.goto(served + address)
        for each in [width, 768] if width == PHONE else [width]:
            page.set_viewport_size({"width": each, "height": 800})
            too_wide += [(address, each)] if page.evaluate(TOO_WIDE) else []
        page.set_viewport_size({"width": width, "height": 800})
        found += violations(page, opened=True, layout=width == DESKTOP and address != "")
    assert context.cookies() == []
    context.close()
    assert not found, "\n".join(found)
    # The page not found asks for its files in every folder above it, since nobody said where the site is.
    assert [each for each in heard if "404.html: error: Failed to load resource" not in each] == []
    machine = served.removesuffix("hub/")
    assert [url for url in asked if not url.startswith((machine, "data:"))] == []
    assert too_wide == []


def test_the_menu_opens_and_closes_by_keyboard_on_a_phone(browser: Browser, served: str) -> None:
    page = open_page(browser, served, PHONE)
    menu = page.get_by_role("button", name="Menu")
    glossary = page.get_by_role("navigation", name="Main").get_by_role("link", name="Glossary")
    assert not glossary.is_visible()
    menu.focus()
    page.keyboard.press("Enter")
    assert glossary.is_visible()
    assert menu.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Find guidance"
    page.keyboard.press("Escape")
    assert not glossary.is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Menu"
    page.context.close()


def test_the_keyboard_never_leaves_the_screen(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "bulletins/tusk-10/", DESKTOP)
    lost = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen: dict[str, Any] = page.evaluate(
            """() => {
              const at = document.activeElement, box = at.getBoundingClientRect();
              return { what: at.outerHTML.slice(0, 90), body: at === document.body,
                visible: box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
                  && box.bottom > 0 && box.top < innerHeight };
            }"""
        )
        if not seen["visible"] and not seen["body"]:
            lost.append(seen["what"])
    page.context.close()
    assert lost == []


def test_the_first_tab_skips_to_the_content(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "reviews/jack/", DESKTOP)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Home"
    page.context.close()


def test_the_reader_s_choice_of_colours_stays(browser: Browser, served: str) -> None:
    page = open_page(browser, served, DESKTOP)
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate(ground) == "rgb(18, 25, 27)"
    page.goto(served + "find/")
    assert page.evaluate(ground) == "rgb(18, 25, 27)"
    assert page.get_by_role("button", name="Light colours").is_visible()
    page.context.close()


def test_the_question_comes_before_its_answer(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "workshops/2020-08-safeguarding-messages/#themes-question", DESKTOP)
    answer = page.locator("#themes-question details")
    assert not answer.get_by_text("85%").first.is_visible()
    answer.get_by_text("Show the answer").click()
    assert answer.get_by_text("85%").first.is_visible()
    page.context.close()


def test_a_link_into_a_hidden_answer_opens_it(browser: Browser, served: str) -> None:
    address = "workshops/2020-08-safeguarding-messages/#themes-question-what-was-found"
    page = open_page(browser, served + address, DESKTOP)
    assert page.locator("#themes-question-what-was-found").is_visible()
    page.context.close()


def shown(page: Page, selector: str) -> list[str]:
    """The words of what can be seen, in the order of the page."""
    each = [one for one in page.locator(selector).all() if one.is_visible()]
    return [" ".join((one.text_content() or "").split()) for one in each]


def test_the_filter_counts_again_and_stands_in_the_address(browser: Browser, served: str) -> None:
    """Two reviews are left: each number on the page follows, and the address brings the same page back."""
    page = open_page(browser, served + "themes/", DESKTOP)
    assert shown(page, ".study__n strong") == ["4"]
    page.get_by_role("checkbox", name="Reviews").check()
    expected = {
        ".study__n strong": ["2"],
        "[data-status]": ["2 of 4 are counted."],
        "[data-count=working-together]": ["2"],
        "[data-count=escalation]": ["0"],
        "[data-row=assessment-risk] td": ["2", "1", "0", "1"],
        ".venn__value": ["2 of 2", "2 of 2", "1 of 2"],
        ".venn a[data-region]": ["0", "0", "0", "1", "0", "0", "1"],
        "[data-entry] a": ["Jack", "Learning review: two siblings"],
    }
    page.locator("[data-status]:not(:empty)").wait_for()  # what counts is fetched when it is used
    assert {selector: shown(page, selector) for selector in expected} == expected
    bars = page.locator(".bars__row:not([display])")
    assert bars.first.text_content() is not None
    assert " ".join((bars.first.text_content() or "").split()) == "Assessment / Risk 2 of 2"
    assert page.url.endswith("themes/?kind=review")
    page.reload()
    page.locator("[data-status]:not(:empty)").wait_for()  # what counts is fetched when it is used
    assert {selector: shown(page, selector) for selector in expected} == expected
    page.get_by_role("button", name="Count all").click()
    page.wait_for_url("**/themes/")
    assert shown(page, ".study__n strong") == ["4"]
    page.context.close()


def test_a_number_in_the_diagram_leads_to_its_entries(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "themes/", DESKTOP)
    page.get_by_role("link", name="All three: 2").click()
    row = page.locator("#overlap-all-three")
    assert row.is_visible()
    assert " ".join(row.inner_text().split()) == (
        "All three 2 Audit of child sexual exploitation (CSE) cases; Jack"
    )
    page.context.close()


def test_the_filter_says_when_nothing_fits(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "themes/?kind=audit&from=2020", DESKTOP)
    page.locator("[data-status]:not(:empty)").wait_for()  # what counts is fetched when it is used
    assert shown(page, "[data-status]") == ["Nothing fits what you chose."]
    assert shown(page, "svg.bars") == []
    page.context.close()


def test_without_scripts_all_numbers_stand_and_no_filter(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "themes/")
    assert shown(page, "#filter") == []
    assert len(shown(page, "[data-row]")) == 8
    context.close()


@pytest.mark.parametrize(
    ("query", "kinds", "audience"),
    [
        ("kind=review", ["review"], ""),
        ("kind=audit&kind=learning-report", ["audit", "learning report"], ""),
        ("for=social-care", list(COUNTED), "social-care"),
    ],
)
def test_the_filter_counts_as_the_study_does(
    browser: Browser, served: str, query: str, kinds: list[str], audience: str
) -> None:
    """The page counts in the browser what tusk/study/counts.py counts, in the same order."""
    whole = study_of(open_library(EXAMPLE, date.fromisoformat(TODAY)), kinds)
    study = whole.of(each for each in whole.entries if not audience or audience in each.audience)
    page = open_page(browser, f"{served}themes/?{query}", DESKTOP)
    page.locator("[data-status]:not(:empty)").wait_for()  # what counts is fetched when it is used
    assert shown(page, ".study__n strong") == [str(study.n)]
    assert shown(page, ".study__n [data-n-of]") == [study.n_of()]
    order = [*study.ranked, *(theme for theme in study.themes if not study.count(theme))]
    rows = page.locator("[data-row]").evaluate_all(
        "rows => rows.map(row => [row.dataset.row, row.cells[1].textContent])"
    )
    assert rows == [[theme, str(study.count(theme))] for theme in order]
    bars = page.locator(".bars__row:not([display])").evaluate_all(
        "rows => rows.map(row => row.dataset.theme)"
    )
    assert bars == list(study.ranked)
    page.context.close()
