"""Lines to write on, and words on a band of colour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

QUIET = "777777"
AROUND = 48  # eighths of a point, of the band around its words


def line_below(paragraph: Paragraph) -> None:
    """A line below a paragraph, as wide as the text."""
    _put_first(paragraph, _borders("w:pBdr", ("bottom",), QUIET, 6))


def line_below_cell(cell: Any) -> None:
    """A line below a cell."""
    cell._tc.get_or_add_tcPr().append(_borders("w:tcBorders", ("bottom",), QUIET, 6))


def on_colour(paragraphs: Iterable[Paragraph], colour: str) -> None:
    """Put paragraphs in white on one band of a colour, RRGGBB."""
    for paragraph in paragraphs:
        space = paragraph.paragraph_format
        space.space_before, space.space_after = Pt(0), Pt(0)
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
            shade.set(qn(f"w:{name}"), value)
        sides = ("top", "left", "bottom", "right")
        _put_first(paragraph, _borders("w:pBdr", sides, colour, AROUND), shade)
        for run in paragraph.runs:
            run.font.color.rgb = RGBColor(255, 255, 255)


def _borders(name: str, sides: Iterable[str], colour: str, size: int) -> Any:
    borders = OxmlElement(name)
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", str(size)), ("space", "0"), ("color", colour)):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    return borders


def _put_first(paragraph: Paragraph, *elements: Any) -> None:
    """Put properties of a paragraph right after its style: the format gives them an order."""
    properties = paragraph._p.get_or_add_pPr()
    at = len(properties.findall(qn("w:pStyle")))
    for number, element in enumerate(elements):
        properties.insert(at + number, element)
