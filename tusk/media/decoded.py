"""Pictures as Pillow reads and writes them; pictures.py is what other rooms ask, which loads this when it must."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from PIL import Image

from tusk.media.formats import DPI, FORMATS, LONGEST_ON_THE_WEB, SAVE_IT_SMALLER, SAVED
from tusk.media.hidden_data import without_hidden_data
from tusk.media.pixels import fitted, on_white, shows_the_same_bare, upright_size
from tusk.media.unreadable import Unreadable

IN_PRINT = {"quality": 82, "optimize": True}
TALLEST_IN_PRINT = math.ceil(297 / 25.4 * DPI)  # an A4 page
MOST_PIXELS = 20_000_000  # more than this takes too much memory on a laptop
MOST_PIXELS_OF_A_JPEG = 50_000_000  # which is read line by line
MOST_PIXELS_OF_A_PROGRESSIVE_JPEG = 30_000_000  # which is not
MOST_FRAMES = 300  # of an animated picture


def measured(content: bytes, ending: str) -> tuple[int, int]:
    """Width and height in pixels of a picture when upright. Raises Unreadable if any part of it cannot be read."""
    with _reading(content, ending) as image:
        width, height = upright_size(image)
        image.draft("L", (1, 1))  # a JPEG is then read eight times as fast
        image.load()
    return width, height


def seen(content: bytes) -> tuple[str | None, tuple[int, int]]:
    """The format of a picture that was made here, with its width and height in pixels."""
    with Image.open(BytesIO(content)) as image:
        return image.format, image.size


def web(content: bytes, ending: str) -> bytes:
    """A picture as it is published."""
    with _reading(content, ending) as image:
        moves = getattr(image, "is_animated", False)
        bare = without_hidden_data(content, FORMATS[ending])
        if bare and shows_the_same_bare(image) and (moves or max(image.size) <= LONGEST_ON_THE_WEB):
            image.load()
            return bare
        made = fitted(image, LONGEST_ON_THE_WEB, LONGEST_ON_THE_WEB)
        if FORMATS[ending] == "JPEG":
            made = on_white(made)
        return _saved(made, FORMATS[ending], SAVED[FORMATS[ending]])


def printed(content: bytes, ending: str, width: int) -> bytes:
    """A picture for print, at most so many pixels wide."""
    with _reading(content, ending) as image:
        small = image.width <= width and image.height <= TALLEST_IN_PRINT
        can_stay = small and shows_the_same_bare(image)
        made = on_white(fitted(image, width, TALLEST_IN_PRINT))
        jpeg = _saved(made, "JPEG", IN_PRINT)
        if FORMATS[ending] == "JPEG":
            bare = without_hidden_data(content, "JPEG") if can_stay else None
            return bare if bare and len(bare) <= len(jpeg) else jpeg
        png = _saved(made, "PNG", SAVED["PNG"])
        return png if len(png) <= 2 * len(jpeg) else jpeg


@contextmanager
def _reading(content: bytes, ending: str) -> Iterator[Image.Image]:
    """The open picture. Raises Unreadable for any error of its decoder."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content), formats=sorted(set(FORMATS.values()))) as image:
                _is_what_it_says(image, ending)
                yield image
    except Unreadable:
        raise
    except Image.DecompressionBombError:
        raise _too_large(MOST_PIXELS) from None
    except Exception as error:  # decoders raise all kinds of errors for damaged files
        raise Unreadable(
            "cannot be read as a picture: it is damaged, or is not a picture.",
            "Open it in an image editor and save it again as JPEG or PNG.",
        ) from error


def _is_what_it_says(image: Image.Image, ending: str) -> None:
    most = _most_pixels(image)
    if image.width * image.height > most:
        raise _too_large(most)
    if image.format != "MPO" and getattr(image, "n_frames", 1) > MOST_FRAMES:
        message = f"is animated with more than {MOST_FRAMES} frames."
        raise Unreadable(message, "Shorten it, or put it on the web as a video and link to it.")
    found = "JPEG" if image.format == "MPO" else str(image.format)
    if found != FORMATS[ending]:
        other = next(ending for ending in (".jpg", *FORMATS) if FORMATS[ending] == found)
        hint = f"Change its extension to {other}, here and in the folder."
        raise Unreadable(f"is not the type of picture that its extension {ending} says.", hint)


def _most_pixels(image: Image.Image) -> int:
    if image.format not in ("JPEG", "MPO"):
        return MOST_PIXELS
    return MOST_PIXELS_OF_A_PROGRESSIVE_JPEG if image.info.get("progressive") else MOST_PIXELS_OF_A_JPEG


def _too_large(most: int) -> Unreadable:
    return Unreadable(f"has more than {most // 1_000_000} million pixels.", SAVE_IT_SMALLER)


def _saved(image: Image.Image, format: str, how: dict[str, Any]) -> bytes:
    buffer = BytesIO()
    image.save(buffer, format, **how)
    return buffer.getvalue()
