"""The style sheets of the site: each joins small files in the order of their names, so that a page fetches few."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

# A folder of templates/styles/ → the address of the sheet made from it.
SHEETS = {
    "tusk": "assets/tusk.css",
    "charts": "assets/charts.css",
    "exit": "assets/exit/exit.css",
    "search": "assets/search/search.css",
}


def style_sheets(templates: Path) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each sheet; the same files give the same bytes."""
    for folder, address in SHEETS.items():
        parts = sorted((templates / "styles" / folder).glob("*.css"))
        yield address, "\n".join(part.read_text(encoding="utf-8") for part in parts).encode()
