"""Pictures for publishing: upright, no larger than they are shown, and without hidden data."""

from __future__ import annotations

import hashlib
import math
import os
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import PIL
from PIL import Image

from tusk.media.hidden_data import without_hidden_data
from tusk.media.pixels import fitted, on_white, shows_the_same_bare, upright_size
from tusk.problem import Problem, ProblemsFound

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
IN_PRINT = {"quality": 82, "optimize": True}
LONGEST_ON_THE_WEB = 1600  # pixels
DPI = 300
TALLEST_IN_PRINT = math.ceil(297 / 25.4 * DPI)  # an A4 page
MOST_PIXELS = 20_000_000  # more than this takes too much memory on a laptop
MOST_PIXELS_OF_A_JPEG = 50_000_000  # which is read line by line
MOST_PIXELS_OF_A_PROGRESSIVE_JPEG = 30_000_000  # which is not
MOST_FRAMES = 300  # of an animated picture
MOST_BYTES = 30_000_000
RECIPE = f"1 {PIL.__version__}"  # the version of stored results: increase it when the results change


SAVE_IT_SMALLER = "Save it smaller: 4000 pixels wide is plenty."


class Unreadable(Exception):
    """A file that cannot be shown or offered: what is wrong with it, and how to fix it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message} {hint}")
        self.message = message
        self.hint = hint

    def of(self, file: str) -> ProblemsFound:
        """The same as a problem with a file in content/."""
        return ProblemsFound([Problem(f"content/{file}", 1, 1, self.message, self.hint)])


@dataclass(frozen=True)
class Prepared:
    """A picture to print."""

    content: bytes
    ending: Literal["jpg", "png"]
    width: int
    height: int


def is_picture(name: str) -> bool:
    """Whether a file has the extension of a picture."""
    return os.path.splitext(name)[1].lower() in FORMATS  # noqa: PTH122 (a Path takes five times as long)


def size(path: Path) -> tuple[int, int]:
    """Width and height in pixels as the picture is seen. Raises Unreadable if any part of it cannot be read."""
    stat = path.stat()
    return _size(path, stat.st_size, stat.st_mtime_ns)


def size_on_the_web(path: Path) -> tuple[int, int]:
    """Width and height in pixels of the picture that for_web makes."""
    width, height = size(path)
    scale = min(1.0, LONGEST_ON_THE_WEB / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


DIGEST = 32  # bytes, of SHA-256


def for_web(path: Path, cache: Path | None = None) -> bytes:
    """The picture as it is published, in the format of its extension."""
    content, ending = path.read_bytes(), path.suffix.lower()
    return made_once(cache, content, f"web {ending}", lambda: _web(content, ending))


def for_print(path: Path, width_mm: float, cache: Path | None = None) -> Prepared:
    """The picture for print at this width: a JPEG, or a PNG where that keeps lines sharp."""
    content, ending = path.read_bytes(), path.suffix.lower()
    width = math.ceil(width_mm / 25.4 * DPI)
    made = made_once(cache, content, f"print {ending} {width}", lambda: _print(content, ending, width))
    with Image.open(BytesIO(made)) as image:
        return Prepared(made, "png" if image.format == "PNG" else "jpg", image.width, image.height)


@lru_cache(maxsize=10_000)
def _size(path: Path, length: int, changed: int) -> tuple[int, int]:
    if length > MOST_BYTES:
        message = f"is larger than {MOST_BYTES // 1_000_000} MB."
        raise Unreadable(message, SAVE_IT_SMALLER)
    with _reading(path.read_bytes(), path.suffix.lower()) as image:
        width, height = upright_size(image)
        image.draft("L", (1, 1))  # a JPEG is then read eight times as fast
        image.load()
    return width, height


def _web(content: bytes, ending: str) -> bytes:
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


def _print(content: bytes, ending: str, width: int) -> bytes:
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


def made_once(cache: Path | None, content: bytes, what: str, make: Callable[[], bytes]) -> bytes:
    """The result of make: taken from the cache if it was made from the same bytes before.

    A kept file begins with the digest of the rest, so that a damaged one is made again.
    """
    if cache is None:
        return make()
    name = hashlib.sha256(f"{RECIPE} {what}\n".encode() + content).hexdigest()
    kept = cache / name
    with suppress(OSError):
        told, whole = (data := kept.read_bytes())[:DIGEST], data[DIGEST:]
        if hashlib.sha256(whole).digest() == told:
            return whole
    made = make()
    with suppress(OSError):  # if it cannot be stored, it is made again next time
        cache.mkdir(parents=True, exist_ok=True)
        unfinished = cache / f"{name}.{os.getpid()}"
        unfinished.write_bytes(hashlib.sha256(made).digest() + made)
        unfinished.replace(kept)
    return made
