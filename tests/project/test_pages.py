"""One page of each kind that the project has, in Chromium: it fits a phone, stays silent, and axe finds nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.axe import violations
from tusk.library.library import Library

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def addresses(project_site: Path, library: Library) -> list[str]:
    """The pages that the site makes by itself, a section, a tag of each list, and the newest entry of each kind."""
    own = [project_site / "index.html", project_site / "404.html", *project_site.glob("*/index.html")]
    sections = sorted(library.sections)
    own = [path for path in own if path.parent.name not in sections[1:]]
    own = [path for path in own if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    made = [path.relative_to(project_site).as_posix().removesuffix("index.html") for path in own]
    tags = [folder for folder in ("topics", "themes", "audience") if (project_site / folder).is_dir()]
    first = [min((project_site / tag).glob("*/index.html"), default=None) for tag in tags]
    below = [path.parent.relative_to(project_site).as_posix() + "/" for path in first if path]
    return sorted({*made, *below, *newest_of(library)})


def newest_of(library: Library) -> list[str]:
    """The page of the newest entry of each kind."""
    return sorted({item.record.kind: item.address for item in reversed(library.listed)}.values())


def test_pages_fit_a_phone_stay_silent_and_axe_finds_nothing(
    browser: Browser, served: str, addresses: list[str], library: Library
) -> None:
    """axe looks at the home page and at entries: the other pages are tested with the engine."""
    phone = browser.new_context(viewport={"width": 320, "height": 800}).new_page()
    entries = {"", *newest_of(library)}
    heard: list[str] = []
    phone.on("console", lambda message: heard.append(f"{phone.url}: {message.type}: {message.text}"))
    phone.on("pageerror", lambda error: heard.append(f"{phone.url}: {error}"))
    too_wide, found = [], []
    for address in addresses:
        phone.goto(served + address)
        too_wide += [address] if phone.evaluate(TOO_WIDE) else []
        found += violations(phone, opened=True) if address in entries else []
    phone.context.close()
    # Without the site's address, the page for what does not exist looks for the site's files in several folders.
    assert [each for each in heard if "404.html: error: Failed to load resource" not in each] == []
    assert too_wide == []
    assert not found, "\n".join(found)
