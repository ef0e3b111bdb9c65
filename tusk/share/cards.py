"""The pictures that programs show beside a shared link: one for each publisher and kind of entry, in its colour."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import PIL

from tusk.kept.code import code_digest
from tusk.kept.files import keep
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.share.card import ShareCard

FOLDER = "assets/cards/"
SITE_CARD = f"{FOLDER}site.png"
FONT = "print/fonts/SourceSans3-Semibold.ttf"
COLOUR = "#0e4f52"  # --brand in templates/styles/tusk/01-colours.css


def card_address(item: Item, library: Library) -> str:
    """The address of the card of an entry or issue; empty if it has that of the site, or if there are none."""
    if item.withdrawn or item.record.is_standing or not library.site.address:
        return ""
    return f"{FOLDER}{item.record.publisher}-{item.record.kind.replace(' ', '-')}.png"


def card_files(library: Library, templates: Path) -> Iterator[tuple[str, Path]]:
    """(address, file) of each card; none without an address of the site. They are kept in build/cards."""
    if not library.site.address:
        return
    for address, card in _cards(library).items():
        yield address, _kept(card, templates / FONT, library.root / "build" / "cards")


def _cards(library: Library) -> dict[str, ShareCard]:
    site, words = library.site, library.words()
    colour = site.colours.main if site.colours else COLOUR
    cards = {SITE_CARD: ShareCard("", site.full_name, site.strapline or site.lead, colour)}
    for item in library.listed:
        publisher = library.publishers[item.record.publisher]
        label = words.gettext(item.record.label)
        cards[card_address(item, library)] = ShareCard(publisher.name, label, site.brand, publisher.colour)
    return cards


def _kept(card: ShareCard, font: Path, folder: Path) -> Path:
    made_from = repr((card, PIL.__version__, code_digest(), font.stat().st_size))
    path = folder / f"{blake2b(made_from.encode(), digest_size=12).hexdigest()}.png"
    if path.is_file():
        return path
    from tusk.share.drawn_card import draw  # Pillow takes a fortieth of an edit to load

    return keep(path, draw(card, font))
