"""The base of every deck, templates/slides/base.pptx: whoever edits it in PowerPoint is told what the slides miss."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE as CONTENT
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from tests.slides.decks import TEMPLATES, workshop
from tests.slides.decks import deck as small_deck
from tusk.publish.keys import made_with
from tusk.slides.base import BASE, LAYOUTS, base
from tusk.slides.pptx import pptx_of

# layout | placeholder | type | left, top, width, height in points | size of type, if it is not that of the master
PLACEHOLDERS = """\
Title Slide | Title | CENTER_TITLE | 54, 110, 466, 220 | 44
Title Slide | Subtitle | SUBTITLE | 54, 346, 466, 60 | 20
Title and Content | Title | TITLE | 54, 30, 852, 40 |
Title and Content | Subtitle | BODY | 54, 72, 852, 24 | 18
Title and Content | Content | OBJECT | 54, 112, 852, 372 |
Title and Content | Footer | FOOTER | 54, 508, 700, 18 | 13
Title and Content | Slide number | SLIDE_NUMBER | 826, 508, 80, 18 | 13
Question | Title | TITLE | 54, 30, 852, 80 |
Question | Content | BODY | 54, 130, 852, 340 | 36
Question | Footer | FOOTER | 54, 508, 700, 18 | 13
Question | Slide number | SLIDE_NUMBER | 826, 508, 80, 18 | 13
Divider | Title | TITLE | 54, 150, 852, 170 | 48
Divider | Subtitle | BODY | 54, 340, 852, 30 | 22
Divider | Content | BODY | 54, 390, 852, 80 | 20
Divider | Footer | FOOTER | 54, 508, 700, 18 | 13
Divider | Slide number | SLIDE_NUMBER | 826, 508, 80, 18 | 13
"""
FONTS = {
    "headings": "Georgia",
    "body text": "Arial",
}  # slides are fitted in Arial; Georgia is narrower than its bold
SLIDE = "  - {id: own, title: Own, text: Hello.}\n"
BOTTOM = {("Title Slide", "Title"), ("Divider", "Title")}  # they stand on the second line


@pytest.fixture
def deck() -> Any:
    return Presentation(str(TEMPLATES / BASE))


def faults_of(deck: Any) -> list[str]:
    """What keeps a file from being the base of slides, in plain words."""
    master = deck.slide_masters[0]
    return [*_file_faults(deck), *_type_faults(master), *_layout_faults(deck), *_colour_faults(deck)]


def _file_faults(deck: Any) -> Iterator[str]:
    size = deck.slide_width / Pt(1), deck.slide_height / Pt(1)
    if size != (960, 540):
        yield f"Slides are {size[0]:g} × {size[1]:g} points. They should be 960 × 540."
    if len(deck.slides):
        yield f"The file has slides of its own ({len(deck.slides)}). Delete them."
    for name in filter(None, (deck.core_properties.author, deck.core_properties.last_modified_by)):
        yield f"The file names {name}. Remove the name under File > Info > Inspect Document."
    if any(relation.reltype == RELATION.THUMBNAIL for relation in deck.part.package._rels.values()):
        yield "The file has a preview picture. Switch it off under File > Info > Properties."


def _type_faults(master: Any) -> Iterator[str]:
    theme = parse_xml(master.part.part_related_by(RELATION.THEME).blob)
    for use, tag in (("headings", "a:majorFont"), ("body text", "a:minorFont")):
        [font] = theme.iter(qn(tag))
        if font[0].get("typeface") != FONTS[use]:
            yield f"The theme’s font for {use} is {font[0].get('typeface')}, not {FONTS[use]}."
    for use, style, size in (("Titles", "p:titleStyle", "3200"), ("Texts", "p:bodyStyle", "2400")):
        first, xpath = f".//{style}/a:lvl1pPr", master._element.xpath
        if xpath(f"{first}/a:defRPr/@sz") != [size]:
            yield f"{use} on the slide master are not of {int(size) // 100} points."
        if xpath(f"{first}/a:lnSpc/a:spcPct/@val") != ["100000"] or xpath(f"{first}/a:spcBef"):
            yield f"{use} on the slide master are not single-spaced, with nothing before a paragraph."


def _layout_faults(deck: Any) -> Iterator[str]:
    missing = [name for name in LAYOUTS.values() if not deck.slide_layouts.get_by_name(name)]
    yield from (f"There is no layout “{name}”." for name in missing)
    for row in PLACEHOLDERS.splitlines():
        layout, name, *others = [field.strip() for field in row.split("|")]
        if layout in missing:
            continue
        where = f"“{name}” on the layout “{layout}”"
        holders = {each.name: each for each in deck.slide_layouts.get_by_name(layout).placeholders}
        if name not in holders:
            yield f"There is no placeholder {where}."
            continue
        anchor = "b" if (layout, name) in BOTTOM else "t"
        for should, has in zip([*others, anchor, "0 0 0 0"], _facts(holders[name]), strict=True):
            if should != has:
                yield f"{where}: “{has}” should be “{should}”."


def _colour_faults(deck: Any) -> Iterator[str]:
    """White words need the publisher's colour behind them."""
    opening, *coloured = map(deck.slide_layouts.get_by_name, ("Title Slide", "Question", "Divider"))
    if opening and not opening._element.xpath(
        ".//p:sp[p:nvSpPr/p:cNvPr/@name='Panel']//a:schemeClr[@val='accent1']"
    ):
        yield "The layout “Title Slide” has no shape “Panel” in the colour Accent 1."
    for layout in filter(None, coloured):
        if layout._element.xpath("p:cSld/p:bg//a:schemeClr/@val") != ["accent1"]:
            yield f"The background of the layout “{layout.name}” is not in the colour Accent 1."


