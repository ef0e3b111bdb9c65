"""The search box and the page /search/, as people use them: below a sub-path, under the strict policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.axe import violations
from tests.browser.test_pages import DESKTOP, PHONE, Scheme
from tests.cli.conftest import project, run  # noqa: F401

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LISTS = ["Topics", "Themes", "Glossary", "A to Z"]
FOCUS = "document.activeElement.textContent.trim()"


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    """The home page, on a desktop. Whatever the browser complains of or asks elsewhere fails the test."""
    page = browser.new_context(viewport={"width": DESKTOP, "height": 800}).new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(f"{page.url}: {message.type}: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("request", lambda request: None if request.url.startswith(served) else heard.append(request.url))
    page.goto(served)
    yield page
    assert page.context.cookies() == []
    page.context.close()
    assert heard == []


def ask(page: Page, question: str) -> None:
    """Open the box and type."""
    page.keyboard.press("Control+k")
    page.locator("#search-box").fill(question)
    page.locator(".search-box__status:not(:empty)").wait_for()


def titles(page: Page) -> list[str]:
    return page.locator(".result__title").all_inner_texts()


def test_nothing_of_search_is_fetched_before_it_is_turned_to(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(served)))
    page.goto(f"{served}reviews/jack/", wait_until="networkidle")
    assert [name for name in asked if name.startswith(("pagefind", "search", "assets/search"))] == []
    with page.expect_request("**/assets/search/dialog.js"):
        page.get_by_role("button", name="Search", exact=True).focus()
    with page.expect_request("**/pagefind/pagefind.js"):
        page.keyboard.press("Enter")


def test_the_empty_box_leads_to_lists(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.locator(".search-box .way-out__tags a").first.wait_for()
    assert page.locator(".search-box .way-out__tags a").all_inner_texts() == LISTS


def test_where_nothing_can_be_fetched_the_box_has_the_menus_of_the_page(
    browser: Browser, served: str
) -> None:
    page = browser.new_context(viewport={"width": DESKTOP, "height": 800}).new_page()
    for name in ("**/search/words.json", "**/pagefind/**"):
        page.route(name, lambda route: route.abort())
    page.goto(served)
    ask(page, "jack")
    assert page.locator(".search-box__status").inner_text() == (
        "Search could not be loaded. These lists include every page:"
    )
    menus = page.locator(".site-nav a, .site-footer a")
    links = page.locator(".search-box .way-out__tags a")
    assert links.all_inner_texts() == menus.all_inner_texts()
    hrefs = "links => links.map(link => link.href)"
    assert links.evaluate_all(hrefs) == menus.evaluate_all(hrefs)
    page.context.close()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_opens_the_box_and_escape_leads_back(page: Page, key: str) -> None:
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Glossary").focus()
    page.keyboard.press(key)
    box = page.get_by_role("dialog", name="Search")
    box.wait_for()
    assert page.evaluate("document.activeElement.id") == "search-box"
    page.keyboard.press("Escape")
    assert not box.is_visible()
    assert page.evaluate(FOCUS) == "Glossary"


def test_by_keyboard_alone_from_any_page_to_the_section_where_the_words_are_marked(page: Page) -> None:
    page.keyboard.press("/")
    page.locator("#search-box:focus").wait_for()
    page.keyboard.type("pre-mobile babies")
    page.locator(".result").first.get_by_role("link", name="Jack", exact=True).wait_for()  # not one for "pre"
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUS) == "Jack"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search-box"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUS) == "Key messages"
    page.keyboard.press("Enter")
    page.wait_for_url("**/hub/reviews/jack/#key-messages")
    marked = page.locator("#key-messages ~ * mark")
    marked.first.wait_for()
    assert {text.lower() for text in marked.all_inner_texts()} >= {"pre-mobile", "baby"}


@pytest.mark.parametrize(("words", "on"), [("pre-mobile babies", "Jack"), ("county", "")])
def test_who_is_on_a_result_when_the_last_letters_change_the_list_stays_on_it_or_is_in_the_box(
    page: Page, words: str, on: str
) -> None:
    ask(page, "pre-mobile babi")
    page.locator(".result").first.get_by_role("link", name="Jack", exact=True).wait_for()
    page.keyboard.press("ArrowDown")
    page.evaluate(
        """words => {
            document.querySelector(".result").id = "before";
            const box = document.querySelector("#search-box");
            box.value = words;
            box.dispatchEvent(new Event("input"));
        }""",
        words,
    )
    page.locator("#before").wait_for(state="detached")
    assert page.evaluate(FOCUS) == on
    assert page.evaluate("document.activeElement.id") == ("" if on else "search-box")


def test_a_result_shows_what_it_is_and_why_it_was_found(page: Page) -> None:
    ask(page, "paediatrician")
    result = page.locator(".result").first
    assert result.locator(".result__kind").inner_text().split() == ["Review", "Historic"]
    assert result.locator(".result__title").inner_text() == "Jack"
    assert result.locator(".result__date").inner_text() == "As at August 2020"
    assert result.locator(".result__summary").inner_text().startswith("Child Safeguarding Practice Review")
    assert "paediatrician" in result.locator(".result__passages mark").all_inner_texts()
    assert page.get_by_role("status").inner_text() == "1 page found for “paediatrician”."


def test_what_was_misspelt_is_said(page: Page) -> None:
    ask(page, "bruseing")
    status = page.get_by_role("status").inner_text()
    assert status == "2 pages found for “bruseing”. Showing results for “bruising” instead of “bruseing”."


def test_a_misspelt_word_can_be_searched_as_it_stands(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=bruseing")
    page.get_by_role("link", name="Search for exactly “bruseing”").click()
    page.wait_for_url("**exact=*")
    status = page.get_by_role("status").filter(has_text="bruseing")
    status.filter(has_not_text="Showing results").wait_for()
    assert "bruising" not in page.get_by_role("status").inner_text()


@pytest.mark.parametrize("place", ["", "search/?q=xyzzyq", "search/?q=xyzzyq&topic=gangs"])
def test_no_result_is_no_dead_end(page: Page, served: str, place: str) -> None:
    if place:
        page.goto(served + place)
    else:
        ask(page, "xyzzyq")
    way_out = page.locator(".way-out").filter(has_text="Glossary: what a term means")
    way_out.wait_for()
    links = [link.get_attribute("href") or "" for link in way_out.get_by_role("link").all()]
    assert {f"{served}glossary/", f"{served}a-z/", f"{served}contact/"} <= set(links)
    assert sum("/topics/" in link for link in links) >= 3
    assert page.get_by_role("status").inner_text() == "Nothing was found for “xyzzyq”."


def test_the_page_filters_counts_and_keeps_all_of_it_in_the_address(page: Page, served: str) -> None:
    from playwright.sync_api import expect

    page.goto(f"{served}search/")
    page.get_by_label("Words, an acronym or a question").fill("county lines")
    page.keyboard.press("Enter")
    page.locator(".result").first.wait_for()
    every = len(titles(page))
    briefing = page.get_by_role("checkbox", name="Briefing")
    briefing.wait_for()
    count = int(briefing.locator("xpath=..").locator(".count").inner_text())
    assert 0 < count < every
    briefing.check()
    expect(page.locator(".result")).to_have_count(count)
    page.get_by_label("Sort by").select_option("date")
    page.wait_for_url("**sort=date")
    assert parse_qs(urlsplit(page.url).query) == {
        "q": ["county lines"],
        "kind": ["briefing"],
        "sort": ["date"],
    }
    found = titles(page)
    page.reload()
    expect(page.locator(".result")).to_have_count(count)
    assert titles(page) == found
    assert briefing.is_checked()
    page.go_back()
    page.go_back()
    expect(page.locator(".result")).to_have_count(every)
    assert not briefing.is_checked()


def test_sorted_by_date_the_newest_come_first(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=county+lines&sort=date")
    page.locator(".result").first.wait_for()
    years = [re.findall(r"20\d\d", date)[-1] for date in page.locator(".result__date").all_inner_texts()]
    assert (years[0], years[-1]) == ("2020", "2018")
    assert years == sorted(years, reverse=True)


def test_every_facet_is_there_with_counts(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=child")
    page.locator(".facet .count").first.wait_for()
    page.locator('.facet[data-facet="status"] .count').first.wait_for(state="attached")
    facets = page.locator(".facet:not([hidden]) > summary").all_inner_texts()
    assert [name.strip() for name in facets] == [
        "Kind",
        "Topic",
        "Theme",
        "For",
        "Publisher",
        "Year",
        "Status",
    ]
    assert "0" not in page.locator(".facet .count").all_inner_texts()


def test_every_topic_theme_and_audience_leads_into_search(example_site: Path) -> None:
    missing = []
    for folder, facet in (("topics", "topic"), ("themes", "theme"), ("audience", "audience")):
        for tag in (example_site / folder).glob("*/index.html"):
            wanted = f"search/?{facet}={tag.parent.name}"
            links = LexborHTMLParser(tag.read_text(encoding="utf-8")).css("a[href]")
            if not any((link.attributes["href"] or "").endswith(wanted) for link in links):
                missing.append(f"{folder}/{tag.parent.name}: {wanted}")
    jack = (example_site / "reviews/jack/index.html").read_text(encoding="utf-8")
    assert all(
        f"search/?{facet}" in jack for facet in ("topic=neglect", "theme=working-together", "audience")
    )
    assert missing == []


def test_a_facet_link_alone_lists_its_pages(page: Page, served: str) -> None:
    page.goto(f"{served}search/?topic=dog-safety")
    page.locator(".result").first.wait_for()
    assert sorted(titles(page)) == ["Dog resource pack", "Safeguarding messages workshop"]


def test_without_scripts_the_link_leads_to_lists_of_everything(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": PHONE, "height": 800})
    page = context.new_page()
    page.goto(f"{served}reviews/jack/")
    page.get_by_role("link", name="Search", exact=True).click()
    assert page.url == f"{served}search/"
    assert page.get_by_role("link", name="Dog safety").is_visible()
    assert page.get_by_role("heading", name="A to Z").is_visible()
    assert page.get_by_role("link", name="Dog resource pack").first.is_visible()
    assert not page.get_by_role("textbox").is_visible()
    context.close()


@pytest.mark.parametrize(
    ("width", "scheme"), [(PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light"), (DESKTOP, "dark")]
)
def test_axe_finds_nothing_in_search(browser: Browser, served: str, width: int, scheme: Scheme) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(served)
    ask(page, "CSE")
    found = violations(page, ".search-box", colours=scheme == "dark")
    page.goto(f"{served}search/?q=CSE&kind=audit")
    page.locator(".facet .count").first.wait_for(state="attached")
    found += violations(page, ".search-page", opened=True, colours=scheme == "dark")
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        found.append("the page is wider than the screen")
    context.close()
    assert not found, "\n".join(found)
