"""Everything that a file says, also where nobody looks: notes, comments, hidden slides, names, properties."""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Callable, Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from tusk.late_pattern import late
from tusk.media import labelled_cells
from tusk.media.office_hides import hidden_in, is_hidden_slide
from tusk.media.office_limits import MOST_UNPACKED
from tusk.media.said import Attached, Passage

MOST_XML = 20_000_000  # bytes of the text of one file
PARTS = late(r"\.(xml|rels)$")
PLACES = (
    ("notesSlides/", "in speaker notes"),
    ("comments", "in a comment"),
    ("docProps/", "in the file's properties"),
    ("header", "in a header"),
    ("footer", "in a footer"),
    ("footnotes", "in a footnote"),
    ("_rels/", "in a link"),
)
LINE_ENDS = late(r"</(?:a:p|w:p|si|c|row|dc:\w+|cp:\w+|text|t:text)>|<(?:w:br|a:br|w:tab)\b[^<>]{0,200}>")
WORDS_IN_TAGS = late(
    r"\b(?:alt|descr|title|author|w:author|initials|prompt|promptTitle|tooltip|Target|name|val|userId)=\"([^\"<>]{1,2000})\"",
    re.IGNORECASE,
)
TAG = late(r"<[^<>]{0,10000}>")
FOLDED = late(r"\r?\n[ \t]")


Reader: TypeAlias = Callable[[bytes], Attached]


def read(path: Path) -> Attached:
    """Everything that a file says; nothing if it cannot be read, which other rules name."""
    stat = path.stat()
    return _read(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=64)
def _read(path: Path, _size: int, _changed: int) -> Attached:
    reader = READERS.get(path.suffix.lower())
    return _said(reader, path.read_bytes()) if reader else Attached(())


def _said(reader: Reader, content: bytes) -> Attached:
    from zipfile import BadZipFile  # slow to load, and few sites offer such a file

    try:
        return reader(content)
    except (OSError, ValueError, KeyError, BadZipFile, RuntimeError, NotImplementedError, EOFError):
        return Attached(())


def _text(content: bytes) -> Attached:
    return Attached((Passage("", decoded(content)),))


def _card(content: bytes) -> Attached:
    """A calendar or a card, whose long lines go on after a space."""
    return Attached((Passage("", FOLDED.sub("", decoded(content))),))


def _table(content: bytes) -> Attached:
    return _with_cells(text := decoded(content), labelled_cells.in_text(text))


def _page(content: bytes) -> Attached:
    return _with_cells(text := decoded(content), labelled_cells.in_xml(text))


def _with_cells(text: str, cells: str) -> Attached:
    return Attached((Passage("", text), *_passages("", cells)))


def decoded(content: bytes) -> str:
    """A text in UTF-8, or as Excel and Notepad on Windows may save it."""
    content = content[:MOST_XML]
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        is_cut = wrong.start > MOST_XML - 4
        return content.decode("utf-8-sig" if is_cut else "cp1252", "replace")


def _passages(where: str, said: str) -> list[Passage]:
    return [Passage(where, said)] if said else []


def _office(content: bytes) -> Attached:
    from zipfile import ZipFile

    passages: list[Passage] = []
    sheets: list[tuple[str, str]] = []
    shared: list[str] = []
    hides = set()
    with ZipFile(BytesIO(content)) as archive:
        left = MOST_XML
        for part in archive.infolist():
            if PARTS.search(part.filename) and (left := left - part.file_size) >= 0:
                xml = archive.read(part).decode("utf-8", "replace")
                where = _place(part.filename, xml)
                passages += [Passage(where, _words(xml)), *_passages(where, labelled_cells.in_xml(xml))]
                if part.filename == "xl/sharedStrings.xml":
                    shared = labelled_cells.shared_texts(xml)
                elif part.filename.startswith("xl/worksheets/sheet"):
                    sheets.append((where, xml))
                hides |= set(hidden_in(part.filename, xml))
    for where, xml in sheets:
        passages += _passages(where, labelled_cells.in_sheet(xml, shared))
    return Attached(tuple(passages), tuple(sorted(hides)))


def _place(name: str, xml: str) -> str:
    if is_hidden_slide(name, xml):
        return "on a hidden slide"
    return next((where for part, where in PLACES if part in name), "")


@lru_cache(maxsize=32)  # files of one program have the same styles
def _words(xml: str) -> str:
    """The text of an XML part, a paragraph a line, and the words in its tags: descriptions, names, links."""
    in_tags = "\n".join(WORDS_IN_TAGS.findall(xml))
    return html.unescape(f"{TAG.sub('', LINE_ENDS.sub(chr(10), xml))}\n{in_tags}")


def _picture(content: bytes) -> Attached:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _said_by_picture(content)
    except Exception:  # decoders raise all kinds of errors for damaged files, which another rule names
        return Attached(())


def _said_by_picture(content: bytes) -> Attached:
    from PIL import Image
    from PIL.ExifTags import IFD

    with Image.open(BytesIO(content)) as picture:
        exif = picture.getexif()
        values = [*exif.values(), *exif.get_ifd(IFD.Exif).values()]
        values += [value for value in picture.info.values() if isinstance(value, str | bytes)]
        values += list(_iptc(picture))
    said = "\n".join(_plain(value) for value in values if isinstance(value, str | bytes))
    return Attached((Passage("in the picture's own data", said),))


def _iptc(picture: object) -> Iterator[bytes]:
    from PIL import IptcImagePlugin

    found = IptcImagePlugin.getiptcinfo(picture) or {}  # type: ignore[arg-type]
    for value in found.values():
        yield from value if isinstance(value, list) else [value]


def _plain(value: str | bytes) -> str:
    """Words in the data of a picture; XMP is XML."""
    text = value.replace(b"\0", b"").decode("utf-8", "replace") if isinstance(value, bytes) else value
    return TAG.sub("\n", text[:MOST_XML])


def _pdf(content: bytes) -> Attached:
    from tusk.media.said_by_pdf import said_by_pdf  # slow to load

    return said_by_pdf(content)


def _zip(content: bytes) -> Attached:
    """What the files in a zip file say and hide, and their names."""
    from zipfile import ZipFile

    passages: list[Passage] = []
    hides: set[str] = set()
    with ZipFile(BytesIO(content)) as archive:
        left = MOST_UNPACKED
        for member in archive.infolist():
            name, ending = member.filename, PurePosixPath(member.filename).suffix.lower()
            passages.append(Passage("in the name of a file inside it", name))
            reader = READERS.get(ending)
            if reader and ending != ".zip" and (left := left - member.file_size) >= 0:
                said = _said(reader, archive.read(member))
                passages += [
                    Passage(f'in "{name[:80]}" {each.where}'.strip(), each.text) for each in said.passages
                ]
                hides |= {*said.hides}
    return Attached(tuple(passages), tuple(sorted(hides)))


READERS: dict[str, Reader] = {
    **dict.fromkeys((".docx", ".pptx", ".xlsx", ".odt", ".odp", ".ods"), _office),
    **dict.fromkeys((".txt", ".rtf", ".vtt", ".srt", ".md", ".json", ".svg"), _text),
    **dict.fromkeys((".ics", ".vcf"), _card),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp"), _picture),
    **dict.fromkeys((".csv", ".tsv"), _table),
    ".html": _page,
    ".pdf": _pdf,
    ".zip": _zip,
}
