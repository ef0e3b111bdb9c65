"""The icon of a site, in the sizes that browsers and phones ask for."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

IN_ONE_FILE = [(16, 16), (32, 32), (48, 48)]  # of favicon.ico
LARGEST = 512  # pixels
MARGIN = 0.06  # of the width, around a logo


def icon_of(picture: Path) -> Image.Image:
    """A picture as an icon: a square one fills it, another one is on white."""
    with Image.open(picture) as opened:
        image = opened.convert("RGBA")
    if image.width == image.height:
        return image.resize((LARGEST, LARGEST), Image.Resampling.LANCZOS)
    room = round(LARGEST * (1 - 2 * MARGIN))
    scale = room / max(image.size)
    small = image.resize(
        (max(1, round(image.width * scale)), max(1, round(image.height * scale))), Image.Resampling.LANCZOS
    )
    icon = Image.new("RGBA", (LARGEST, LARGEST), "white")
    icon.alpha_composite(small, ((LARGEST - small.width) // 2, (LARGEST - small.height) // 2))
    return icon


def letter_icon(letter: str, colour: str, font: Path) -> Image.Image:
    """A letter in white on a colour. font: its file."""
    icon = Image.new("RGBA", (LARGEST, LARGEST))
    draw = ImageDraw.Draw(icon)
    draw.rounded_rectangle((0, 0, LARGEST - 1, LARGEST - 1), LARGEST // 6, fill=colour)
    middle = (LARGEST / 2, LARGEST * 0.72)
    draw.text(middle, letter, "white", ImageFont.truetype(font, round(LARGEST * 0.66)), anchor="ms")
    return icon


def png(icon: Image.Image, size: int) -> bytes:
    """The icon as a PNG of this many pixels."""
    out = BytesIO()
    icon.resize((size, size), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()


def ico(icon: Image.Image) -> bytes:
    """The icon as favicon.ico, which browsers ask for at the top of a site."""
    out = BytesIO()
    icon.save(out, "ICO", sizes=IN_ONE_FILE)
    return out.getvalue()
