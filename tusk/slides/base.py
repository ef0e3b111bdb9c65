"""The base of every deck: a file that PowerPoint edits like any other, opened in the publisher's colour."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml, xmlchemy
from pptx.oxml.ns import _nsmap
from pptx.presentation import Presentation as Deck

from tusk.media.quick_xml import look_up_once

BASE = "slides/base.pptx"  # below templates/
LAYOUTS = {  # layout of a page → its name in the file
    "opening": "Title Slide",
    "content": "Title and Content",
    "question": "Question",
    "divider": "Divider",
}
TITLE, SUBTITLE, CONTENT = "Title", "Subtitle", "Content"  # names of placeholders in the layouts
FOOTER, NUMBER = "Footer", "Slide number"
TINTS = {"accent1": 0.0, "accent3": 0.35, "accent5": 0.6, "hlink": 0.0, "folHlink": 0.0}  # share of white
OF_ITS_EDITOR = ("thumbnail", "extended-properties")  # what PowerPoint saves of whoever edited the file

look_up_once(xmlchemy, _nsmap)


def base(templates: Path, colour: str) -> Deck:
    """An empty presentation; colour: the publisher's, as #RRGGBB."""
    deck = Presentation(str(templates / BASE))
    _colour(deck.slide_masters[0].part.part_related_by(RELATION.THEME), colour)
    package = deck.part.package
    for id, relation in list(package._rels.items()):
        if relation.reltype.endswith(OF_ITS_EDITOR):
            package.drop_rel(id)
    return deck


def _colour(theme: Any, colour: str) -> None:
    root = parse_xml(theme.blob)
    for name, white in TINTS.items():
        [place] = root.xpath(f"a:themeElements/a:clrScheme/a:{name}/*")
        place.set("val", mixed(colour, white))
    theme.blob = serialize_part_xml(root)


def mixed(colour: str, white: float) -> str:
    """A colour with this share of white in it."""
    parts = bytes.fromhex(colour.lstrip("#"))
    return "".join(f"{round(part + (255 - part) * white):02X}" for part in parts)
