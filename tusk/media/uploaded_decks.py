"""PowerPoint files from authors: the titles of their slides."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from tusk.data_class import dataclass
from tusk.media.office_limits import (
    FOLLOWED,
    MOST_BYTES,
    SAVED_AGAIN,
    SPLIT_IT,
    is_text,
    refuse_what_is_unsafe,
)
from tusk.media.unreadable import Unreadable
from tusk.problem import quoted

MOST_SLIDES = 500
LONGEST_TITLE = 200
TAKE_IT_OUT = "Remove the link in PowerPoint, or point it to a page on the web."
INSERT_IT = "In PowerPoint, remove it and insert it again, without a link to the original file."
SAVE_IT = SAVED_AGAIN[".pptx"]


@dataclass(frozen=True)
class Deck:
    """The titles of a file's slides; "" for a slide without one."""

    titles: tuple[str, ...]


def read(path: Path) -> Deck:
    """Read the titles of a .pptx file. Raises Unreadable."""
    stat = path.stat()
    return _read(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=1000)
def _read(path: Path, length: int, changed: int) -> Deck:
    import pptx  # slow to load, and few workshops offer a file

    from tusk.media.office_copy import published

    if length > MOST_BYTES:
        raise Unreadable(f"is larger than {MOST_BYTES // 1_000_000} MB.", SPLIT_IT)
    content = path.read_bytes()
    refuse_what_is_unsafe(content, ".pptx")
    try:
        presentation = pptx.Presentation(BytesIO(_without_pictures(content)))
        count = len(presentation.slides)
        if count > MOST_SLIDES:
            raise Unreadable(f"has {count:,} slides; at most {MOST_SLIDES} can be listed.", "Split it.")
        titles = tuple(_title(slide) for slide in presentation.slides)
        elsewhere = list(_elsewhere(presentation))
    except Unreadable:
        raise
    except Exception:  # any error of python-pptx or lxml on a damaged file
        raise Unreadable("is damaged, or is not a PowerPoint file.", SAVE_IT) from None
    if not titles:
        raise Unreadable("has no slides.", "Add slides to it, or remove file:.")
    if elsewhere:
        raise elsewhere[0]
    published(content, ".pptx")
    return Deck(titles)


def _elsewhere(presentation: Any) -> Iterator[Unreadable]:
    """What a file needs but does not contain: files on a computer or on another site."""
    numbers = {slide.part: f" on slide {number}" for number, slide in enumerate(presentation.slides, 1)}
    for part in presentation.part.package.iter_parts():
        for relation in part.rels.values():
            place, to = numbers.get(part, ""), relation.target_ref
            if not relation.is_external or (relation.reltype.endswith("/video") and FOLLOWED.match(to)):
                continue  # a video on a site such as YouTube only plays on request
            if not relation.reltype.endswith("/hyperlink"):
                yield Unreadable(f"shows something{place} that is not in the file: {quoted(to)}.", INSERT_IT)
            elif not FOLLOWED.match(to):
                yield Unreadable(f"has a link{place} that nobody else can open: {quoted(to)}.", TAKE_IT_OUT)


def _without_pictures(content: bytes) -> bytes:
    """The same file with empty pictures and videos, which would all be unpacked to read a title.

    The stated length of each part was checked before, and no more than that is read.
    """
    bare = BytesIO()
    from zipfile import ZipFile

    with ZipFile(BytesIO(content)) as old, ZipFile(bare, "w") as new:
        for member in old.infolist():
            new.writestr(member.filename, old.read(member) if is_text(member) else b"")
    return bare.getvalue()


def _title(slide: Any) -> str:
    shape = slide.shapes.title
    words = shape.text_frame.text if shape is not None and shape.has_text_frame else ""
    shown = "".join(character if character.isprintable() else " " for character in words[:5000])
    return " ".join(shown.split())[:LONGEST_TITLE]
