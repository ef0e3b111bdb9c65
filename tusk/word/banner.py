"""The head of a Word file: who publishes it and its title, on a band of the publisher's colour, as in print."""

from __future__ import annotations

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Length, Pt

from tusk.word.block_text import strong
from tusk.word.lines import AROUND, on_colour
from tusk.word.writer import Writer

TITLE, ABOVE, BELOW = (
    22.0,
    9.5,
    10.0,
)  # points: of the title and of the line above it, and the space below the band


def banner(
    writer: Writer, title: str, colour: str, publisher: str = "", what: str = "", size: float = TITLE
) -> None:
    """Write it. what: the kind of file, at the right of the publisher. colour: as #RRGGBB. size: of the title."""
    lines = []
    if publisher:
        above = writer.line(strong(publisher))
        above.paragraph_format.line_spacing = 1.5
        right = Length(writer.width - AROUND)
        above.paragraph_format.tab_stops.add_tab_stop(right, WD_TAB_ALIGNMENT.RIGHT)
        above.add_run(f"\t{what}" if what else "")
        for run in above.runs:
            run.font.size = Pt(ABOVE)
        lines.append(above)
    heading = writer.line(title, style="Title")
    heading.runs[0].font.size = Pt(size)
    on_colour([*lines, heading], colour.lstrip("#").upper())
    writer.gap(BELOW)
