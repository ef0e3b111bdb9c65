"""Writes docs/gallery.md with its pictures: python -m tests.look.gallery SITE, of a site that was built.

The pictures are of the built site (its pages in Chromium, its PDFs), and of issues that are made up.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from selectolax.lexbor import LexborHTMLParser

from tests.chromium import ARGUMENTS, hosted
from tests.conftest import ROOT
from tests.look.issues import Made
from tests.look.pixels import drawn
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import print_issue

PICTURES = ROOT / "docs" / "pictures" / "gallery"
WIDE, GAP = 1000, 8  # pixels: of a picture, and between pictures
HIGH = 1200  # pixels of a screen
SCREENS: tuple[tuple[int, Literal["light", "dark"]], ...] = (
    *((320, "light"), (768, "light")),
    *((1440, "light"), (1440, "dark")),
)
LOOKS = ("classic", "newsletter", "digest")
ISSUES = {
    "one article": Made(1),
    "four articles, with pictures and a logo": Made(4, has_pictures=True, has_logo=True, colour="#6b2d3f"),
    "twelve articles, in Welsh": Made(12, language="cy", colour="#4a3b6b"),
}
README = {
    "home": ("", 1440),
    "issue-on-a-phone": ("bulletins/tusk-10/", 390),
}  # its pictures, 900 pixels high
HEAD = """\
# Gallery

How what TUSK makes looks. This page is made by `python -m tests.look.gallery site` after `site_build.py build`; the
issues below are made up, so that every composition can be seen with the same content. How pages looked on 22 November
is in [before and after](before-and-after.md).
"""


def main(site: Path) -> None:
    """Write the page and its pictures anew."""
    for old in PICTURES.glob("*.webp"):
        old.unlink()
    PICTURES.mkdir(parents=True, exist_ok=True)
    site = site.resolve()
    page = "\n".join([HEAD, *_of_pages(site), *_of_decks(site), *_of_the_site(site), *_of_made_issues()])
    (ROOT / "docs" / "gallery.md").write_text(page, encoding="utf-8")
    draw_readme(site)


def draw_readme(site: Path) -> None:
    """The pictures of README.md."""
    with (
        TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        hosted(site, Path(folder, "host")) as address,
    ):
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for name, (path, width) in README.items():
            made = shot(browser, address + path, width, "light").crop((0, 0, width, 900))
            made.quantize(128).save(PICTURES.parent / f"{name}.png", optimize=True)
        browser.close()


def _of_pages(site: Path) -> Iterator[str]:
    """The top of one page of each kind: on a phone, a tablet and a desk in light colours, on a desk in dark ones."""
    yield "## Pages\n"
    with (
        TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        hosted(site, Path(folder, "host")) as address,
    ):
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for name, path in one_of_each(site).items():
            shots = [shot(browser, address + path, width, scheme) for width, scheme in SCREENS]
            yield _sheet(
                shots, f"page-{name}", f"{path or 'Home'}: at 320, 768 and 1,440 pixels, and in dark colours."
            )
        browser.close()


def one_of_each(site: Path) -> dict[str, str]:
    """The look of a page → the address of the first page that has it."""
    found: dict[str, str] = {}
    for path in sorted(site.rglob("index.html"), key=lambda path: (len(path.parts), path)):
        body = LexborHTMLParser(path.read_bytes()).css_first(".page")
        for name in (body.attributes["class"] or "").split() if body else ():
            if name.startswith("page--"):
                address = path.relative_to(site).as_posix().removesuffix("index.html")
                found.setdefault(name.removeprefix("page--"), address)
    return found


def shot(browser: Browser, address: str, width: int, scheme: Literal["light", "dark"]) -> Image.Image:
    """The first screen of a page."""
    page = browser.new_page(viewport={"width": width, "height": HIGH}, color_scheme=scheme)
    page.goto(address)
    shot = Image.open(BytesIO(page.screenshot()))
    page.close()
    return shot.convert("RGB")


def _of_decks(site: Path) -> Iterator[str]:
    yield "## Slides\n"
    for pdf in sorted(site.glob("workshops/*/*-slides.pdf")):
        with TemporaryDirectory() as folder:
            pages = drawn(pdf, Path(folder))[:8]
        small = [page.resize((WIDE // 4, page.height * WIDE // 4 // page.width)) for page in pages]
        rows = [beside(small[at : at + 4]) for at in range(0, len(small), 4)]
        yield _saved(below(rows), f"slides-{pdf.stem}", f"The first slides of {pdf.name}.")


def _of_the_site(site: Path) -> Iterator[str]:
    yield "## The newest issue of this site\n"
    for pdf in sorted(site.glob("bulletins/*/*.pdf")):
        yield _shown(pdf, f"issue-{pdf.stem}", f"All pages of {pdf.name}.")


def _of_made_issues() -> Iterator[str]:
    for look in LOOKS:
        yield f"## look: {look}\n"
        for words, made in ISSUES.items():
            with TemporaryDirectory() as folder:
                pdf = _printed(replace(made, look=look), Path(folder))
                yield f"An issue of {words}:\n"
                yield _shown(pdf, f"{look}-{made.articles}", f"An issue of {words}, as a {look}.")
    yield "## look: digest, paper: A3\n"
    with TemporaryDirectory() as folder:
        made = replace(ISSUES["four articles, with pictures and a logo"], look="digest", paper="A3")
        yield _shown(
            _printed(made, Path(folder)), "digest-a3", "An issue of four articles, as a digest on A3."
        )


def _printed(made: Made, root: Path) -> Path:
    write_site(root, made.site)
    library = open_library(root, TODAY)
    return print_issue(library.issues[0], library, ROOT / "templates", root / "build").file


def _shown(pdf: Path, name: str, alt: str) -> str:
    """The pages of a PDF side by side, as a picture in Markdown."""
    with TemporaryDirectory() as folder:
        return _sheet(drawn(pdf, Path(folder)), name, alt)


def _sheet(pictures: Sequence[Image.Image], name: str, alt: str) -> str:
    """Pictures side by side, all of one height."""
    high = min(700, round(WIDE / sum(each.width / each.height for each in pictures)))
    return _saved(
        beside([each.resize((each.width * high // each.height, high)) for each in pictures]), name, alt
    )


def beside(pictures: Sequence[Image.Image]) -> Image.Image:
    """Pictures in a row."""
    wide, high = sum(each.width + GAP for each in pictures) - GAP, max(each.height for each in pictures)
    sheet, left = Image.new("RGB", (wide, high), "#d0ccd4"), 0
    for each in pictures:
        sheet.paste(each, (left, 0))
        left += each.width + GAP
    return sheet


def below(pictures: Sequence[Image.Image]) -> Image.Image:
    """Pictures in a column."""
    turned = [each.transpose(Image.Transpose.TRANSPOSE) for each in pictures]
    return beside(turned).transpose(Image.Transpose.TRANSPOSE)


def _saved(picture: Image.Image, name: str, alt: str) -> str:
    picture.save(PICTURES / f"{name}.webp", quality=70, method=6)
    return f"![{alt}](pictures/gallery/{name}.webp)\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
