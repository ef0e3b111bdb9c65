"""Reads a built site, ours or not: every file, every page, every address in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from tusk.data_class import dataclass
from tusk.links.damaged import Damaged
from tusk.links.files import READERS
from tusk.links.link import Found, Link, Target
from tusk.links.page import Page, read_page
from tusk.urls.hosts import split

HTML = (".html", ".htm", ".xhtml")


@dataclass(frozen=True)
class BuiltSite:
    """A folder of a built site. `address`: where it is published (ends in /), empty if unknown."""

    root: Path
    sizes: Mapping[str, int]
    pages: Mapping[str, Page]
    others: Mapping[str, tuple[Link, ...]]
    damaged: tuple[Found, ...]
    address: str
    distinct: tuple[Link, ...]

    @cached_property
    def folders(self) -> set[str]:
        """Every folder that holds a file, without a slash at the end."""
        found = set()
        for name in self.sizes:
            while name := name.rpartition("/")[0]:
                if name in found:
                    break
                found.add(name)
        return found

    @cached_property
    def in_small_letters(self) -> dict[str, str]:
        return {name.lower(): name for name in sorted(self.sizes)}

    @cached_property
    def targets(self) -> dict[tuple[int, str], Target]:
        """(how many folders deep, address) → where it points, of those that go up to the top, as far as asked for."""
        return {}

    def links(self) -> Iterator[tuple[str, Link]]:
        """(file, link) for every address of the site."""
        for name, page in self.pages.items():
            for link in page.links:
                yield name, link
        for name, links in self.others.items():
            for link in links:
                yield name, link


class Once:
    """The links and ids of many pages, each in memory once: pages have mostly the same ones. links: all of them."""

    def __init__(self) -> None:
        self.links: dict[Link, Link] = {}
        self._ids: dict[str, str] = {}

    def page(self, page: Page) -> Page:
        """The same page."""
        return replace(
            page,
            links=self.of(page.links),
            ids=self.ids(page.ids),
            furniture=frozenset(self.of(page.furniture)),
        )

    def of(self, links: Iterable[Link]) -> tuple[Link, ...]:
        """The same links."""
        return tuple(self.links.setdefault(link, link) for link in links)

    def ids(self, ids: Iterable[str]) -> frozenset[str]:
        """The same ids, as a set."""
        return frozenset(self._ids.setdefault(id, id) for id in ids)


def read_site(root: Path, address: str = "", without: str = "", *, furniture: bool = True) -> BuiltSite:
    """Read every file below root. A file that cannot be read is a fault.

    address: where it is published, if known. without: a folder to leave out. furniture: see `read_page`.
    """
    sizes = dict(files_in(root, without))
    once = Once()
    pages, others, damaged = {}, {}, []
    for name in sizes:
        if is_page(name):
            pages[name] = once.page(read_page((root / name).read_bytes(), furniture=furniture))
        elif has_links(name) and sizes[name]:
            try:
                others[name] = once.of(read_links(root / name))
            except Damaged as fault:
                damaged.append(Found(name, f"the file {fault}.", "Create it again."))
    return BuiltSite(
        root, sizes, pages, others, tuple(damaged), address or _address(pages, others), tuple(once.links)
    )


def is_page(name: str) -> bool:
    """Whether a file is read as HTML: a page, or a drawing."""
    return _ending(name) in (*HTML, ".svg")


def has_links(name: str) -> bool:
    """Whether another file can have links: a PDF, a style sheet, …"""
    return _ending(name) in READERS


def read_page_file(path: Path) -> Page:
    """Read a page."""
    return read_page(path.read_bytes())


def read_links(path: Path) -> tuple[Link, ...]:
    """The links of another file, each once. Raises Damaged."""
    return tuple(dict.fromkeys(READERS[_ending(path.name)](path)))


def address_of(root: Path) -> str:
    """Where the site in a folder is published, by its home page and its sitemap. Raises Damaged."""
    home, sitemap = root / "index.html", root / "sitemap.xml"
    pages = {home.name: read_page_file(home)} if home.is_file() else {}
    return _address(pages, {sitemap.name: read_links(sitemap)} if sitemap.is_file() else {})


def _ending(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 (ten thousand files)


def files_in(root: Path, without: str = "") -> Iterator[tuple[str, int]]:
    """(path, size) of every file below root. without: a folder to leave out."""
    return _files_below(f"{root}{os.sep}", "", without)


def _files_below(start: str, below: str, without: str) -> Iterator[tuple[str, int]]:
    """Those of one folder, and then those of the folders in it. below: its path, with a slash at the end."""
    entries: list[os.DirEntry[str]] = []
    folders = []
    with suppress(OSError), os.scandir(start + below) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            folders.append(entry)
        else:
            yield below + entry.name, entry.stat().st_size if entry.is_file() else 0
    for folder in folders:
        if not folder.is_symlink() and below + folder.name != without:
            yield from _files_below(start, f"{below}{folder.name}/", without)


def _address(pages: Mapping[str, Page], others: Mapping[str, tuple[Link, ...]]) -> str:
    """Where the site is published: the canonical address of its home page, or the shortest in its sitemap."""
    home = pages["index.html"].links if "index.html" in pages else ()
    candidates = [link.address for link in home if link.kind == "canonical"]
    candidates += sorted((link.address for link in others.get("sitemap.xml", ())), key=len)[:1]
    for address in candidates:
        parts = split(address)
        if parts and parts.scheme in ("http", "https") and parts.netloc:
            path = parts.path.removesuffix("index.html")
            return f"{parts.scheme}://{parts.netloc}{path if path.endswith('/') else f'{path}/'}"
    return ""
