"""Files that are zip archives inside, as Word and PowerPoint write them: the same content gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile, ZipInfo

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip archive can say


def steady(content: bytes, replaced: Mapping[str, bytes] | None = None) -> bytes:
    """The archive without the time at which it was written; replaced: name → what stands there instead."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w") as new:
        for member in old.infolist():
            fresh = ZipInfo(member.filename, LONG_AGO)
            fresh.compress_type = member.compress_type
            fresh.create_system = 0  # the same on every system
            new.writestr(fresh, (replaced or {}).get(member.filename) or old.read(member))
    return written.getvalue()
