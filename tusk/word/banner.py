"""The head of a Word file: who publishes it and its title, on a band of the publisher's colour, as in print."""

from __future__ import annotations

from docx.shared import Pt

from tusk.document.nodes import Text
from tusk.word.lines import on_colour
from tusk.word.writer import Writer

TITLE = Pt(22)


def banner(writer: Writer, above: Text, title: str, colour: str) -> None:
    """Write it. above: a line over the title, or nothing. colour: as #RRGGBB."""
    lines = [writer.line(*above)] if above else []
    heading = writer.line(title, style="Title")
    heading.runs[0].font.size = TITLE
    on_colour([*lines, heading], colour.lstrip("#").upper())
    writer.line().paragraph_format.space_after = Pt(0)
