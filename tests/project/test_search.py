"""Whoever types a title, a heading or an acronym of the project finds a page that has it among the first three."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.search.typed import not_found

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_every_title_heading_and_acronym_finds_its_page(
    browser: Browser, served: str, project_site: Path
) -> None:
    page = browser.new_page()
    page.goto(served)
    wrong = not_found(page, project_site)
    page.context.close()
    assert not wrong, "\n".join(wrong)
