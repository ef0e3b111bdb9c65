"""The files that carry the identity of a site: its colours, its icons, and what a phone shows of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from tusk.kept.code import code_digest
from tusk.kept.files import digest
from tusk.kept.store import Store
from tusk.library.library import Library
from tusk.model.identity import Site
from tusk.pages.colours import COLOURS_SHEET, colours_sheet

ICONS = "assets/icons/"
SIZES = (32, 180, 192, 512)  # pixels: browser tabs, an iPhone's home screen, Android's in two sizes
FONT = "print/fonts/SourceSans3-Semibold.ttf"
COLOUR = "#0e4f52"  # --brand in templates/styles/tusk/01-colours.css


def identity_files(library: Library, templates: Path) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each of these files."""
    site = library.site
    yield COLOURS_SHEET, colours_sheet(library).encode()
    yield from _icons(site, library.root, templates)
    yield f"{ICONS}site.webmanifest", _manifest(site).encode()


def _icons(site: Site, root: Path, templates: Path) -> Iterator[tuple[str, bytes]]:
    """Its icons; kept, as to draw them takes a tenth of a second."""
    picture = site.icon or (site.logo.file if site.logo else "")
    file = root / "content" / picture if picture else templates / FONT
    letter = next((char for char in site.brand if char.isalnum()), site.brand[0]).upper()
    colour = site.colours.main if site.colours else COLOUR
    drawn_from = "" if picture else f"{letter} {colour}"
    store = Store(
        root / "build" / "icons.db",
        f"{code_digest()} {SIZES} {drawn_from} {digest(file.read_bytes())}",
    )
    known = store.load()
    if not known:
        known = dict(_drawn(file, letter, colour, is_picture=bool(picture)))
        store.save(known)
    yield from known.items()


def _drawn(file: Path, letter: str, colour: str, *, is_picture: bool) -> Iterator[tuple[str, bytes]]:
    """The icons of a picture, or of a letter in the font of a file."""
    from tusk.media.icons import ico, icon_of, letter_icon, png  # Pillow takes a fortieth of an edit to load

    icon = icon_of(file) if is_picture else letter_icon(letter, colour, file)
    for size in SIZES:
        yield f"{ICONS}icon-{size}.png", png(icon, size)
    yield "favicon.ico", ico(icon)


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
