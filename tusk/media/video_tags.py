"""MP4 and M4A files without what programs and cameras wrote into them: names, places, times, remarks.

The boxes that players need are kept where they are, since others point to places in the file; every other box becomes
an empty one of the same size.
"""

from __future__ import annotations

from collections.abc import Iterator

from tusk.media.unreadable import Unreadable

# What a box may have in it; a box that is not named here as one that has others is kept as it is.
WITHIN: dict[bytes, frozenset[bytes]] = {
    b"": frozenset({b"ftyp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"styp", b"pdin", b"wide"}),
    b"moov": frozenset({b"mvhd", b"trak", b"mvex", b"iods"}),
    b"trak": frozenset({b"tkhd", b"edts", b"tref", b"mdia", b"tapt", b"load"}),
    b"mdia": frozenset({b"mdhd", b"hdlr", b"minf", b"elng"}),
    b"minf": frozenset({b"vmhd", b"smhd", b"hmhd", b"nmhd", b"gmhd", b"sthd", b"dinf", b"stbl", b"hdlr"}),
    b"moof": frozenset({b"mfhd", b"traf"}),
    b"traf": frozenset({b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio", b"senc"}),
}  # fmt: skip
Box = tuple[
    bytes, int, int, int, bytes
]  # name, place, where its content begins, where it ends, what it is in
TIMED = {b"mvhd", b"tkhd", b"mdhd"}  # these begin with when something was made
SHOWN = {b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"hint", b"tmcd", b"alis", b"url "}
DAMAGED = Unreadable(
    "is damaged, or is not an MP4 file.", "Export it again as MP4, and copy it here once more."
)
PLACES = Unreadable(
    "has a track of data beside its pictures and sound, such as the places where it was recorded.",
    "Export it again as MP4 from a program that edits videos, with pictures and sound only.",
)


def video_without_tags(content: bytes) -> bytes:
    """The same file, of the same size. Raises Unreadable if it is damaged, or has a track of other data."""
    written = bytearray(content)
    names = [_clean(written, *box) for box in _boxes(written, 0, len(written), b"")]
    if b"moov" not in names:
        raise DAMAGED
    return bytes(written)


def _boxes(content: bytearray, start: int, end: int, within: bytes) -> Iterator[Box]:
    """The boxes between two places. Raises Unreadable."""
    while start < end:
        size, name, head = (
            int.from_bytes(content[start : start + 4]),
            bytes(content[start + 4 : start + 8]),
            8,
        )
        if size == 1:
            size, head = int.from_bytes(content[start + 8 : start + 16]), 16
        elif size == 0 and not within:
            size = end - start
        if len(name) < 4 or size < head or start + size > end:
            if not content[start:end].strip(b"\0"):
                return
            raise DAMAGED
        yield name, start, start + head, start + size, within
        start += size


def _clean(written: bytearray, name: bytes, place: int, begins: int, ends: int, within: bytes) -> bytes:
    """Empty what is not needed of a box; returns its name."""
    if name not in WITHIN[within]:
        written[place + 4 : place + 8] = b"free"
        written[begins:ends] = bytes(ends - begins)
    elif name in WITHIN:
        for box in _boxes(written, begins, ends, name):
            _clean(written, *box)
    elif name in TIMED:
        length = 16 if written[begins] == 1 else 8
        written[begins + 4 : begins + 4 + length] = bytes(length)
    elif name == b"hdlr":
        if bytes(written[begins + 8 : begins + 12]) not in SHOWN:
            raise PLACES
        written[begins + 24 : ends] = bytes(max(0, ends - begins - 24))
    return name
