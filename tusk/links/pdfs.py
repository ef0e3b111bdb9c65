"""The links in PDFs, and the places that links can point to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from tusk.links.files import Damaged
from tusk.links.link import Link

FAULTS = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


def links_in_pdf(path: Path) -> Iterator[Link]:
    """The addresses of the links in a PDF. Raises Damaged if it cannot be read."""
    try:
        for page in PdfReader(path).pages:
            for note in page.get("/Annots") or []:
                action = note.get_object().get("/A")
                address = action.get_object().get("/URI") if action else None
                if address is not None:
                    yield Link(
                        "pdf",
                        address.decode("utf-8", "replace") if isinstance(address, bytes) else str(address),
                    )
    except FAULTS as error:
        raise Damaged(f"cannot be read as a PDF ({error})") from None


@lru_cache(maxsize=200)
def parts_of_pdf(path: Path) -> tuple[int, frozenset[str]]:
    """The number of pages of a PDF, and the named destinations that links can point to."""
    try:
        reader = PdfReader(path)
        return len(reader.pages), frozenset(reader.named_destinations)
    except FAULTS:
        return 0, frozenset()
