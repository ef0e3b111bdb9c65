"""The library and the pages of a small site."""

from __future__ import annotations

import re
from pathlib import Path

from tests.projects import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.publish import site


def library_of(root: Path, text: str) -> Library:
    """Write a small site, and open it."""
    write_site(root, text)
    return open_library(root, TODAY)


def pages_of(library: Library) -> Path:
    """Write the pages of a small site into a folder of it."""
    pages = library.root / "pages"
    site.write_site(library, ROOT / "templates", pages)
    return pages


def words_of(page: str) -> str:
    """The words of a page, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())
