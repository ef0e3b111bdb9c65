"""A picture's bytes without hidden data: places, names, comments, thumbnails, videos at the end.

Only the parts that the picture needs are copied, unchanged, so that it loses no quality.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

JPEG_NEEDS = {0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD}
JPEG_NAMES = {0xE0: (b"JFIF\0", 18), 0xEE: (b"Adobe", 16)}  # with this length they hold no thumbnail
JPEG_HIDES = {*range(0xE0, 0xF0), 0xFE}
JPEG_SCAN_ENDS = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")

PNG_NEEDS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"acTL", b"fcTL", b"fdAT"}
PNG_NEEDS |= {b"sRGB", b"gAMA", b"cHRM", b"sBIT", b"pHYs"}

WEBP_NEEDS = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"}
WEBP_NAMES_HIDDEN = 0x20 | 0x08 | 0x04  # a profile, EXIF, XMP

GIF_TIMING, GIF_APPLICATION, GIF_LOOPS = 0xF9, 0xFF, b"\x0bNETSCAPE2.0"


def without_hidden_data(content: bytes, format: str) -> bytes | None:
    """The same picture without hidden data; None if the format is not known well enough."""
    copy = FORMS.get(format)
    try:
        return b"".join(copy(content)) if copy else None
    except (IndexError, ValueError):
        return None


def _jpeg(content: bytes) -> Iterator[bytes]:
    yield content[:2]
    at = 2
    while (marker := content[at + 1]) != 0xD9:
        if content[at] != 0xFF:
            raise ValueError
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        name, length = JPEG_NAMES.get(marker, (b"", 0))
        if marker in JPEG_NEEDS or (name and content[at + 4 : end].startswith(name) and end - at == length):
            yield content[at:end]
        elif marker not in JPEG_HIDES:
            raise ValueError
        at = end
        if marker == 0xDA:
            found = JPEG_SCAN_ENDS.search(content, at)
            if not found:
                raise ValueError
            yield content[at : found.start()]
            at = found.start()
    yield b"\xff\xd9"


def _png(content: bytes) -> Iterator[bytes]:
    yield content[:8]
    at, name = 8, b""
    while name != b"IEND":
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        name = content[at + 4 : at + 8]
        if end > len(content):
            raise ValueError
        if name in PNG_NEEDS:
            yield content[at:end]
        at = end


def _webp(content: bytes) -> Iterator[bytes]:
    size = int.from_bytes(content[4:8], "little")
    chunks = b"".join(_webp_chunks(content[12 : 8 + size]))
    yield b"RIFF" + (4 + len(chunks)).to_bytes(4, "little") + b"WEBP" + chunks


def _webp_chunks(content: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(content):
        name, size = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        body = content[at + 8 : at + 8 + size]
        if len(body) != size:
            raise ValueError
        if name == b"VP8X":
            body = bytes([body[0] & ~WEBP_NAMES_HIDDEN]) + body[1:]
        elif name == b"ANMF":
            body = body[:16] + b"".join(_webp_chunks(body[16:]))
        if name in WEBP_NEEDS:
            yield name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)
        at += 8 + size + size % 2


def _gif(content: bytes) -> Iterator[bytes]:
    at = 13 + _gif_colours(content[10])
    yield content[:at]
    while content[at] != 0x3B:
        start = at
        if content[at] == 0x2C:
            at = _gif_blocks_end(content, at + 11 + _gif_colours(content[at + 9]))
            yield content[start:at]
        elif content[at] == 0x21:
            at = _gif_blocks_end(content, at + 2)
            sort, begins = content[start + 1], content[start + 2 : start + 14]
            if sort == GIF_TIMING or (sort == GIF_APPLICATION and begins == GIF_LOOPS):
                yield content[start:at]
        else:
            raise ValueError
    yield b"\x3b"


def _gif_colours(flags: int) -> int:
    """The size of the colour table in bytes."""
    return 3 * 2 ** (flags % 8 + 1) if flags & 0x80 else 0


def _gif_blocks_end(content: bytes, at: int) -> int:
    while content[at]:
        at += 1 + content[at]
    return at + 1


FORMS: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "JPEG": _jpeg,
    "PNG": _png,
    "WEBP": _webp,
    "GIF": _gif,
}
