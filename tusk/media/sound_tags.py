"""MP3 files without their tags (ID3, APE, Lyrics3): names, pictures, remarks, whatever a program wrote there."""

from __future__ import annotations

import re

from tusk.media.unreadable import Unreadable

# The header of an ID3v2 tag, wherever it is: files that were joined have several. Its size is in four times seven bits.
HEADER = re.compile(
    rb"ID3[\x02-\x04][\x00-\x0f][\x00\x10\x20\x30\x40\x50\x60\x70\x80-\xf0][\x00-\x7f]{4}", re.DOTALL
)
DAMAGED = Unreadable(
    "is damaged, or is not an MP3 file.", "Export it again as MP3, and copy it here once more."
)


def sound_without_tags(content: bytes) -> bytes:
    """The frames of an MP3 file, and nothing else. Raises Unreadable if it has none."""
    frames = _without_ends(_without_id3(content)).lstrip(b"\0")
    if len(frames) < 4 or frames[0] != 0xFF or frames[1] & 0xE0 != 0xE0:
        raise DAMAGED
    return frames


def _without_id3(content: bytes) -> bytes:
    kept, place = [], 0
    for found in HEADER.finditer(content):
        if found.start() < place:
            continue
        kept.append(content[place : found.start()])
        place = found.end() + _seven_bits(found[0][6:]) + (10 if found[0][5] & 0x10 else 0)
    return b"".join([*kept, content[place:]])


def _seven_bits(size: bytes) -> int:
    return size[0] << 21 | size[1] << 14 | size[2] << 7 | size[3]


def _without_ends(content: bytes) -> bytes:
    """The same without the tags at its end, of which there can be several, in any order."""
    while size := _tag_at_end(content):
        content = content[:-size]
    return content[_ape(content[:32]) + 32 :] if content.startswith(b"APETAGEX") else content


def _tag_at_end(content: bytes) -> int:
    """The bytes that the last tag takes; 0 if there is none."""
    if content[-128:-125] == b"TAG":
        return 128 + 227 * (content[-355:-351] == b"TAG+")
    if content[-32:-24] == b"APETAGEX":
        return min(_ape(content[-32:]) + 32 * bool(content[-9] & 0x80), len(content))
    if content.endswith(b"LYRICS200") and content[-15:-9].isdigit():
        return min(int(content[-15:-9]) + 15, len(content))
    if content.endswith(b"LYRICSEND") and (begins := content.rfind(b"LYRICSBEGIN")) >= 0:
        return len(content) - begins
    return 0


def _ape(header: bytes) -> int:
    return int.from_bytes(header[12:16], "little")
