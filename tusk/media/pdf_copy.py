"""A PDF written again from what readers see: no names, no earlier versions, no scripts, no files within it.

Only what can be reached from its pages is copied, and from that is taken what `KEPT_ACTIONS` and the lists below do not
allow. The title and the language stay, which screen readers need; so do tags, bookmarks, links and forms to fill in.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from tusk.late_pattern import late
from tusk.media.hidden_data import without_hidden_data
from tusk.media.unreadable import Unreadable

MOST_OBJECTS = 20_000  # about 8 seconds and 200 MB; a tag of every paragraph and cell is one
MOST_PAGES = 4_000  # each takes as long as two of these objects
SPLIT_IT = "Split it into two files, or open it, print it to a new PDF, and copy that here."
PRINT_IT = "Open it, print it to a new PDF, and copy that here."
HIDDEN = {  # in any dictionary: who made it, when and how, what runs, small pictures of the pages
    *("/AA", "/AF", "/JS", "/LastModified", "/Metadata", "/PieceInfo", "/PZ", "/SpiderInfo", "/Thumb"),
    *("/DSS", "/Perms", "/Legal", "/Collection", "/Requirements", "/Threads", "/URI", "/XFA"),
}
KEPT_ACTIONS = {"/GoTo", "/URI", "/Named"}
FOLLOWED = late(r"(https?|mailto|tel):|#|[^:]*$", re.IGNORECASE)
# Notes on a page. What is drawn or written on it stays, without its author and what a bubble would say.
GONE = {
    *(
        "/Text",
        "/Popup",
        "/FileAttachment",
        "/Sound",
        "/Movie",
        "/Screen",
        "/RichMedia",
        "/3D",
        "/Redact",
        "/TrapNet",
    ),
}
MARKS = {
    *(
        "/Highlight",
        "/Underline",
        "/Squiggly",
        "/StrikeOut",
        "/Ink",
        "/Line",
        "/Square",
        "/Circle",
        "/Polygon",
    ),
    *("/PolyLine", "/Caret", "/Stamp"),
}
OF_AUTHORS = ("/T", "/M", "/NM", "/CreationDate", "/RC", "/Subj", "/IRT", "/Popup")
NOT_SHOWN = 2 | 32  # flags of a note or field that is on no screen
FILLED_IN = ("/V", "/DV", "/AP", "/TU", "/Contents", "/MK")
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def published_pdf(content: bytes) -> bytes:
    """The bytes that are published; the same file gives the same bytes. Raises Unreadable."""
    from pypdf import PdfReader, PdfWriter  # slow to load
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted:
            raise Unreadable("has a password, or is locked against copying.", f"Remove the lock. {PRINT_IT}")
        if _objects_in(reader) > MOST_OBJECTS:
            raise Unreadable(
                f"consists of more than {MOST_OBJECTS:,} objects, which takes too long.", SPLIT_IT
            )
        if len(reader.pages) > MOST_PAGES:
            raise Unreadable(f"has more than {MOST_PAGES:,} pages, which takes too long.", SPLIT_IT)
        if _has_hidden_layers(reader):
            raise Unreadable("has hidden layers, which anyone can show.", PRINT_IT)
        title, is_for_all = _title(reader), b"pdfuaid" in _metadata(reader)
        writer = PdfWriter(clone_from=reader)
        _clean(writer, title, is_for_all=is_for_all)
        cleaned = BytesIO()
        writer.write(cleaned)
        written = BytesIO()
        last = PdfWriter(clone_from=PdfReader(cleaned))  # without what nothing leads to any more
        last.metadata = {"/Title": title} if title else None
        last.write(written)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise Unreadable("cannot be written again without what it may hide.", PRINT_IT) from error
    return written.getvalue()


def _objects_in(reader: Any) -> int:
    """How many objects a PDF lists."""
    return sum(map(len, reader.xref.values())) + len(reader.xref_objStm)


def _has_hidden_layers(reader: Any) -> bool:
    """Whether a PDF has layers that are not shown when it is opened."""
    layers = reader.root_object.get("/OCProperties")
    usual = layers.get_object().get("/D") if layers is not None else None
    if usual is None:
        return False
    found = usual.get_object()
    return bool(found.get("/OFF")) or found.get("/BaseState") == "/OFF"


def _title(reader: Any) -> str:
    return str((reader.metadata or {}).get("/Title") or "")


def _metadata(reader: Any) -> bytes:
    found = reader.root_object.get("/Metadata")
    data: bytes = found.get_object().get_data() if found is not None else b""
    return data


def _clean(writer: Any, title: str, *, is_for_all: bool) -> None:
    """Take out of a copy what is not for readers. is_for_all: it says that it is accessible (PDF/UA)."""
    from pypdf.generic import NameObject, StreamObject

    root = writer.root_object
    if _is_action(root.get("/OpenAction")):
        root.pop("/OpenAction", None)
    names = root.get("/Names")
    for kind in ("/JavaScript", "/EmbeddedFiles", "/AlternatePresentations", "/Renditions"):
        if names is not None:
            names.get_object().pop(kind, None)
    for each in list(writer._objects):
        for one in _dictionaries(each):
            _clean_dictionary(one)
        if isinstance(each, StreamObject):
            _clean_stream(each)
    for page in writer.pages:
        _clean_notes(page)
    writer.metadata = {"/Title": title} if title else None
    writer._ID = None
    if is_for_all:
        stream = StreamObject()
        stream.set_data(XMP.encode())
        stream.update(
            {NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")}
        )
        root[NameObject("/Metadata")] = writer._add_object(stream)


def _dictionaries(value: Any) -> Iterator[Any]:
    """A dictionary and those directly within it, not those that it refers to."""
    from pypdf.generic import ArrayObject, DictionaryObject

    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, DictionaryObject):
            yield one
            waiting += [dict.get(one, name) for name in one]
        elif isinstance(one, ArrayObject):
            waiting += list(one)


def _clean_dictionary(one: Any) -> None:
    """Take out who made it, and every action but to open a page. /URI belongs to actions, and is kept there."""
    for name in HIDDEN - ({"/URI"} if one.get("/S") == "/URI" else set()):
        one.pop(name, None)
    for name in ("/A", "/PA", "/Next", "/OpenAction"):
        if name in one and _is_action(one[name]) and not _is_harmless(one[name]):
            one.pop(name)
    if one.get("/FT") == "/Sig":
        one.pop("/V", None)


def _is_action(value: Any) -> bool:
    from pypdf.generic import ArrayObject, DictionaryObject

    found = value.get_object() if value is not None else None
    is_list = isinstance(found, ArrayObject) and bool(found) and _is_action(found[0])
    return is_list or (
        isinstance(found, DictionaryObject) and "/S" in found and found.get("/Type") != "/Page"
    )


def _is_harmless(value: Any) -> bool:
    action = value.get_object()
    if not hasattr(action, "get"):
        return False
    kind = action.get("/S")
    return kind in KEPT_ACTIONS and (kind != "/URI" or bool(FOLLOWED.match(str(action.get("/URI", "")))))


def _clean_stream(stream: Any) -> None:
    """A photograph without what the camera wrote into it."""
    if stream.get("/Filter") == "/DCTDecode" and (copy := without_hidden_data(stream._data, "JPEG")):
        stream._data = copy


def _clean_notes(page: Any) -> None:
    from pypdf.generic import ArrayObject, NameObject

    notes = page.get("/Annots")
    if notes is None:
        return
    kept = []
    for note in notes.get_object():
        one = note.get_object()
        kind = one.get("/Subtype") if one is not None else "/Popup"
        if kind in GONE:
            continue
        for name in (
            (*OF_AUTHORS, *(("/Contents",) if kind in MARKS else ())) if kind in MARKS | {"/FreeText"} else ()
        ):
            one.pop(name, None)
        if one.get("/F", 0) & NOT_SHOWN:
            for name in FILLED_IN:
                one.pop(name, None)
        kept.append(note)
    page[NameObject("/Annots")] = ArrayObject(kept)
