"""The style sheets of the site: each joins small files in the order of their names, so that a page fetches few."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tusk.late_pattern import late

# The address of a sheet → the folders of templates/styles/ that it is made from.
SHEETS = {
    "assets/tusk.css": ("base", "fonts", "tusk", "charts", "print"),
    "assets/search/search.css": ("search",),
    "assets/present/present.css": ("present",),
    "assets/exit/exit.css": ("exit",),
}
COMMENT = late(r"/\*(?:(?!licence).)*?\*/\s*", re.S)  # those that name a licence stay
INDENTED = late(r"\n\s+")


def style_sheets(templates: Path) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each sheet; the same files give the same bytes."""
    for address, folders in SHEETS.items():
        yield address, "".join(map(_joined, (templates / "styles" / each for each in folders))).encode()


def _joined(folder: Path) -> str:
    """The files of a folder as one text, without what only authors of style sheets read."""
    parts = (part.read_text(encoding="utf-8") for part in sorted(folder.glob("*.css")))
    return "".join(INDENTED.sub("\n", COMMENT.sub("", part)) for part in parts)
