"""A deck as a PowerPoint file: real titles, texts, tables and charts, to be edited by whoever gives the workshop."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.util import Pt

from tusk.media.reproducible_zip import reproducible
from tusk.slides.base import FOOTER, LAYOUTS, NUMBER, SUBTITLE, base
from tusk.slides.chart import draw_chart
from tusk.slides.deck import LEFT, Box, Chart, Deck, Image, Page, Table, Text
from tusk.slides.table import draw_table
from tusk.slides.text import plain, without_style, write
from tusk.slides.titles import head_of
from tusk.slides.units import BAR, PANEL

LANGUAGES = {"en-GB": "en-GB", "cy": "cy-GB"}  # of a page, as Office calls them


def pptx_of(deck: Deck, day: date) -> bytes:
    """The file; the same deck gives the same bytes. day: the date that it bears."""
    deck = replace(deck, language=LANGUAGES[deck.language])
    made = base(deck.colour, deck.language)
    for page in deck.pages:
        _add(made, page, deck)
    _properties(made.core_properties, deck, day)
    file = BytesIO()
    made.save(file)
    return reproducible(file.getvalue(), day=day)


def _add(made: Any, page: Page, deck: Deck) -> None:
    slide = made.slides.add_slide(made.slide_layouts[LAYOUTS.index(page.layout)])
    holders = {holder.placeholder_format.idx: holder for holder in slide.placeholders}
    _head(slide, holders, page, deck.language)
    body = holders.pop(1, None) if page.layout != "opening" else None
    for box in page.boxes:
        if body is not None and isinstance(box.piece, Text) and box.piece.look == "plain":
            write(body.text_frame, box.piece.paras, deck.language)
            _move(body, box)
            slide.shapes._spTree.append(body._element)  # read where it stands among the other boxes
            body = None
        else:
            _draw(slide, box, deck)
    for unused in [*holders.values(), *([body] if body is not None else [])]:
        unused._element.getparent().remove(unused._element)
    if page.layout != "opening":
        _ends(slide, deck)
    if page.notes:
        plain(slide.notes_slide.notes_text_frame, "\n".join(page.notes), deck.language)


def _head(slide: Any, holders: dict[int, Any], page: Page, language: str) -> None:
    """The title and what is said under it; takes their placeholders out of those that are left."""
    top, width, height, below = head_of(page)
    title = holders.pop(0)
    write(title.text_frame, (page.title,), language)
    _move(title, Box(Text(()), LEFT, top, width, height))
    at_the_end = page.layout in ("opening", "divider")
    title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if at_the_end else MSO_ANCHOR.TOP
    if page.subtitle:
        subtitle = holders.pop(1 if page.layout == "opening" else SUBTITLE)
        write(subtitle.text_frame, (page.subtitle,), language)
        _move(subtitle, Box(Text(()), LEFT, below, width, page.subtitle.height(width)))


def _move(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = (
        Pt(box.left),
        Pt(box.top),
        Pt(box.width),
        Pt(box.height),
    )


def _draw(slide: Any, box: Box, deck: Deck) -> None:
    match box.piece:
        case Text():
            _text(slide, box, box.piece, deck.language)
        case Table():
            _describe(draw_table(slide, box, box.piece, deck.language), box.piece.about)
        case Chart():
            _describe(draw_chart(slide, box, box.piece, deck.language), box.piece.alt)
        case Image():
            place = (Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height))
            picture = slide.shapes.add_picture(BytesIO(deck.pictures[box.piece.name]), *place)
            _describe(picture, box.piece.alt)


def _text(slide: Any, box: Box, text: Text, language: str) -> None:
    place = (Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height))
    if text.look in ("panel", "colour"):
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *place)
        shape.fill.solid()
        shape.fill.fore_color.theme_color = THEME.ACCENT_1
        if text.look == "panel":
            shape.fill.fore_color.brightness = 0.9
        shape.line.fill.background()
        without_style(shape)
        write(shape.text_frame, text.paras, language, inset=PANEL)
        return
    shape = slide.shapes.add_textbox(*place)
    write(shape.text_frame, text.paras, language)
    if text.look == "quote":
        shape.text_frame.margin_left = Pt(BAR)
        bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(box.left), Pt(box.top), Pt(5), Pt(box.height))
        bar.fill.solid()
        bar.fill.fore_color.theme_color = THEME.ACCENT_1
        bar.line.fill.background()
        without_style(bar)
        _decorative(bar)


def _describe(shape: Any, words: str) -> None:
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)


def _decorative(shape: Any) -> None:
    """Mark a shape as saying nothing, so that screen readers pass it by."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.append(
        parse_xml(
            '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
            'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
        )
    )


def _ends(slide: Any, deck: Deck) -> None:
    """The footer and the slide number, which the library does not take over from the layout."""
    for holder in slide.slide_layout.placeholders:
        if holder.placeholder_format.idx in (FOOTER, NUMBER):
            element = deepcopy(holder._element)
            element.xpath(".//p:cNvPr")[0].set("id", str(slide.shapes._next_shape_id))
            slide.shapes._spTree.append(element)
            element.spPr.clear()
            if holder.placeholder_format.idx == FOOTER:
                plain(slide.shapes[-1].text_frame, deck.footer, deck.language)


def _properties(core: Any, deck: Deck, day: date) -> None:
    core.title, core.language, core.subject = deck.title[:255], deck.language, deck.publisher[:255]
    core.author = core.last_modified_by = core.keywords = core.comments = core.category = ""
    core.revision = 1
    core.created = core.modified = datetime.combine(day, datetime.min.time())
