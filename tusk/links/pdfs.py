"""The links in PDFs, and the places that links can point to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from tusk.links.damaged import Damaged
from tusk.links.link import Link

ADDRESS = re.compile(rb"/URI ?\(((?:[^()\\]|\\[()\\]|\([^()\\]*\))*)\)")
ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
END = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
ACTION = re.compile(rb"/S ?/URI\b")
MADE_HERE = b"/Creator(Typst "  # such a file has its links as they are, page by page
FAULTS = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


def links_in_pdf(path: Path) -> Iterator[Link]:
    """The addresses of the links in a PDF. Raises Damaged if it cannot be read."""
    content = path.read_bytes()
    addresses = _in_plain_sight(content)
    found = _in_any(content) if addresses is None else addresses
    return (Link("pdf", address) for address in found)


def _in_plain_sight(content: bytes) -> list[str] | None:
    """The addresses in a PDF of Typst, found ten times faster; None where one could be missed or misread."""
    if MADE_HERE not in content or any(each in content for each in (b"/ObjStm", b"/Encrypt")):
        return None
    end = END.findall(content)
    if len(end) != 1 or not content.startswith(b"xref", int(end[0])):  # it was changed, or is damaged
        return None
    found = ADDRESS.findall(content)
    if len(found) != len(ACTION.findall(content)) or not all(map(bytes.isascii, found)):
        return None
    return [ESCAPED.sub(rb"\1", address).decode() for address in found]


def _in_any(content: bytes) -> Iterator[str]:
    """The addresses in any PDF. Raises Damaged if it cannot be read."""
    try:
        for page in PdfReader(BytesIO(content)).pages:
            for note in page.get("/Annots") or []:
                action = note.get_object().get("/A")
                address = action.get_object().get("/URI") if action else None
                if address is not None:
                    yield address.decode("utf-8", "replace") if isinstance(address, bytes) else str(address)
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
