"""A first visit is light: a page with its fonts, styles and scripts, as a server sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.look.visits import MOST_BYTES, MOST_REQUESTS, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PAGES = ("", "reviews/jack/", "bulletins/tusk-10/", "search/")


def test_a_first_visit_is_light(browser: Browser, served: str) -> None:
    visits = {address: visit(browser, served, address) for address in PAGES}
    heavy = {
        address: " ".join(f"{each.address} {each.size}" for each in fetched)
        for address, fetched in visits.items()
        if sum(each.size for each in fetched) > MOST_BYTES or len(fetched) > MOST_REQUESTS
    }
    assert heavy == {}, str(heavy)
