"""Shapes of PowerPoint as slides need them: placed in points, in the publisher's colour, with words in them."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Length, Pt

from tusk.slides.deck import PlacedBox
from tusk.slides.paras import Para
from tusk.slides.text import write


def place(box: PlacedBox) -> tuple[Length, Length, Length, Length]:
    """Left, top, width and height, as python-pptx takes them."""
    return Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height)


def coloured(shapes: Any, form: Any, *places: Length) -> Any:
    """A new shape in the publisher's colour, without the edge, shadow and white words that it would have."""
    shape = shapes.add_shape(form, *places)
    shape._element.remove_all("p:style")
    shape.fill.solid()
    shape.fill.fore_color.theme_color = THEME.ACCENT_1
    shape.line.fill.background()
    return shape


def write_in(shape: Any, paras: tuple[Para, ...], inset: float = 0.0, anchor: Any = MSO_ANCHOR.TOP) -> None:
    """Put paragraphs into a new shape, so many points from its edges."""
    frame = shape.text_frame
    frame.word_wrap, frame.vertical_anchor = True, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(inset)
    write(frame, paras)
