"""A picture and the words below it, with the text that follows beside them."""

from __future__ import annotations

from collections.abc import Iterable

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length
from docx.text.paragraph import Paragraph

BETWEEN = "284"  # twentieths of a point, between the picture and the text


def put_beside(paragraphs: Iterable[Paragraph], width: Length) -> None:
    """Put paragraphs into one frame at the left, so wide, that other text is beside."""
    for paragraph in paragraphs:
        frame = OxmlElement("w:framePr")
        given = {
            "w": str(int(width.twips)),
            "hSpace": BETWEEN,
            "wrap": "around",
            "vAnchor": "text",
            "hAnchor": "margin",
            "xAlign": "left",
            "y": "1",
        }
        for name, value in given.items():
            frame.set(qn(f"w:{name}"), value)
        properties = paragraph._p.get_or_add_pPr()
        properties.insert(len(properties.findall(qn("w:pStyle"))), frame)
