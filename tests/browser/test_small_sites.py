"""A site in Welsh that has nothing on it yet, on a telephone: as a new project is seen first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_pages import PHONE
from tests.chromium import hosted
from tests.cli.conftest import project, run  # noqa: F401
from tests.small_site import write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

NOTHING = """\
-- content/site.yml --
name: Otherton Safeguarding Partnership
short_name: Otherton learns
title: Beth rydym yn ei ddysgu
lead: Adolygiadau, papurau briffio a bwletinau.
language: cy
worried: {text: "Mewn argyfwng ffoniwch [999](tel:999)."}
-- content/reviews/jack.yml --
kind: review
status: draft
"""


@pytest.fixture
def page(browser: Browser, project: Path) -> Iterator[Page]:  # noqa: F811
    write_site(project, NOTHING)
    built = run(project, "build", "--no-print", "--today", "2020-08-15")
    assert built.returncode == 0, built.stderr
    with hosted(project / "site", project.parent / "host") as address:
        page = browser.new_page(viewport={"width": PHONE, "height": 640}, base_url=address)
        yield page
        page.context.close()


def test_a_new_site_says_that_nothing_was_found(page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto("search/?q=esgeulustod")
    page.wait_for_selector(".search-page__status:not(:empty)")
    assert (
        page.locator(".search-page__status").text_content() == "Ni chafwyd hyd i ddim ar gyfer “esgeulustod”."
    )
    assert said == []
