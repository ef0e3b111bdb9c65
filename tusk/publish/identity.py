"""The files that carry the identity of a site: its colours, its icons, and what a phone shows of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from tusk.library.library import Library
from tusk.media.icons import SIZES, ico, icon_of, letter_icon, png
from tusk.model.identity import Site
from tusk.pages.colours import COLOURS_SHEET, colours_sheet

ICONS = "assets/icons/"
FONT = "print/fonts/SourceSans3-Semibold.ttf"
COLOUR = "#0e4f52"  # --brand in templates/styles/tusk/01-colours.css


def identity_files(library: Library, templates: Path) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each of these files."""
    site = library.site
    yield COLOURS_SHEET, colours_sheet(library).encode()
    icon = _icon(site, library.root / "content", templates)
    for size in SIZES:
        yield f"{ICONS}icon-{size}.png", png(icon, size)
    yield "favicon.ico", ico(icon)
    yield f"{ICONS}site.webmanifest", _manifest(site).encode()


def _icon(site: Site, content: Path, templates: Path) -> Image.Image:
    if picture := site.icon or (site.logo.file if site.logo else ""):
        return icon_of(content / picture)
    letter = next((char for char in site.brand if char.isalnum()), site.brand[0]).upper()
    return letter_icon(letter, site.colours.main if site.colours else COLOUR, templates / FONT)


def _manifest(site: Site) -> str:
    """What a phone shows of the site on its home screen."""
    icons = [
        {"src": f"icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in SIZES[-2:]
    ]
    values = {
        "name": site.full_name,
        "short_name": site.brand,
        "start_url": "../../",
        "display": "browser",
        "theme_color": site.colours.main if site.colours else COLOUR,
        "icons": icons,
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
