"""Tables with a caption are sorted by the buttons in their headings (assets/tables/sort.js)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_pages import DESKTOP, PHONE, open_page
from tusk.text.prose import to_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ORDERS = [  # of the column, after one, two and three presses of its button
    (1, ["Centre", "North", "South"], ["South", "North", "Centre"]),
    (2, ["North", "Centre", "South"], ["Centre", "North", "South"]),  # what is not known comes last
    (3, ["Centre", "South", "North"], ["North", "South", "Centre"]),
]


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    page = open_page(browser, f"{served}audits/exploitation-2018/", DESKTOP)
    page.wait_for_selector(".sort")
    yield page
    page.context.close()


def rows(page: Page) -> list[str]:
    return page.locator(".data-table tbody th").all_text_contents()


@pytest.mark.parametrize(("column", "up", "down"), ORDERS)
def test_a_column_sorts_up_and_down_and_back(page: Page, column: int, up: list[str], down: list[str]) -> None:
    heading = page.locator(f".data-table thead th:nth-child({column})")
    written = rows(page)
    for order, expected in (("ascending", up), ("descending", down), ("none", written)):
        heading.get_by_role("button").focus()
        page.keyboard.press("Enter")
        assert (rows(page), heading.get_attribute("aria-sort")) == (expected, order)


def test_the_shadow_of_a_wide_table_is_as_high_as_the_table(page: Page) -> None:
    page.set_viewport_size({"width": PHONE, "height": 640})
    above, below = page.locator(".scroll:has(> .data-table)").first.evaluate(
        """(box) => { const [outer, inner] = [box, box.firstElementChild].map((each) => each.getBoundingClientRect());
        return [inner.top - outer.top, outer.top + box.clientHeight - inner.bottom]; }"""
    )
    assert max(abs(above), abs(below)) < 1, (above, below)


def test_columns_of_markdown_are_aligned_as_their_ruler_says(page: Page) -> None:
    table = to_html("| Year | Reviews | Kind |\n|:---|---:|:---:|\n| 2018 | 11 | local |")
    sides = page.locator(".page").first.evaluate(
        """(page, table) => { page.insertAdjacentHTML("beforeend", table);
        const cells = [...page.lastElementChild.querySelectorAll("th, td")];
        return cells.map((cell) => getComputedStyle(cell).textAlign); }""",
        table,
    )
    assert sides == ["left", "right", "center"] * 2
