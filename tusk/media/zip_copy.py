"""A zip file written again: each file in it as it would be published by itself, without times, notes and other data."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo
from zlib import error as DeflateError

from tusk.media.hidden_data import without_hidden_data
from tusk.media.office_limits import LEADS_OUT, MOST_MEMBERS, MOST_UNPACKED, PROGRAM, SPLIT_IT
from tusk.media.reproducible_zip import LONG_AGO
from tusk.media.unreadable import Unreadable

PICTURES = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".gif": "GIF", ".webp": "WEBP"}
ALLOWED = {*PROGRAM, *PICTURES, ".pdf", ".csv", ".txt", ".ics", ".vcf", ".mp3", ".mp4", ".m4a"}
LINK = 0o120000
CopyOf = Callable[[bytes, str], bytes]


def published_zip(content: bytes, copy_of: CopyOf) -> bytes:
    """The bytes that are published. copy_of: makes the copy of a file by its ending. Raises Unreadable."""
    written = BytesIO()
    try:
        with ZipFile(BytesIO(content)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
            _refuse_too_much(old)
            for member in sorted(old.infolist(), key=lambda each: each.filename):
                if not member.is_dir():
                    info = ZipInfo(member.filename, LONG_AGO)
                    info.compress_type, info.external_attr = ZIP_DEFLATED, 0o644 << 16
                    new.writestr(info, _copy(old, member, copy_of))
    except (BadZipFile, DeflateError, RuntimeError, NotImplementedError, EOFError):
        message = "has a password, or is no zip file that can be opened."
        raise Unreadable(message, "Make it again, without a password.") from None
    return written.getvalue()


def _refuse_too_much(archive: ZipFile) -> None:
    members = archive.infolist()
    if len(members) > MOST_MEMBERS or sum(each.file_size for each in members) > MOST_UNPACKED:
        raise Unreadable("holds too much.", SPLIT_IT)


def _copy(archive: ZipFile, member: ZipInfo, copy_of: CopyOf) -> bytes:
    name, ending = member.filename, PurePosixPath(member.filename).suffix.lower()
    hint = "Leave it out of the zip file, or save it as one of: " + ", ".join(sorted(ALLOWED)) + "."
    if LEADS_OUT.search(name) or (member.external_attr >> 16) & 0o170000 == LINK:
        raise Unreadable(f"holds {name[:80]!r}, which points outside it.", "Make the zip file again.")
    if ending not in ALLOWED:
        raise Unreadable(f'holds "{name[:80]}", which cannot be checked for what it hides.', hint)
    with archive.open(member) as file:
        data = file.read(MOST_UNPACKED + 1)
    if ending in PICTURES:
        if (copy := without_hidden_data(data, PICTURES[ending])) is None:
            raise Unreadable(
                f'holds "{name[:80]}", a picture that cannot be read.', "Save the picture again."
            )
        return copy
    try:
        return copy_of(data, ending)
    except Unreadable as wrong:
        raise Unreadable(f'holds "{name[:80]}", which {wrong.message}', wrong.hint) from None
