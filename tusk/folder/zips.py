"""One zip file a section and a workshop, to send or to carry: pages that open once the file is unpacked."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import unquote

from tusk.folder.tags import each_address, path_and_rest
from tusk.kept.files import keep
from tusk.media.reproducible_zip import archive, packed

PAGE = "index.html"
LEFT_OUT = ("assets/cards/",)  # pictures for shared links
# Where a page searches, and what search needs: a part of the site has none.
SEARCH = ('<a class="search-link"', '<button class="search-button"')
START = """\
<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<title>{title}</title>
<meta http-equiv="refresh" content="0; url={page}">
<p><a href="{page}">{title}</a></p>
</html>
"""


class Zips:
    """Makes zip files of a site that opens from a folder. web: its full address, or "": then links to pages that a
    file does not have are plain words."""

    def __init__(self, site: Path, web: str, language: str) -> None:
        self._site = site
        self._web = web.rstrip("/") + "/" if web else ""
        self._language = language
        assets = [path for path in sorted((site / "assets").rglob("*")) if path.is_file()]
        names = [path.relative_to(site).as_posix() for path in assets]
        self._assets = {
            name: packed((site / name).read_bytes()) for name in names if not name.startswith(LEFT_OUT)
        }

    def write(self, path: Path, title: str, addresses: Iterable[str]) -> Path:
        """Write the file of some pages, the first of which opens."""
        pages = [f"{address}{PAGE}" for address in addresses]
        files: set[str] = set()
        parts = {name: packed(self._page(name, {*pages}, files).encode()) for name in pages}
        parts |= {name: packed((self._site / name).read_bytes()) for name in files - {*self._assets}}
        if PAGE not in parts:
            start = START.format(language=self._language, title=html.escape(title), page=pages[0])
            parts[PAGE] = packed(start.encode())
        return keep(path, archive({**self._assets, **parts}))

    def _page(self, name: str, pages: set[str], files: set[str]) -> str:
        text = (self._site / name).read_text(encoding="utf-8")
        for start in SEARCH:
            before, found, after = text.partition(start)
            end = f"</{start[1:].partition(' ')[0]}>"
            text = before + after.partition(end)[2] if found else before
        return each_address(text, self._link(name, pages, files))

    def _link(self, name: str, pages: set[str], files: set[str]) -> Callable[[str], str]:
        """What becomes of each address of a page; notes the files that it needs."""

        def changed(address: str) -> str:
            path, rest = path_and_rest(address)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path)))
            if not path or target in pages:
                return address
            if posixpath.basename(target) == PAGE:
                return f"{self._web}{target.removesuffix(PAGE)}{rest}" if self._web else ""
            if (self._site / target).is_file():
                files.add(target)
                return address
            return ""

        return changed
