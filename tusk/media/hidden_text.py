"""Everything that a file says, also where nobody looks: notes, comments, hidden slides, names, properties."""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.media import labelled_cells
from tusk.media.office_hides import hidden_in, is_hidden_slide

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_XML = 20_000_000  # bytes of the text of one file
NAMES = "the names of people who wrote it"
MOST_PAGES = 500  # of a PDF
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
AUTHOR = late(r"<(?:dc:creator|cp:lastModifiedBy)[^<>]{0,200}>([^<]{1,200})<")
PROGRAMS = ("python-docx", "python-pptx", "microsoft office user", "user", "admin", "author")


@dataclass(frozen=True)
class Passage:
    """A text in a file. where: its place in words, "in speaker notes"; empty if readers see it."""

    where: str
    text: str


@dataclass(frozen=True)
class Attached:
    """What a file says. hides: what it hides from readers but gives to those who look, in words."""

    passages: tuple[Passage, ...]
    hides: tuple[str, ...] = ()


def read(path: Path) -> Attached:
    """Everything that a file says; nothing if it cannot be read, which other rules name."""
    stat = path.stat()
    return _read(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=64)
def _read(path: Path, _size: int, _changed: int) -> Attached:
    from zipfile import BadZipFile  # slow to load, and few sites offer such a file

    reader = READERS.get(path.suffix.lower())
    try:
        return reader(path) if reader else Attached(())
    except (OSError, ValueError, KeyError, BadZipFile, RuntimeError, NotImplementedError, EOFError):
        return Attached(())


def _text(path: Path) -> Attached:
    return Attached((Passage("", _decoded(path)),))


def _table(path: Path) -> Attached:
    return _with_cells(text := _decoded(path), labelled_cells.in_text(text))


def _page(path: Path) -> Attached:
    return _with_cells(text := _decoded(path), labelled_cells.in_xml(text))


def _with_cells(text: str, cells: str) -> Attached:
    return Attached((Passage("", text), *_passages("", cells)))


def _decoded(path: Path) -> str:
    return path.read_bytes()[:MOST_XML].decode("utf-8-sig", "replace")


def _passages(where: str, said: str) -> list[Passage]:
    return [Passage(where, said)] if said else []


def _office(path: Path) -> Attached:
    from zipfile import ZipFile

    passages: list[Passage] = []
    sheets: list[tuple[str, str]] = []
    shared: list[str] = []
    hides = set()
    with ZipFile(path) as archive:
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
                hides |= {NAMES} if _names_somebody(part.filename, xml) else set()
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


def _names_somebody(name: str, xml: str) -> bool:
    """Whether the properties of a file name an author who is no program."""
    return name == "docProps/core.xml" and any(
        each.strip().lower() not in PROGRAMS for each in AUTHOR.findall(xml)
    )


def _pdf(path: Path) -> Attached:
    from pypdf import PdfReader  # slow to load
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(path)
        pages = [Passage("", page.extract_text()) for page in reader.pages[:MOST_PAGES]]
        notes = [Passage("in a comment", words) for words in _annotations(reader.pages[:MOST_PAGES])]
        filled = Passage("in a field of a form", "\n".join(_filled_in(reader)))
        marks = Passage("in a bookmark", "\n".join(_bookmarks(reader.outline)))
        about = Passage("in the file's properties", "\n".join(_properties(reader)))
        inside = [
            Passage("in a file inside it", f"{name}\n{content.decode('utf-8', 'replace')}")
            for name, contents in reader.attachments.items()
            for content in contents
        ]
        author = reader.metadata.author if reader.metadata else None
    except (PyPdfError, AttributeError, TypeError, RecursionError):
        return Attached(())
    hides = [*(["comments"] if notes else []), *(["other files"] if inside else [])]
    hides += [NAMES] if author else []
    return Attached((*pages, *notes, filled, marks, about, *inside), tuple(hides))


def _properties(reader: PdfReader) -> Iterator[str]:
    """The properties of a PDF, as older programs keep them and as XMP."""
    yield from map(str, (reader.metadata or {}).values())
    if described := reader.root_object.get("/Metadata"):
        yield _plain(described.get_object().get_data())


def _filled_in(reader: PdfReader) -> Iterator[str]:
    """The values in the fields of a form, and the names and hints of the fields."""
    for name, field in (reader.get_fields() or {}).items():
        yield from (str(said) for said in (name, field.get("/TU"), field.get("/V"), field.get("/DV")) if said)


def _bookmarks(outline: object) -> Iterator[str]:
    """The titles of bookmarks, also of those below others."""
    for each in outline if isinstance(outline, list) else [outline]:
        if isinstance(each, list):
            yield from _bookmarks(each)
        else:
            yield str(getattr(each, "title", "") or "")


def _annotations(pages: object) -> Iterator[str]:
    for page in pages:  # type: ignore[attr-defined]
        for reference in page.get("/Annots") or ():
            note = reference.get_object()
            if note.get("/Subtype") != "/Link" and (words := note.get("/Contents")):
                yield str(words)


def _picture(path: Path) -> Attached:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _said_by_picture(path)
    except Exception:  # decoders raise all kinds of errors for damaged files, which another rule names
        return Attached(())


def _said_by_picture(path: Path) -> Attached:
    from PIL import Image
    from PIL.ExifTags import IFD

    with Image.open(path) as picture:
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


READERS: dict[str, Callable[[Path], Attached]] = {
    **dict.fromkeys((".docx", ".pptx", ".xlsx", ".odt", ".odp", ".ods"), _office),
    **dict.fromkeys((".txt", ".ics", ".rtf", ".vtt", ".srt", ".md", ".json", ".svg"), _text),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp"), _picture),
    **dict.fromkeys((".csv", ".tsv"), _table),
    ".html": _page,
    ".pdf": _pdf,
}
