"""Pictures for publishing: upright, no larger than they are shown, and without hidden data."""

from __future__ import annotations

import hashlib
import math
import os
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Literal

import PIL

from tusk.data_class import dataclass
from tusk.media.formats import DPI, FORMATS, LONGEST_ON_THE_WEB, SAVE_IT_SMALLER
from tusk.media.unreadable import Unreadable

MOST_BYTES = 30_000_000
RECIPE = f"1 {PIL.__version__}"  # the version of stored results: increase it when the results change


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

    def make() -> bytes:
        from tusk.media.decoded import web

        return web(content, ending)

    return made_once(cache, content, f"web {ending}", make)


def for_print(path: Path, width_mm: float, cache: Path | None = None) -> Prepared:
    """The picture for print at this width: a JPEG, or a PNG where that keeps lines sharp."""
    from tusk.media.decoded import printed, seen

    content, ending = path.read_bytes(), path.suffix.lower()
    width = math.ceil(width_mm / 25.4 * DPI)
    made = made_once(cache, content, f"print {ending} {width}", lambda: printed(content, ending, width))
    format, (width, height) = seen(made)
    return Prepared(made, "png" if format == "PNG" else "jpg", width, height)


@lru_cache(maxsize=10_000)
def _size(path: Path, length: int, changed: int) -> tuple[int, int]:
    if length > MOST_BYTES:
        message = f"is larger than {MOST_BYTES // 1_000_000} MB."
        raise Unreadable(message, SAVE_IT_SMALLER)
    from tusk.media.decoded import (
        measured,  # Pillow takes a fortieth of an edit to load, and most change no picture
    )

    return measured(path.read_bytes(), path.suffix.lower())


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
