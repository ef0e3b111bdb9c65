"""The base of every deck, 16:9: the publisher's colours and fonts as a theme, a master, and four layouts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from tusk.slides.deck import BOTTOM, HEIGHT, LEFT, ROOM, TOP, WIDTH
from tusk.slides.titles import INNER, PANEL

FONT = "Arial"
LAYOUTS = ("opening", "content", "question", "divider")  # in this order in the deck
NAMES = ("Title Slide", "Title and Content", "Question", "Divider")
TYPES = ("title", "obj", "secHead", "secHead")
SUBTITLE = 13  # the idx of the placeholder for a second line
FOOTER, NUMBER = 11, 12
EDGE = 14.0  # the width of the coloured edge of a slide

Place = tuple[float, float, float, float]  # left, top, width, height, in points


def base(colour: str, language: str) -> Deck:
    """An empty presentation in a publisher's colour."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    master = deck.slide_masters[0]
    for layout in list(deck.slide_layouts)[len(LAYOUTS) :]:
        deck.slide_layouts.remove(layout)
    _dress(master, _master_shapes(), language)
    for number, layout in enumerate(deck.slide_layouts):
        _dress(layout, _layout_shapes(LAYOUTS[number]), language)
        layout._element.cSld.set("name", NAMES[number])
        layout._element.set("type", TYPES[number])
        if LAYOUTS[number] in ("question", "divider"):
            layout._element.cSld.insert(0, parse_xml(_background("accent1")))
    _text_styles(master._element)
    _colour(master.part, colour)
    _drop(deck)
    return deck


def _dress(part: Any, shapes: Sequence[str], language: str) -> None:
    """Replace the shapes of a master or layout."""
    tree = part.shapes._spTree
    for shape in list(part.shapes._spTree)[2:]:
        tree.remove(shape)
    for number, shape in enumerate(shapes, 2):
        tree.append(parse_xml(shape.replace("ID", str(number)).replace("LANG", language)))


def _master_shapes() -> list[str]:
    return [
        _edge("Edge", (0, 0, EDGE, HEIGHT)),
        _holder("Title", 'type="title"', (LEFT, TOP, ROOM, 68), "Title", "b"),
        _holder("Content", 'type="body" idx="1"', (LEFT, 112, ROOM, BOTTOM - 112), "Text"),
        _holder("Footer", f'type="ftr" sz="quarter" idx="{FOOTER}"', _FOOTER, "", size=11),
        _holder(
            "Slide number", f'type="sldNum" sz="quarter" idx="{NUMBER}"', _NUMBER, "#", size=12, align="r"
        ),
    ]


_FOOTER: Place = (LEFT, 508, 700, 18)
_NUMBER: Place = (WIDTH - LEFT - 80, 508, 80, 18)


def _layout_shapes(layout: str) -> list[str]:
    light = layout in ("question", "divider")
    ends = [
        _holder("Footer", f'type="ftr" sz="quarter" idx="{FOOTER}"', _FOOTER, "", size=11, light=light),
        _holder(
            "Slide number",
            f'type="sldNum" sz="quarter" idx="{NUMBER}"',
            _NUMBER,
            "#",
            size=12,
            align="r",
            light=light,
        ),
    ]
    sub = f'type="body" sz="quarter" idx="{SUBTITLE}"'
    if layout == "opening":
        return [
            _edge("Panel", (0, 0, PANEL, HEIGHT)),
            _holder("Title", 'type="ctrTitle"', (LEFT, 110, INNER, 220), "Title", "b", light=True, size=44),
            _holder(
                "Subtitle", 'type="subTitle" idx="1"', (LEFT, 346, INNER, 60), "Subtitle", light=True, size=20
            ),
        ]
    if layout == "content":
        return [
            _holder("Title", 'type="title"', (LEFT, TOP, ROOM, 40), "Title"),
            _holder("Subtitle", sub, (LEFT, 72, ROOM, 24), "Subtitle", size=18),
            _holder("Content", 'idx="1"', (LEFT, 112, ROOM, BOTTOM - 112), "Text"),
            *ends,
        ]
    if layout == "question":
        return [
            _holder("Title", 'type="title"', (LEFT, TOP, ROOM, 80), "Title", light=True),
            _holder(
                "Question", 'type="body" idx="1"', (LEFT, 130, ROOM, 340), "Question", light=True, size=36
            ),
            *ends,
        ]
    return [
        _holder("Title", 'type="title"', (LEFT, 150, ROOM, 170), "Title", "b", light=True, size=48),
        _holder("Subtitle", sub, (LEFT, 340, ROOM, 30), "Subtitle", light=True, size=22),
        _holder("Text", 'type="body" idx="1"', (LEFT, 390, ROOM, 80), "Text", light=True, size=20),
        *ends,
    ]


