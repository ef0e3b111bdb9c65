"""A deck as a PowerPoint file: real titles, texts, tables and charts, for the presenters to edit."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from tusk.document.document import Document
from tusk.locales.catalogues import region_of
from tusk.media.reproducible_zip import reproducible
from tusk.slides.base import CONTENT, FOOTER, LAYOUTS, NUMBER, SUBTITLE, TITLE, base
from tusk.slides.chart import draw_chart
from tusk.slides.deck import PlacedBox, SlideChart, SlideDeck, SlideImage, SlidePage, SlideTable, SlideText
from tusk.slides.paras import Para
from tusk.slides.shapes import coloured, draw_table, place, write, write_in
from tusk.slides.titles import head_of
from tusk.slides.units import BAR, PANEL

DECORATIVE = """<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"
xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>"""


def pptx_of(deck: SlideDeck, templates: Path) -> bytes:
    """The file; the same deck gives the same bytes. templates: the project's."""
    made = base(templates, deck.workshop.publisher.colour)
    for page in deck.pages:
        _add(made, page, deck)
    _properties(made.core_properties, deck.workshop)
    file = BytesIO()
    made.save(file)
    return reproducible(file.getvalue(), day=deck.workshop.day)


def _add(made: Any, page: SlidePage, deck: SlideDeck) -> None:
    layout = made.slide_layouts.get_by_name(LAYOUTS[page.layout])
    slide = made.slides.add_slide(layout)
    holders = {layout.placeholders.get(each.placeholder_format.idx).name: each for each in slide.placeholders}
    _head(holders, page)
    for box in page.boxes:
        _draw(slide, box, holders, deck)
    for unused in holders.values():
        unused._element.getparent().remove(unused._element)
    _ends(slide, layout, deck.footer, page.number)
    _set_language(slide, deck)
    if page.notes:
        slide.notes_slide.notes_text_frame.text = "\n".join(page.notes)
        _set_language(slide.notes_slide, deck)


def _head(holders: dict[str, Any], page: SlidePage) -> None:
    """The title and the text below it; removes their placeholders from those that are left."""
    left, top, width, height, below = head_of(page)
    _fill(holders.pop(TITLE), (page.title,), left, top, width, height)
    if page.subtitle:
        _fill(holders.pop(SUBTITLE), (page.subtitle,), left, below, width, page.subtitle.height(width))


def _fill(holder: Any, paras: tuple[Para, ...], *where: float) -> None:
    """Put paragraphs into a placeholder; where: its left, top, width and height, in points."""
    holder.left, holder.top, holder.width, holder.height = map(Pt, where)
    write(holder.text_frame, paras)


def _draw(slide: Any, box: PlacedBox, holders: dict[str, Any], deck: SlideDeck) -> None:
    """Put a box on a slide; the first plain text takes the placeholder for it."""
    match box.piece:
        case SlideText(paras=paras, look="plain") if CONTENT in holders:
            body = holders.pop(CONTENT)
            _fill(body, paras, box.left, box.top, box.width, box.height)
            slide.shapes._spTree.append(body._element)  # read at its place among the other boxes
        case SlideText():
            _text(slide, box, box.piece)
        case SlideTable():
            _describe(draw_table(slide, box, box.piece), box.piece.about)
        case SlideChart():
            _describe(draw_chart(slide, box, box.piece), box.piece.words)
        case SlideImage():
            picture = slide.shapes.add_picture(BytesIO(deck.pictures[box.piece.name]), *place(box))
            _describe(picture, box.piece.words)


def _text(slide: Any, box: PlacedBox, text: SlideText) -> None:
    if text.look in ("panel", "colour"):
        shape = coloured(slide.shapes, MSO_SHAPE.RECTANGLE, *place(box))
        if text.look == "panel":
            shape.fill.fore_color.brightness = 0.9
        write_in(shape, text.paras, inset=PANEL)
        return
    shape = slide.shapes.add_textbox(*place(box))
    write_in(shape, text.paras)
    if text.look == "quote":
        shape.text_frame.margin_left = Pt(BAR)
        bar = coloured(slide.shapes, MSO_SHAPE.RECTANGLE, *place(replace(box, width=5.0)))
        bar._element._nvXxPr.cNvPr.append(parse_xml(DECORATIVE))  # screen readers pass it by


def _describe(shape: Any, words: str) -> None:
    shape._element._nvXxPr.cNvPr.set("descr", words)


def _ends(slide: Any, layout: Any, footer: str, number: int) -> None:
    """The footer and the slide number, which python-pptx does not take over from the layout.

    The number is text: PowerPoint's own field would count a question and its answer as two.
    """
    words = {FOOTER: footer, NUMBER: str(number or "")}
    for holder in layout.placeholders:
        if words.get(holder.name):
            slide.shapes.clone_placeholder(holder)
            slide.shapes[-1]._element.append(deepcopy(holder._element.txBody))
            slide.shapes[-1].text_frame.text = words[holder.name]


def _set_language(slide: Any, deck: SlideDeck) -> None:
    """Set the language of all text on a slide and in its notes."""
    for run in slide._element.iter(qn("a:r"), qn("a:fld")):
        run.get_or_add_rPr().set("lang", region_of(deck.workshop.language))


def _properties(core: Any, workshop: Document) -> None:
    core.title, core.language = workshop.title[:255], region_of(workshop.language)
    core.subject = workshop.publisher.name[:255]
    core.author = core.last_modified_by = core.keywords = core.comments = core.category = ""
    core.revision = 1
    core.created = core.modified = datetime.combine(workshop.day, datetime.min.time())
