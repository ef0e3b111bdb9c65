"""The first page of a PDF as a small picture for lists."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

WIDE = 400  # pixels: twice as wide as lists show it, for fine screens
HIGH = 566


def face_of(page: bytes) -> bytes:
    """A page drawn as PNG, as WebP of WIDE pixels."""
    with Image.open(BytesIO(page)) as drawn:
        small = drawn.convert("RGB").resize(
            (WIDE, drawn.height * WIDE // drawn.width), Image.Resampling.LANCZOS
        )
    made = BytesIO()
    small.save(made, "WEBP", quality=72, method=6)
    return made.getvalue()
