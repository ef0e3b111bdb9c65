"""Pages that were withdrawn, replaced or have expired: a site has nothing else of them, and no list names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tusk.problem import Problem

GONE = b"standing--withdrawn"  # the class of the box on each of these pages
LISTS = (
    "feeds/**/*",
    "data/entries.*",
    "sitemap.xml",
    "search/*",
)  # for readers, programs and search engines
SEARCHED = b"data-pagefind-body"
HINT = "Build the site again with --clean. If that does not help, it is a fault of TUSK: please report it."


def gone_pages(site: Path) -> list[str]:
    """The addresses of all such pages of a site."""
    pages = (path for path in site.rglob("index.html") if GONE in path.read_bytes())
    return sorted(f"{path.parent.relative_to(site).as_posix()}/" for path in pages)


def what_is_left(site: Path, gone: Iterable[str]) -> Iterator[Problem]:
    """A problem for each file of such a page, and for each list that still names it. gone: their addresses."""
    gone = sorted(gone)
    if not gone:
        return
    for address in gone:
        yield from _of_page(site, address)
    for path in sorted({path for pattern in LISTS for path in site.glob(pattern) if path.is_file()}):
        text = path.read_bytes().decode("utf-8", "replace")
        for address in (
            each for each in gone if f"/{each}" in text or f'"{each}"' in text or f",{each}," in text
        ):
            name = path.relative_to(site).as_posix()
            yield Problem(name, 1, 1, f"lists {address}, which is not shown any more.", HINT)


def _of_page(site: Path, address: str) -> Iterator[Problem]:
    for path in _files(site / address):
        message = f"is a file of {address}, which is not shown any more."
        yield Problem(path.relative_to(site).as_posix(), 1, 1, message, HINT)
    page = site / address / "index.html"
    if page.is_file() and SEARCHED in page.read_bytes():
        yield Problem(
            f"{address}index.html", 1, 1, "is in the search index, but is not shown any more.", HINT
        )


def _files(folder: Path) -> Iterator[Path]:
    """The files beside a page and in the folders below it that have no page of their own."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.is_dir() and not (path / "index.html").exists():
            yield from _files(path)
        elif path.is_file() and path.name != "index.html":
            yield path
