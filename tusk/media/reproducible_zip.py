"""Zip archives, such as Word and PowerPoint files: the same content gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from shutil import copyfileobj
from zipfile import ZipFile, ZipInfo

LARGE = 20_000_000  # bytes: a video, which is copied piece by piece
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest date that a zip archive can store
CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def reproducible(
    content: bytes, *, day: date | None = None, replaced: Mapping[str, bytes] | None = None
) -> bytes:
    """The archive without the time of writing, with its parts in order.

    day: the date for all times in it, and in its workbooks. replaced: name → new content of that part.
    """
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w") as new:
        for member in sorted(old.infolist(), key=_order):
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


def _order(member: ZipInfo) -> tuple[bool, str]:
    """Sort key: the list of parts comes first, where programs expect it."""
    return member.filename != "[Content_Types].xml", member.filename


def _dated(name: str, part: bytes, day: date) -> bytes:
    if name.endswith(".xlsx"):
        return reproducible(part, day=day)
    if name.endswith("core.xml"):
        return CLOCK.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode() + rb"\g<2>", part)
    return part
