"""What finished files are made from, as keys: the document, its pictures, the code, the templates and the programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from tusk.document.blocks import Cover, Picture
from tusk.document.document import Document
from tusk.document.nodes import Image
from tusk.document.publisher import Publisher
from tusk.kept.code import code_digest

# Not all code: to print a site again takes minutes.
ROOMS = (
    "charts",
    "data_class.py",
    "document",
    "fonts",
    "late_pattern.py",
    "ledger",
    "locales",
    "media",
    "model",
    "paper",
    "problem.py",
    "sections",
    "slides",
    "takeaways",
    "text",
    "word",
)
OF_KITS = ("kits", "pages")
TEMPLATES = {"pdf": "print", "pptx": "slides", "docx": "word", "html": "kits", "zip": "kits"}


def made_with(templates: Path) -> dict[str, str]:
    """A fingerprint of the code, the packages, the templates and the fonts, for each type of file."""
    code, of_kits = code_digest(*ROOMS), code_digest(*ROOMS, *OF_KITS)
    return {
        suffix: f"{of_kits if folder == 'kits' else code} {_sum((templates / folder).rglob('*.*'))}"
        for suffix, folder in TEMPLATES.items()
    }


def _sum(files: Iterable[Path]) -> str:
    sums = sha256()
    for path in sorted(files):
        if path.is_file():
            sums.update(path.name.encode() + path.read_bytes())
    return sums.hexdigest()


def digest_of(document: Document, content: Path) -> str:
    """A hash of a document and the pictures that it shows. content: the folder that their names are in."""
    sums = sha256(document.digest.encode())
    for name in sorted(set(_pictures(document))):
        path = content / name
        sums.update(name.encode() + (path.read_bytes() if path.is_file() else b""))
    return sums.hexdigest()


def _pictures(piece: Any) -> Iterator[str]:
    """The names of the pictures in a piece of a document."""
    if isinstance(piece, tuple):
        for each in piece:
            if not isinstance(each, str):
                yield from _pictures(each)
    elif isinstance(piece, Image | Picture | Cover) and piece.file:
        yield piece.file
    elif hasattr(piece, "__dataclass_fields__"):
        if isinstance(piece, Publisher) and piece.logo:
            yield piece.logo
        yield from _pictures(tuple(vars(piece).values()))
