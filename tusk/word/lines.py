"""Lines to write on, and words on a band of colour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

QUIET = "777777"
SIDES = ("top", "left", "bottom", "right")
AROUND = Pt(9)  # of a band: as far as it goes beyond its words


def line_below(paragraph: Paragraph) -> None:
    """A line below a paragraph, as wide as the text, also where the same follows: Word takes these for one box."""
    _put_first(paragraph, borders("w:pBdr", ("bottom", "between"), QUIET))


def line_below_cell(cell: Any) -> None:
    """A line below a cell."""
    cell._tc.get_or_add_tcPr().append(borders("w:tcBorders", ("bottom",), QUIET))


def on_colour(paragraphs: Iterable[Paragraph], colour: str) -> None:
    """Put paragraphs in white on one band of a colour, RRGGBB, from margin to margin."""
    for paragraph in paragraphs:
        space = paragraph.paragraph_format
        space.space_before, space.space_after = Pt(0), Pt(0)
        space.left_indent, space.right_indent = AROUND, AROUND
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
            shade.set(qn(f"w:{name}"), value)
        _put_first(paragraph, borders("w:pBdr", SIDES, colour, space=int(AROUND.pt) - 1), shade)
        for run in paragraph.runs:
            run.font.color.rgb = RGBColor(255, 255, 255)


def borders(name: str, sides: Iterable[str], colour: str, size: int = 6, space: int = 0) -> Any:
    """Lines around something. colour: RRGGBB. size: eighths of a point. space: points from it to them."""
    made = OxmlElement(name)
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", str(size)), ("space", str(space)), ("color", colour)):
            line.set(qn(f"w:{key}"), value)
        made.append(line)
    return made


def _put_first(paragraph: Paragraph, *elements: Any) -> None:
    """Put properties of a paragraph right after its style: the format gives them an order."""
    properties = paragraph._p.get_or_add_pPr()
    at = len(properties.findall(qn("w:pStyle")))
    for number, element in enumerate(elements):
        properties.insert(at + number, element)
