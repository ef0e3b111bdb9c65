"""A card beside a shared link, drawn."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tusk.share.card import ShareCard

WIDTH, HEIGHT, MARGIN = 1200, 630, 90
SIZES = range(112, 40, -8)  # of the large words, the first with which they fit


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
