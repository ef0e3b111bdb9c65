"""The pictures that programs show beside a shared link: one for each publisher and kind of entry, in its colour."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont

from tusk.kept.code import code_digest
from tusk.kept.files import keep
from tusk.library.item import Item
from tusk.library.library import Library

FOLDER = "assets/cards/"
SITE_CARD = f"{FOLDER}site.png"
WIDTH, HEIGHT, MARGIN = 1200, 630, 90
FONT = "print/fonts/SourceSans3-Semibold.ttf"
COLOUR = "#0e4f52"  # --brand in templates/styles/tusk/01-colours.css
SIZES = range(112, 40, -8)  # of the large words, the first with which they fit


@dataclass(frozen=True)
class ShareCard:
    """The words and the colour of a card. name: above; title: large; foot: below."""

    name: str
    title: str
    foot: str
    colour: str


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
    made_from = repr((card, PIL.__version__, code_digest("share"), font.stat().st_size))
    path = folder / f"{blake2b(made_from.encode(), digest_size=12).hexdigest()}.png"
    return path if path.is_file() else keep(path, draw(card, font))


def draw(card: ShareCard, font: Path) -> bytes:
    """The card as a PNG."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), card.colour)
    pen = ImageDraw.Draw(picture)
    small = ImageFont.truetype(font, 34)
    pen.text((MARGIN, MARGIN), _in_lines(card.name, small)[0], "white", small)
    pen.rectangle((MARGIN, MARGIN + 66, MARGIN + 120, MARGIN + 72), "white")
    large, lines = _fitted(card.title, font)
    pen.multiline_text((MARGIN, MARGIN + 110), "\n".join(lines), "white", large, spacing=12)
    foot = _in_lines(card.foot, small)[:2]
    pen.multiline_text((MARGIN, HEIGHT - MARGIN - 42 * len(foot)), "\n".join(foot), "white", small, spacing=8)
    file = io.BytesIO()
    picture.quantize(16).save(file, "PNG", optimize=True)
    return file.getvalue()


def _fitted(text: str, font: Path) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest font in which a text takes three lines at most, and its lines."""
    for size in SIZES:
        large = ImageFont.truetype(font, size)
        lines = _in_lines(text, large)
        if len(lines) * size < HEIGHT // 2:
            break
    return large, lines[:5]


def _in_lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > WIDTH - 2 * MARGIN:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
