"""Posters of an entry or issue to print, and a picture of 16:9 for the screen in a staff room."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from tusk.document.document import Document
from tusk.media.for_print import Pictures
from tusk.paper.poster import FORMATS, poster_sheet
from tusk.paper.typeset import Typesetter

NAMES = {"A4": "poster-A4", "A3": "poster-A3", "screen": "screen"}
SCREEN_PPI = 144  # makes 1920 by 1080 pixels


def posters(document: Document, root: Path, templates: Path) -> Iterator[tuple[str, bytes]]:
    """(name, content) of each file. Raises ProblemsFound for a picture that cannot be printed."""
    with tempfile.TemporaryDirectory() as folder:
        typesetter = Typesetter(templates / "print", Path(folder), nullcontext())
        for format in FORMATS:
            sheet = poster_sheet(document, Pictures(root, None, (document.id,)), format)
            made = typesetter.typeset(sheet)
            yield f"{NAMES[format]}.pdf", made.pdf
            if format == "screen":
                yield f"{NAMES[format]}.png", typesetter.picture(sheet, made.given, SCREEN_PPI)
