"""The pictures of the editor in the guide: python3 -m tests.look.editor_pictures ADDRESS, which `edit` prints.

To be run on a project with the content of tests/sites/exampleshire.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Page, sync_playwright

from tests.chromium import ARGUMENTS
from tests.projects import ROOT

FOLDER = ROOT / "docs" / "pictures"
ENTRY, ISSUE = "content/county-lines/introduction.yml", "bulletins/tusk-10.yml"
SLEEP = b"<body><h1>Safer sleep</h1><p>Issued March 2020.</p><p>A cot with nothing in it.</p></body>"
DOGS = b"<body><h1>Dogs and babies</h1><p>Never leave them alone together.</p></body>"


def _list(page: Page, home: str) -> None:
    page.goto(home)


def _form(page: Page, home: str) -> None:
    page.goto(f"{home}edit?file={ENTRY}")
    page.frame_locator(".preview iframe").locator("h1").wait_for()


def _issue(page: Page, home: str) -> None:
    page.goto(f"{home}edit?file={ISSUE}")
    page.evaluate("document.querySelector('.pick').open = true")
    page.evaluate("scrollTo(0, document.querySelector('.strip').getBoundingClientRect().top + scrollY - 120)")


def _import(page: Page, home: str) -> None:
    page.goto(f"{home}import")
    names = (("sleep.html", SLEEP), ("dogs.html", DOGS))
    given = [{"name": name, "mimeType": "text/html", "buffer": content} for name, content in names]
    page.set_input_files("#bring", given)  # type: ignore[arg-type]
    page.click(".bring .button")
    page.locator(".brought").nth(1).wait_for()


SHOWN: dict[str, tuple[Callable[[Page, str], None], int]] = {
    "editor-list": (_list, 900),
    "editor-form": (_form, 900),
    "editor-issue": (_issue, 760),
    "editor-import": (_import, 620),
}


def main(address: str) -> None:
    """Write all of them."""
    parts = urlsplit(address)
    home = f"{parts.scheme}://{parts.netloc}{parts.path}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(address)
        for name, (go, height) in SHOWN.items():
            page.set_viewport_size({"width": 1440, "height": height})
            go(page, home)
            page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
