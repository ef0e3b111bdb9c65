"""Everything that a PDF says, also where nobody looks: links, notes, fields, bookmarks, descriptions, properties."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from tusk.late_pattern import late
from tusk.media.said import Attached, Passage

MOST_PAGES = 500
MOST_TAGS = 100_000
TAG = late(r"<[^<>]{0,10000}>")


def said_by_pdf(content: bytes) -> Attached:
    """What a PDF says; nothing if it is damaged. What it hides is not in its published copy."""
    try:
        return _said(PdfReader(BytesIO(content)))
    except (PyPdfError, AttributeError, TypeError, RecursionError):
        return Attached(())


def _said(reader: PdfReader) -> Attached:
    shown = reader.pages[:MOST_PAGES]
    pages = [Passage("", page.extract_text()) for page in shown]
    notes = [Passage("in a comment", words) for words in _of_notes(shown)]
    parts = {
        "in a link": _of_links(shown),
        "in a field of a form": _filled_in(reader),
        "in a bookmark": _bookmarks(reader.outline),
        "in a description for screen readers": _described(reader),
        "in the name of a layer or a page": _names(reader),
        "in the file's properties": _properties(reader),
    }
    others = [Passage(where, "\n".join(said)) for where, said in parts.items()]
    inside = [
        Passage("in a file inside it", f"{name}\n{content.decode('utf-8', 'replace')}")
        for name, contents in reader.attachments.items()
        for content in contents
    ]
    return Attached((*pages, *notes, *others, *inside))


def _properties(reader: PdfReader) -> Iterator[str]:
    """The properties of a PDF, as older programs keep them and as XMP."""
    yield from map(str, (reader.metadata or {}).values())
    if described := reader.root_object.get("/Metadata"):
        data = described.get_object().get_data()
        yield TAG.sub("\n", data.replace(b"\0", b"").decode("utf-8", "replace"))


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


def _annotations(pages: Any) -> Iterator[Any]:
    for page in pages:
        for reference in page.get("/Annots") or ():
            yield reference.get_object()


def _of_notes(pages: Any) -> Iterator[str]:
    """What notes say, and who wrote them; a field of a form has its name instead."""
    for note in _annotations(pages):
        if note.get("/Subtype") != "/Link" and (words := note.get("/Contents")):
            names = ("/Subj",) if note.get("/Subtype") == "/Widget" else ("/T", "/Subj")
            yield "\n".join(str(said) for said in (words, *map(note.get, names)) if said)


def _of_links(pages: Any) -> Iterator[str]:
    """Where links lead, and what they say of themselves."""
    for note in _annotations(pages):
        action = note.get("/A")
        said = (action.get_object().get("/URI") if action else None, note.get("/Contents"))
        if note.get("/Subtype") == "/Link":
            yield from (str(each) for each in said if each)


def _described(reader: PdfReader) -> Iterator[str]:
    """What tags say instead of what they are around: /Alt and /ActualText."""
    waiting: list[Any] = [reader.root_object.get("/StructTreeRoot")]
    seen: set[int] = set()
    while waiting and len(seen) < MOST_TAGS:
        one = waiting.pop()
        place = getattr(one, "idnum", None) or id(one)
        if one is None or place in seen:
            continue
        seen.add(place)
        found = one.get_object()
        if isinstance(found, list):
            waiting += found
        elif isinstance(found, dict):
            yield from (
                str(said) for name in ("/Alt", "/ActualText", "/T", "/E") if (said := found.get(name))
            )
            waiting.append(dict.get(found, "/K"))


def _names(reader: PdfReader) -> Iterator[str]:
    """The names of layers, and what is before the numbers of pages."""
    layers = reader.root_object.get("/OCProperties")
    for layer in layers.get_object().get("/OCGs", ()) if layers else ():
        yield str(layer.get_object().get("/Name", ""))
    if "/PageLabels" in reader.root_object:
        yield from map(str, reader.page_labels[:MOST_PAGES])
