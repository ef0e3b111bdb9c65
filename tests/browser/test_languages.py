"""A site in Welsh in Chromium: the language of each page, the switch to English, search, and what axe finds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.axe import violations
from tests.chromium import hosted
from tests.locales.welsh_site import SITE
from tests.projects import make_project, run
from tests.small_site import write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WIDTHS = (320, 1440)
PAGES = ("", "adolygiadau/cwsg/", "adolygiadau/sleep/", "workshops/cwsg/", "bulletins/un/", "search/")
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def welsh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site."""
    project = make_project(tmp_path_factory.mktemp("cymraeg") / "project")
    for folder in ("content", "bulletins"):
        shutil.rmtree(project / folder, ignore_errors=True)
    write_site(project, SITE)
    done = run(project, "build", "--no-print", "--today", "2020-08-15")
    assert done.returncode == 0, done.stdout + done.stderr
    with hosted(project / "site", project / "host") as address:
        yield address


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_either_language(browser: Browser, welsh: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    for address in PAGES:
        page.goto(f"{welsh}{address}")
        assert violations(page, layout=width == WIDTHS[1] and address != "") == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_switch_leads_to_the_other_language_and_back(browser: Browser, welsh: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{welsh}adolygiadau/cwsg/")
    html = page.locator("html")
    assert html.get_attribute("lang") == "cy"
    page.get_by_role("link", name="English").click()
    assert (page.url, html.get_attribute("lang")) == (f"{welsh}adolygiadau/sleep/", "en")
    page.get_by_role("link", name="Cymraeg").click()
    assert page.url == f"{welsh}adolygiadau/cwsg/"
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_search_speaks_welsh_on_a_page_in_welsh(browser: Browser, welsh: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{welsh}adolygiadau/cwsg/")
    page.locator(".search-button").click()
    page.locator("#search-box").fill("babanod")
    page.locator(".result__title").wait_for()
    assert page.locator(".search-box__status").inner_text() == "Cafwyd hyd i 1 dudalen ar gyfer “babanod”."
    assert page.locator(".search-box__close").inner_text() == "Cau"
    page.close()
