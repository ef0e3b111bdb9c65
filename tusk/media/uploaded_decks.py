"""PowerPoint files from authors: the titles of their slides, and a copy without the names of their makers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from tusk.media.pictures import Unreadable
from tusk.media.reproducible_zip import reproducible
from tusk.problem import quoted

# Limits that fit the memory of a laptop.
MOST_BYTES = 75_000_000
MOST_UNPACKED = 300_000_000  # bytes
MOST_XML = 20_000_000  # bytes of all text parts
MOST_TAGS = 1_000_000  # in them
MOST_MEMBERS = 5_000
MOST_SLIDES = 500
LONGEST_TITLE = 200
ENCRYPTED = (
    b"\xd0\xcf\x11\xe0"  # the first bytes of files with a password, and of PowerPoint files before 2007
)
PROPERTIES = "docProps/core.xml"
NAMES = re.compile(
    rb"(<(?P<tag>(?:\w+:)?(?:creator|lastModifiedBy|Manager|Company))\b[^>]*>).*?(</(?P=tag)\s*>)", re.DOTALL
)  # up to the end of the element: a name can be in CDATA
CUSTOM = "docProps/custom.xml"  # what programs note by themselves, such as the author's e-mail address
NO_PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'
)
PROGRAMS = re.compile(rb"vbaProject|macroEnabled|activeX", re.IGNORECASE)  # in the list of what the parts are
MACROS = "contains macros, which are programs.", "Save it without macros (.pptx)."
TYPES = "[Content_Types].xml"
LEADS_OUT = re.compile(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:")  # names that point outside the file
FOLLOWED = re.compile(r"(https?|mailto|tel):|#", re.IGNORECASE)  # links that anybody can open
TAKE_IT_OUT = "Remove the link in PowerPoint, or point it to a page on the web."
SPLIT_IT = "Make its pictures and videos smaller, or split it."
INSERT_IT = "In PowerPoint, remove it and insert it again, without a link to the original file."
SAVE_IT = "Open it in PowerPoint and save it again as a PowerPoint presentation (.pptx)."


@dataclass(frozen=True)
class Deck:
    """The titles of a file's slides; "" for a slide without one."""

    titles: tuple[str, ...]


def read(path: Path) -> Deck:
    """Read the titles of a .pptx file. Raises Unreadable."""
    stat = path.stat()
    return _read(path, stat.st_size, stat.st_mtime_ns)


def for_web(path: Path) -> bytes:
    """The file as it is published: without the names in its properties, otherwise unchanged."""
    content = path.read_bytes()
    with ZipFile(BytesIO(content)) as archive:
        names = [name for name in (PROPERTIES, "docProps/app.xml") if name in archive.namelist()]
        nameless = {name: NAMES.sub(rb"\1\3", archive.read(name)) for name in names}
        nameless |= {name: NO_PROPERTIES for name in archive.namelist() if name == CUSTOM}
    return reproducible(content, replaced=nameless)


@lru_cache(maxsize=1000)
def _read(path: Path, length: int, changed: int) -> Deck:
    import pptx  # slow to load, and few workshops offer a file

    if length > MOST_BYTES:
        raise Unreadable(f"is larger than {MOST_BYTES // 1_000_000} MB.", SPLIT_IT)
    content = path.read_bytes()
    _refuse_what_is_unsafe(content)
    try:
        if PROGRAMS.search(_types(content)):
            raise Unreadable(*MACROS)
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


def _refuse_what_is_unsafe(content: bytes) -> None:
    if content.startswith(ENCRYPTED):
        raise Unreadable(
            "has a password, or was made by an old version of PowerPoint.", f"Remove the password. {SAVE_IT}"
        )
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError):
        raise Unreadable("is damaged, or is not a PowerPoint file.", SAVE_IT) from None
    xml = sum(member.file_size for member in members if _is_text(member))
    unpacked = sum(member.file_size for member in members)
    if unpacked > MOST_UNPACKED or len(members) > MOST_MEMBERS or xml > MOST_XML:
        raise Unreadable("is too large when unpacked.", SPLIT_IT)
    if any(LEADS_OUT.search(name) for member in members for name in (member.filename, member.orig_filename)):
        raise Unreadable("contains a file that would be unpacked outside its folder.", SAVE_IT)
    if any(PROGRAMS.search(member.filename.encode()) for member in members):
        raise Unreadable(*MACROS)


def _types(content: bytes) -> bytes:
    """What the file says each of its parts is: a macro can be in a part of any name."""
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(TYPES) if TYPES in archive.namelist() else b""


def _is_text(member: ZipInfo) -> bool:
    return member.filename.lower().endswith((".xml", ".rels"))


def _without_pictures(content: bytes) -> bytes:
    """The same file with empty pictures and videos, which would all be unpacked to read a title.

    The stated length of each part was checked before, and no more than that is read.
    """
    bare, tags = BytesIO(), 0
    with ZipFile(BytesIO(content)) as old, ZipFile(bare, "w") as new:
        for member in old.infolist():
            part = old.read(member) if _is_text(member) else b""
            tags += part.count(b"<")
            if tags > MOST_TAGS:
                raise Unreadable("is too large when unpacked.", SPLIT_IT)
            new.writestr(member.filename, part)
    return bare.getvalue()


def _title(slide: Any) -> str:
    shape = slide.shapes.title
    words = shape.text_frame.text if shape is not None and shape.has_text_frame else ""
    shown = "".join(character if character.isprintable() else " " for character in words[:5000])
    return " ".join(shown.split())[:LONGEST_TITLE]
