"""Writes docs/before-and-after.md with its pictures: python -m tests.look.before BEFORE AFTER, two built sites."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.chromium import ARGUMENTS, hosted
from tests.conftest import ROOT
from tests.look.gallery import beside, shot
from tests.look.pixels import drawn

PICTURES = ROOT / "docs" / "pictures" / "before"
WIDTHS = (320, 1440)
HIGH = 560  # pixels of a picture
PAGES = {"Home": "", "Entry": "reviews/jack/", "Workshop": "workshops/2020-08-current-safeguarding-messages/"}
FILES = {"Page 1 of an issue": "bulletins/*/*.pdf", "A slide": "workshops/*/*-slides.pdf"}
SLIDE = 5  # of the deck, where both sites have so many
HEAD = """\
# Before and after

The site of 22 November 2026 is on the left of each picture, and that of today on the right. This page is made by
`python -m tests.look.before BEFORE AFTER`, from two built sites.
"""


def main(before: Path, after: Path) -> None:
    """Write the page and its pictures anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    pictures = [*_of_pages(before.resolve(), after.resolve()), *_of_files(before, after)]
    (ROOT / "docs" / "before-and-after.md").write_text("\n".join([HEAD, *pictures]), encoding="utf-8")


def _of_pages(*sites: Path) -> Iterator[str]:
    """Each page at each width, of both sites."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        taken: dict[tuple[str, int], list[Image.Image]] = {}
        for number, site in enumerate(sites):
            with hosted(site, Path(folder, str(number))) as address:
                for name, path in PAGES.items():
                    for width in WIDTHS:
                        made = shot(browser, address + path, width, "light")
                        taken.setdefault((name, width), []).append(made)
        browser.close()
    for (name, width), pair in taken.items():
        yield _saved(pair, f"{name.lower()}-{width}", f"{name}, at {width:,} pixels, before and after.")


def _of_files(*sites: Path) -> Iterator[str]:
    for name, pattern in FILES.items():
        found = [next(iter(sorted(site.glob(pattern))), None) for site in sites]
        pair = [_page(pdf) for pdf in found if pdf]
        if len(pair) == len(sites):
            yield _saved(pair, name.lower().replace(" ", "-"), f"{name}, before and after.")


def _page(pdf: Path) -> Image.Image:
    """The first page of an issue; of a deck a slide with content."""
    with TemporaryDirectory() as folder:
        pages = drawn(pdf, Path(folder))
        return pages[min(SLIDE, len(pages)) - 1 if "slides" in pdf.name else 0].copy()


def _saved(pair: list[Image.Image], name: str, alt: str) -> str:
    small = [each.resize((each.width * HIGH // each.height, HIGH)) for each in pair]
    beside(small).save(PICTURES / f"{name}.webp", quality=70, method=6)
    return f"![{alt}](pictures/before/{name}.webp)\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
