"""Whether a PDF or an Office file that authors offer can be opened."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

OFFICE = (".docx", ".pptx", ".xlsx")


def what_it_is_not(path: Path) -> str:
    """The kind of file that it should be by its name, if it is damaged or something else; empty if it can be opened."""
    known = KINDS.get(path.suffix.lower())
    return known[0] if known and not known[1](path) else ""


def _opens_as_pdf(path: Path) -> bool:
    import logging  # slow to load, like these

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(
        logging.CRITICAL
    )  # it reports what is wrong by itself, in its own words
    try:
        for page in PdfReader(path).pages:
            for note in page.get("/Annots") or []:
                note.get_object()
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False
    return True


def _opens_in_office(path: Path) -> bool:
    from xml.etree import ElementTree  # slow to load, and few sites offer such a file
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith(".rels"):
                    ElementTree.fromstring(archive.read(name))
    except (BadZipFile, ElementTree.ParseError, zlib.error):
        return False
    return True


KINDS: Mapping[str, tuple[str, Callable[[Path], bool]]] = {
    ".pdf": ("a PDF", _opens_as_pdf),
    **dict.fromkeys(OFFICE, ("an Office file", _opens_in_office)),
}
