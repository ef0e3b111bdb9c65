"""What a Word, PowerPoint or Excel file must be like to be opened at all: its size, its names, no macros."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from tusk.late_pattern import late
from tusk.media.unreadable import Unreadable

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

# Limits that fit the memory of a laptop.
MOST_BYTES = 75_000_000
MOST_UNPACKED = 300_000_000  # bytes
MOST_XML = 20_000_000  # bytes of all text parts
MOST_TAGS = 1_000_000  # in them
MOST_MEMBERS = 5_000
ENCRYPTED = b"\xd0\xcf\x11\xe0"  # the first bytes of files with a password, and of Office files before 2007
PROGRAMS = re.compile(rb"vbaProject|macroEnabled|activeX", re.IGNORECASE)  # in the list of what the parts are
TYPES = "[Content_Types].xml"
LEADS_OUT = late(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:")  # names that point outside the file
FOLLOWED = late(r"(https?|mailto|tel):|#", re.IGNORECASE)  # links that anybody can open
SPLIT_IT = "Make its pictures and videos smaller, or split it."
PROGRAM = {".docx": "Word", ".pptx": "PowerPoint", ".xlsx": "Excel"}
SAVED_AGAIN = {
    ".docx": "Open it in Word and save it again as a Word document (.docx).",
    ".pptx": "Open it in PowerPoint and save it again as a PowerPoint presentation (.pptx).",
    ".xlsx": "Open it in Excel and save it again as an Excel workbook (.xlsx).",
}


def refuse_what_is_unsafe(content: bytes, ending: str) -> None:
    """Raise Unreadable for what is too large, has a password, has macros or is no archive; ending: ".docx"."""
    from zipfile import BadZipFile, ZipFile  # slow to load

    save_it = SAVED_AGAIN[ending]
    if content.startswith(ENCRYPTED):
        message = f"has a password, or was made by an old version of {PROGRAM[ending]}."
        raise Unreadable(message, f"Remove the password. {save_it}")
    try:
        with ZipFile(BytesIO(content)) as archive:
            _refuse_members(archive.infolist(), save_it)
            _refuse_tags(archive)
            if PROGRAMS.search(archive.read(TYPES) if TYPES in archive.namelist() else b""):
                raise macros(ending)
    except (BadZipFile, ValueError, NotImplementedError, RuntimeError):
        message = f"is damaged, or is not {_a(PROGRAM[ending])} file."
        raise Unreadable(message, save_it) from None
    if any(PROGRAMS.search(member.filename.encode()) for member in archive.infolist()):
        raise macros(ending)


def macros(ending: str) -> Unreadable:
    """A file with programs in it."""
    return Unreadable("contains macros, which are programs.", f"Save it without macros ({ending}).")


def is_text(member: ZipInfo) -> bool:
    """Whether a part is XML by its name."""
    return member.filename.lower().endswith((".xml", ".rels"))


def _refuse_members(members: list[ZipInfo], save_it: str) -> None:
    xml = sum(member.file_size for member in members if is_text(member))
    unpacked = sum(member.file_size for member in members)
    if unpacked > MOST_UNPACKED or len(members) > MOST_MEMBERS or xml > MOST_XML:
        raise Unreadable("is too large when unpacked.", SPLIT_IT)
    if any(LEADS_OUT.search(name) for member in members for name in (member.filename, member.orig_filename)):
        raise Unreadable("contains a file that would be unpacked outside its folder.", save_it)


def _refuse_tags(archive: ZipFile) -> None:
    """Each element takes 350 bytes of memory, however short it is. No more is read than the stated lengths."""
    tags = 0
    for member in archive.infolist():
        tags += archive.read(member).count(b"<") if is_text(member) else 0
        if tags > MOST_TAGS:
            raise Unreadable("is too large when unpacked.", SPLIT_IT)


def _a(name: str) -> str:
    return f"an {name}" if name == "Excel" else f"a {name}"