def _facts(holder: Any) -> tuple[str, str, str, str, str]:
    """Type, place, size of type, anchor and margins, as they stand in the table."""
    place = ", ".join(f"{each / Pt(1):g}" for each in (holder.left, holder.top, holder.width, holder.height))
    [box] = holder._element.xpath("p:txBody/a:bodyPr")
    sizes = holder._element.xpath("p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz")
    size = f"{int(sizes[0]) / 100:g}" if sizes else ""
    margins = " ".join(box.get(side, "-") for side in ("lIns", "tIns", "rIns", "bIns"))
    return holder.placeholder_format.type.name, place, size, box.get("anchor", "t"), margins


def test_the_base_has_all_that_slides_are_written_into(deck: Any) -> None:
    assert faults_of(deck) == []


def test_what_the_base_misses_is_told_in_plain_words(deck: Any) -> None:
    layouts, master = deck.slide_layouts, deck.slide_masters[0]
    layouts.remove(layouts.get_by_name("Question"))
    holders = {each.name: each for each in layouts.get_by_name("Divider").placeholders}
    holders["Footer"]._element.getparent().remove(holders["Footer"]._element)
    holders["Title"].width = Pt(700)
    holders["Subtitle"]._element.xpath(".//a:defRPr")[0].set("sz", "1800")
    master._element.xpath(".//p:bodyStyle/a:lvl1pPr/a:lnSpc/a:spcPct")[0].set("val", "90000")
    theme = master.part.part_related_by(RELATION.THEME)
    theme.blob = theme.blob.replace(b'<a:latin typeface="Georgia"/>', b'<a:latin typeface="Aptos"/>', 1)
    for panel in layouts.get_by_name("Title Slide")._element.xpath(".//a:schemeClr[@val='accent1']"):
        panel.set("val", "bg1")
    layouts.get_by_name("Divider").background.fill.background()
    deck.slide_height = Pt(720)
    deck.core_properties.author = "Jo Bloggs"
    assert faults_of(deck) == [
        "Slides are 960 × 720 points. They should be 960 × 540.",
        "The file names Jo Bloggs. Remove the name under File > Info > Inspect Document.",
        "The theme’s font for headings is Aptos, not Georgia.",
        "Texts on the slide master are not single-spaced, with nothing before a paragraph.",
        "There is no layout “Question”.",
        "“Title” on the layout “Divider”: “54, 150, 700, 170” should be “54, 150, 852, 170”.",
        "“Subtitle” on the layout “Divider”: “18” should be “22”.",
        "There is no placeholder “Footer” on the layout “Divider”.",
        "The layout “Title Slide” has no shape “Panel” in the colour Accent 1.",
        "The background of the layout “Divider” is not in the colour Accent 1.",
    ]


def test_the_theme_takes_the_colour_of_the_publisher_and_its_tints() -> None:
    theme = base(TEMPLATES, "#1D5C63").slide_masters[0].part.part_related_by(RELATION.THEME)
    colours = {each.tag.split("}")[1]: each[0].get("val") for each in parse_xml(theme.blob)[0][0]}
    assert colours["accent1"] == colours["hlink"] == colours["folHlink"] == "1D5C63"
    assert (colours["accent3"], colours["accent5"]) == ("6C959A", "A5BEC1")
    assert (colours["dk1"], colours["lt1"], colours["accent2"]) == ("1B1A1F", "FFFFFF", "56535C")


def test_slides_are_made_again_when_the_base_has_changed(deck: Any, tmp_path: Path) -> None:
    deck.core_properties.title = "Another base"
    before, after = made_with(TEMPLATES), made_with(saved(deck, tmp_path))
    assert before["pptx"] != after["pptx"]


def test_what_powerpoint_saves_of_an_editor_does_not_reach_readers(deck: Any, tmp_path: Path) -> None:
    package = deck.part.package
    details = Part(PackURI("/docProps/app.xml"), CONTENT.OFC_EXTENDED_PROPERTIES, package, b"<Company/>")
    package.relate_to(details, RELATION.EXTENDED_PROPERTIES)
    deck.core_properties.author = "Jo Bloggs"
    made = Presentation(BytesIO(pptx_of(small_deck(tmp_path, workshop(SLIDE)), saved(deck, tmp_path))))
    assert made.core_properties.author == ""
    assert [part.partname for part in made.part.package.iter_parts() if "app.xml" in part.partname] == []


def saved(deck: Any, folder: Path) -> Path:
    """A folder of templates with this base."""
    file = folder / "templates" / BASE
    file.parent.mkdir(parents=True)
    deck.save(str(file))
    return folder / "templates"
