"""What a browser fetches for a first visit, and how much that is: python -m tests.look.visits SITE [ADDRESS …]"""

from __future__ import annotations

import gzip
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.chromium import ARGUMENTS, hosted

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Response

MOST_BYTES = 100_000  # compressed, of a page with everything that it fetches
MOST_REQUESTS = 12
PACKED = (".woff2", ".webp", ".png", ".jpg", ".gz")  # compressed already


@dataclass(frozen=True)
class Fetched:
    """A file that a page fetched. size: bytes, as a server sends them."""

    address: str
    size: int


def visit(browser: Browser, site: str, address: str) -> list[Fetched]:
    """What a browser without any copy fetches for a page, the heaviest first."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{site}{address}", wait_until="networkidle")
    found = [Fetched(each.url.removeprefix(site), _sent(each.url, each.body())) for each in answers]
    page.context.close()
    return sorted(found, key=lambda each: -each.size)


def _sent(address: str, body: bytes) -> int:
    return len(body) if address.endswith(PACKED) else len(gzip.compress(body, 9))


def main(site: Path, addresses: list[str]) -> None:
    """Print what each page fetches."""
    from playwright.sync_api import sync_playwright

    with (
        TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        hosted(site.resolve(), Path(folder, "host")) as host,
    ):
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for address in addresses:
            fetched = visit(browser, host, address)
            size = sum(each.size for each in fetched)
            print(f"{address or 'Home'}: {len(fetched)} requests, {size / 1000:.1f} kB")
            for each in fetched:
                print(f"  {each.size / 1000:6.1f} {each.address or '(the page)'}")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or ["", "search/"])
