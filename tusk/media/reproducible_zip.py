"""Zip archives, such as Word and PowerPoint files: the same content gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from shutil import copyfileobj
from struct import pack
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zlib import DEFLATED, MAX_WBITS, Z_DEFAULT_COMPRESSION, compressobj, crc32

LARGE = 20_000_000  # bytes: a video, which is copied piece by piece
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest date that a zip archive can store
FIRST_DAY = 33  # LONG_AGO in an archive: day 1 + month 1 × 32 + 0 years since 1980
FOR_ITS_OWNER = 0o600 << 16  # who can read a part once it is unpacked, as zipfile has it
CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def reproducible(
    content: bytes, *, day: date | None = None, replaced: Mapping[str, bytes] | None = None
) -> bytes:
    """The archive without the time of writing, with its parts in order.

    day: the date for all times in it, and in its workbooks. replaced: name → new content of that part.
    """
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w") as new:
        for member in sorted(old.infolist(), key=lambda member: _first(member.filename)):
            fresh = ZipInfo(member.filename, LONG_AGO)
            fresh.compress_type = member.compress_type
            fresh.create_system = 0  # the same on every system
            if member.file_size > LARGE:
                with old.open(member) as part_of_it, new.open(fresh, "w") as copy:
                    copyfileobj(part_of_it, copy)
                continue
            part = (replaced or {}).get(member.filename) or old.read(member)
            new.writestr(fresh, _dated(member.filename, part, day) if day else part)
    return written.getvalue()


def _first(name: str) -> tuple[bool, str]:
    """Sort key: the list of parts comes first, where programs expect it."""
    return name != "[Content_Types].xml", name


def _dated(name: str, part: bytes, day: date) -> bytes:
    if name.endswith(".xlsx"):
        return reproducible(part, day=day)
    if name.endswith("core.xml"):
        return CLOCK.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode() + rb"\g<2>", part)
    return part


class Packed(NamedTuple):
    """A part of an archive, compressed: it can be written into many."""

    content: bytes
    size: int  # before it was compressed
    check: int

    def header(self, name: str) -> bytes:
        """What the archive says of it, before its content and again in the list of parts."""
        numbers = (20, 0, ZIP_DEFLATED, 0, FIRST_DAY, self.check, len(self.content), self.size)
        return pack("<HHHHHIIIHH", *numbers, len(name.encode()), 0)


def packed(content: bytes) -> Packed:
    """A part of an archive, compressed as zipfile does."""
    squeezer = compressobj(Z_DEFAULT_COMPRESSION, DEFLATED, -MAX_WBITS)
    return Packed(squeezer.compress(content) + squeezer.flush(), len(content), crc32(content))


def parts_of(archive: bytes) -> dict[str, bytes]:
    """The content of each part, by its name."""
    with ZipFile(BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def archive(parts: Mapping[str, Packed]) -> bytes:
    """The same bytes as `reproducible` gives for these parts, without compressing any of them."""
    written, listed = bytearray(), bytearray()
    for name in sorted(parts, key=_first):
        part, at = parts[name], len(written)
        written += b"PK\3\4" + part.header(name) + name.encode() + part.content
        listed += b"PK\1\2" + pack("<H", 20) + part.header(name)
        listed += pack("<HHHII", 0, 0, 0, FOR_ITS_OWNER, at) + name.encode()
    count = len(parts)
    return bytes(written + listed + b"PK\5\6") + pack(
        "<HHHHIIH", 0, 0, count, count, len(listed), len(written), 0
    )
