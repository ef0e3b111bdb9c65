"""Writes docs/gallery.md with its pictures: python -m tests.look.gallery SITE, of a site that was built.

The pictures are of the built site (its pages in Chromium, its PDFs), and of issues that are made up.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from tests.conftest import ROOT
from tests.look.issues import Made
from tests.look.pixels import drawn
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import print_issue

PICTURES = ROOT / "docs" / "pictures" / "gallery"
WIDE = 1000  # pixels of a picture
LOOKS = ("classic", "newsletter", "digest")
ISSUES = {
    "one article": Made(1),
    "four articles, with pictures and a logo": Made(4, has_pictures=True, has_logo=True, colour="#6b2d3f"),
    "twelve articles, in Welsh": Made(12, language="cy", colour="#4a3b6b"),
}
HEAD = """\
# Gallery

How what TUSK makes looks. This page is made by `python -m tests.look.gallery site` after `site_build.py build`; the
issues below are made up, so that every composition can be seen with the same content.
"""


def main(site: Path) -> None:
    """Write the page and its pictures anew."""
    for old in PICTURES.glob("*.webp"):
        old.unlink()
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = "\n".join([HEAD, *_of_the_site(site), *_of_made_issues()])
    (ROOT / "docs" / "gallery.md").write_text(page, encoding="utf-8")


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


def _printed(made: Made, root: Path) -> Path:
    write_site(root, made.site)
    library = open_library(root, TODAY)
    return print_issue(library.issues[0], library, ROOT / "templates", root / "build").file


def _shown(pdf: Path, name: str, alt: str) -> str:
    """The pages of a PDF side by side, as a picture in Markdown."""
    with TemporaryDirectory() as folder:
        pages = drawn(pdf, Path(folder))
        wide = min(WIDE // len(pages), 500)
        small = [page.resize((wide, page.height * wide // page.width)) for page in pages]
    sheet = Image.new("RGB", (sum(page.width + 8 for page in small) - 8, small[0].height), "#d0ccd4")
    for at, page in enumerate(small):
        sheet.paste(page, (at * (wide + 8), 0))
    sheet.save(PICTURES / f"{name}.webp", quality=70, method=6)
    return f"![{alt}](pictures/gallery/{name}.webp)\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
