"""Reads a built site, ours or not: every file, every page, every address in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from tusk.links.files import READERS, Damaged
from tusk.links.link import Found, Link
from tusk.links.page import Page, read_page
from tusk.urls.hosts import split

HTML = (".html", ".htm", ".xhtml")


@dataclass(frozen=True)
class BuiltSite:
    """A folder of a built site. `address`: where it is published (ends in /), empty if unknown."""

    root: Path
    sizes: dict[str, int]
    pages: dict[str, Page]
    others: dict[str, tuple[Link, ...]]
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

    def links(self) -> Iterator[tuple[str, Link]]:
        """(file, link) for every address of the site."""
        for name, page in self.pages.items():
            for link in page.links:
                yield name, link
        for name, links in self.others.items():
            for link in links:
                yield name, link


def read_site(root: Path) -> BuiltSite:
    """Read every file below root. A file that cannot be read is a fault."""
    sizes = dict(_files(root))
    known: dict[Link, Link] = {}
    pages, others, damaged = {}, {}, []
    for name in sizes:
        ending = os.path.splitext(name)[1].lower()  # noqa: PTH122 (ten thousand files)
        if ending in HTML or ending == ".svg":
            page = read_page((root / name).read_bytes())
            pages[name] = replace(page, links=tuple(known.setdefault(link, link) for link in page.links))
        elif ending in READERS and sizes[name]:
            try:
                links = dict.fromkeys(READERS[ending](root / name))
                others[name] = tuple(known.setdefault(link, link) for link in links)
            except Damaged as fault:
                damaged.append(Found(name, f"the file {fault}.", "Create it again."))
    return BuiltSite(root, sizes, pages, others, tuple(damaged), _address(pages, others), tuple(known))


def _files(root: Path) -> Iterator[tuple[str, int]]:
    for folder, folders, names in os.walk(root):
        folders.sort()
        inside = Path(folder).relative_to(root).as_posix()
        for name in sorted(names):
            path = f"{inside}/{name}" if inside != "." else name
            yield path, (root / path).stat().st_size if (root / path).is_file() else 0


def _address(pages: dict[str, Page], others: dict[str, tuple[Link, ...]]) -> str:
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