def _holder(
    name: str,
    holder: str,
    place: Place,
    prompt: str,
    anchor: str = "t",
    *,
    size: float = 0,
    align: str = "l",
    light: bool = False,
) -> str:
    """A placeholder: slides inherit its place and look."""
    left, top, width, height = (int(Pt(value)) for value in place)
    colour = (
        f'<a:solidFill><a:schemeClr val="{"bg1" if light else "tx2"}"/></a:solidFill>'
        if size or light
        else ""
    )
    sized = f' sz="{int(size * 100)}"' if size else ""
    style = f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:buNone/><a:defRPr{sized}>{colour}</a:defRPr></a:lvl1pPr>'
    words = (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="LANG"/><a:t>‹#›</a:t></a:fld>'
        if prompt == "#"
        else f'<a:r><a:rPr lang="LANG"/><a:t>{prompt}</a:t></a:r>'
        if prompt
        else '<a:endParaRPr lang="LANG"/>'
    )
    return f"""<p:sp {nsdecls("p", "a")}>
<p:nvSpPr><p:cNvPr id="ID" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
<p:nvPr><p:ph {holder}/></p:nvPr></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">
<a:normAutofit/></a:bodyPr>
<a:lstStyle>{style if size or light or align != "l" else ""}</a:lstStyle><a:p>{words}</a:p></p:txBody></p:sp>"""


def _edge(name: str, place: Place) -> str:
    """A plain area of the publisher's colour; it says nothing, and is marked so."""
    left, top, width, height = (int(Pt(value)) for value in place)
    return f"""<p:sp {nsdecls("p", "a")}>
<p:nvSpPr><p:cNvPr id="ID" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>
<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"""


def _background(colour: str) -> str:
    return (
        f'<p:bg {nsdecls("p", "a")}><p:bgPr><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        "<a:effectLst/></p:bgPr></p:bg>"
    )


def _text_styles(master: Any) -> None:
    """How titles and texts look where a slide does not say otherwise."""
    levels = "".join(
        f'<a:lvl{level}pPr marL="{level * 254000}" indent="-254000" algn="l">'
        '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcAft><a:spcPts val="1000"/></a:spcAft><a:buClr><a:schemeClr val="accent1"/></a:buClr>'
        f'<a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="2400"><a:solidFill><a:schemeClr val="tx1"/>'
        f'</a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{level}pPr>'
        for level in range(1, 6)
    )
    title = (
        '<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/>'
        '<a:defRPr sz="3200" b="1"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
        '<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>'
    )
    old = master.find(_p("txStyles"))
    new = (
        f"<p:txStyles {nsdecls('p', 'a')}><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{levels}</p:bodyStyle>"
        "<p:otherStyle/></p:txStyles>"
    )
    master.replace(old, parse_xml(new))


def _colour(master: Any, colour: str) -> None:
    """The theme: the publisher's colour, inks and greys, and one family of type."""
    theme = master.part_related_by(RELATION.THEME)
    text = theme.blob.decode("utf-8")
    own = colour.lstrip("#").upper()
    colours = {"dk1": "1B1A1F", "lt1": "FFFFFF", "dk2": "56535C", "lt2": "F4F2F5", "accent1": own}
    colours |= {
        "accent2": "56535C",
        "accent3": mixed(own, 0.35),
        "accent4": "8D8894",
        "accent5": mixed(own, 0.6),
    }
    colours |= {"accent6": "B9B5BD", "hlink": own, "folHlink": own}
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    text = re.sub(
        r"<a:clrScheme.*?</a:clrScheme>",
        f'<a:clrScheme name="Publisher">{scheme}</a:clrScheme>',
        text,
        flags=re.S,
    )
    fonts = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    both = f"<a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont>"
    fonts = f'<a:fontScheme name="{FONT}">{both}</a:fontScheme>'
    text = re.sub(r"<a:fontScheme.*?</a:fontScheme>", fonts, text, flags=re.S)
    theme._blob = text.encode("utf-8")


def mixed(colour: str, white: float) -> str:
    """A colour with this share of white in it."""
    parts = [int(colour.lstrip("#")[at : at + 2], 16) for at in (0, 2, 4)]
    return "".join(f"{round(part + (255 - part) * white):02X}" for part in parts)


def _drop(deck: Deck) -> None:
    """What the library's own template brings: a printer's settings, a thumbnail, somebody's statistics."""
    unwanted = ("printerSettings", "thumbnail", "extended-properties")
    for relations in (deck.part.rels, deck.part.package._rels):
        for id in [id for id, relation in relations.items() if relation.reltype.endswith(unwanted)]:
            relations.pop(id)


def _p(tag: str) -> str:
    return f"{{http://schemas.openxmlformats.org/presentationml/2006/main}}{tag}"
