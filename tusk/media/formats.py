"""The formats of pictures, and how pictures are saved in them."""

from __future__ import annotations

from typing import Any

FORMATS = {
    ".avif": "AVIF",
    ".gif": "GIF",
    ".jpeg": "JPEG",
    ".jpg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
}
SAVED: dict[str, dict[str, Any]] = {
    "AVIF": {"quality": 65, "max_threads": 1},
    "GIF": {},
    "JPEG": {"quality": 85, "optimize": True, "progressive": True},
    "PNG": {},
    "WEBP": {"quality": 82},
}
LONGEST_ON_THE_WEB = 1600  # pixels
DPI = 300
SAVE_IT_SMALLER = "Save it smaller: 4000 pixels wide is plenty."
