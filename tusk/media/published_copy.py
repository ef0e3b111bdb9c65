"""What is published of a file that authors offer: a copy without what readers do not see, or the file itself."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from tusk.media.office_limits import MOST_BYTES, PROGRAM, SAVED_AGAIN, SPLIT_IT, refuse_what_is_unsafe
from tusk.media.pictures import made_once
from tusk.media.sound_tags import sound_without_tags
from tusk.media.unreadable import Unreadable
from tusk.media.video_tags import video_without_tags

RECORDED = {".mp3": sound_without_tags, ".mp4": video_without_tags, ".m4a": video_without_tags}
HOLD_ANYTHING = {".odt", ".ods", ".odp", ".rtf", ".epub"}
SAVE_AS = "Save it as a PDF, or as .docx, .xlsx or .pptx, which are published without these."
BEFORE_2007 = {".doc": ".docx", ".ppt": ".pptx", ".xls": ".xlsx"}


def published_copy(path: Path, cache: Path | None = None) -> bytes:
    """The bytes that are published; the same file gives the same bytes. Raises Unreadable.

    cache: a folder for copies that take long to make.
    """
    ending = path.suffix.lower()
    if ending in BEFORE_2007:
        message = "is of a version of Office before 2007, in which anything can be hidden."
        raise Unreadable(message, SAVED_AGAIN[BEFORE_2007[ending]])
    if ending in HOLD_ANYTHING:
        raise Unreadable("is of a type in which names, comments and programs can be hidden.", SAVE_AS)
    content = path.read_bytes()
    if ending == ".zip":
        from tusk.media.zip_copy import published_zip  # slow to load, and few sites offer such a file

        return published_zip(content, published_bytes)
    return made_once(cache, content, f"copy {ending}", lambda: published_bytes(content, ending))


def published_bytes(content: bytes, ending: str) -> bytes:
    """The same for the bytes of one file."""
    if ending == ".pdf":
        return _pdf(content)
    if ending in RECORDED:
        return RECORDED[ending](content)
    return _office(content, ending) if ending in PROGRAM else content


def _pdf(content: bytes) -> bytes:
    from tusk.media.pdf_copy import published_pdf  # slow to load

    if len(content) > MOST_BYTES:
        raise Unreadable(f"is larger than {MOST_BYTES // 1_000_000} MB.", SPLIT_IT)
    return published_pdf(content)


def what_prevents_it(path: Path) -> Unreadable | None:
    """Why no copy can be published; None if it can."""
    stat = path.stat()
    return _prevents(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=1000)
def _prevents(path: Path, _size: int, _changed: int) -> Unreadable | None:
    try:
        published_copy(path)
    except Unreadable as unreadable:
        return unreadable
    return None


def _office(content: bytes, ending: str) -> bytes:
    from tusk.media.office_copy import published  # lxml is slow to load, and few sites offer such a file

    if len(content) > MOST_BYTES:
        raise Unreadable(f"is larger than {MOST_BYTES // 1_000_000} MB.", SPLIT_IT)
    refuse_what_is_unsafe(content, ending)
    return published(content, ending)
