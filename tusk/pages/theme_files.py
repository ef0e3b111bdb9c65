"""The files of the theme that a site offers as they are: style sheets, scripts, fonts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

# The base's scripts and style sheets: what this site uses of them is in its own (templates/styles/base/).
UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")
MAPS = (".js.map", ".css.map")
NOT_OFFERED = (
    *("*.html", "*.py", "*.pyc", "*readme*", "locales/*", "mkdocs_theme.yml", "sitemap.xml"),
    *("*.md", "*.markdown", "*.mdown", "*.mkdn", "*.mkd"),
)


def theme_files(folders: Iterable[Path]) -> dict[str, Path]:
    """Address → file, of all of them. A file in an earlier folder replaces one of the same address."""
    found: dict[str, Path] = {}
    for folder in folders:
        for address in _below(folder):
            found.setdefault(address, folder / address)
    return found


def is_unused(address: str) -> bool:
    """Whether a file of the theme is left out of the site."""
    return address.startswith(UNUSED) or address.endswith(MAPS)


def _below(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = Path(place).relative_to(folder).as_posix()
        for name in sorted(names):
            address = name if inside == "." else f"{inside}/{name}"
            if not name.startswith(".") and not is_unused(address) and not _is_source(address.lower()):
                yield address


def _is_source(address: str) -> bool:
    return any(fnmatch(address, pattern) for pattern in NOT_OFFERED)
