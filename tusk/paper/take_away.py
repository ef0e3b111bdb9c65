"""A sheet that a trainer prints, as a PDF: in the largest font size at which it fits on one page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tusk.document.document import Document
from tusk.media.for_print import Pictures
from tusk.paper.frame import frame, qr_code, sheet_of
from tusk.paper.sheet import Sheet
from tusk.paper.writer import Writer
from tusk.takeaways.every import TAKE_AWAYS
from tusk.takeaways.parts import Code, Form, Part, TakeAway

SIZES = {
    "letter": (13.0, 12.0, 11.0, 10.3, 9.6),
    "form": (11.0, 10.3, 9.6),
    "certificate": (12.5, 11.5, 10.5, 9.5, 8.5),
    "poster": (21.0, 19.0, 17.0, 15.0, 13.0, 11.0),
}  # points


def take_away_sheet(name: str) -> Callable[[Document, Pictures], Sheet]:
    """The function that makes the sheet of this name of a document."""

    def sheet(document: Document, pictures: Pictures) -> Sheet:
        made, writer = TAKE_AWAYS[name](document), Writer(pictures)
        data = frame(document, made.title, writer) | _content(made, writer)
        versions = (data | {"size": size} for size in SIZES[made.look])
        return sheet_of(document, "takeaway", writer, versions, most_pages=1)

    return sheet


def _content(made: TakeAway, writer: Writer) -> dict[str, Any]:
    parts = [_part(part, writer) for part in made.parts]
    return {"name": made.name, "look": made.look, "parts": parts}


def _part(part: Part, writer: Writer) -> dict[str, Any]:
    match part:
        case Code(address=address):
            return {**vars(part), "kind": part.kind, "picture": qr_code(address, writer)}
        case Form(rows=rows):
            cells = [[writer.data(cell) for cell in row] for row in rows]
            return {**vars(part), "kind": part.kind, "rows": cells}
        case _:
            made: dict[str, Any] = writer.data(part)
            return made
