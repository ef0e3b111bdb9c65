"""PowerPoint files → blocks: each slide with its title, lists, tables, pictures and notes."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from tusk.importing.blocks import Block, Contents, Grid, Image, Paragraph, Point, Run, SlideStart, Text, plain
from tusk.media.office_limits import refuse_what_is_unsafe

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MARGINS = {"DATE", "FOOTER", "SLIDE_NUMBER", "HEADER"}  # placeholders that every slide repeats


def read_slides(content: bytes) -> Contents:
    """A deck without hidden slides, and without what its master repeats."""
    from pptx import Presentation  # slow to load

    refuse_what_is_unsafe(content, ".pptx")
    blocks: list[Block] = []
    lost: list[str] = []
    for number, slide in enumerate(Presentation(BytesIO(content)).slides, 1):
        if slide._element.get("show") == "0":
            lost.append(f"Slide {number} is hidden, and was left out.")
            continue
        blocks.append(SlideStart(_title(slide, number), tuple(_notes(slide))))
        title = slide.shapes.title
        for shape in slide.shapes:
            if title is None or shape.shape_id != title.shape_id:
                blocks += _shape(shape, lost, number)
    return Contents(tuple(blocks), lost=tuple(dict.fromkeys(lost)))


def _title(slide: Any, number: int) -> Text:
    title = slide.shapes.title
    runs = (
        (Run(" ".join(title.text_frame.text.split())),) if title is not None and title.has_text_frame else ()
    )
    return runs if plain(runs) else (Run(f"Slide {number}"),)


def _notes(slide: Any) -> Iterator[Text]:
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    for paragraph in frame.paragraphs if frame is not None else ():
        if plain(text := _text(paragraph)):
            yield text


def _shape(shape: Any, lost: list[str], number: int) -> Iterator[Block]:
    if (
        shape.is_placeholder
        and shape.placeholder_format.type
        and shape.placeholder_format.type.name in MARGINS
    ):
        return
    if hasattr(shape, "shapes"):
        for each in shape.shapes:
            yield from _shape(each, lost, number)
    elif getattr(shape, "has_table", False) and shape.has_table:
        yield Grid(tuple(tuple(_cell(cell) for cell in row.cells) for row in shape.table.rows))
    elif getattr(shape, "has_chart", False) and shape.has_chart:
        yield from _chart(shape.chart, lost, number)
    elif shape.has_text_frame:
        yield from _paragraphs(shape)
    else:
        yield from _picture_or_drawing(shape, lost, number)


def _picture_or_drawing(shape: Any, lost: list[str], number: int) -> Iterator[Block]:
    described = shape._element.xpath(".//p:cNvPr/@descr")
    alt = " ".join((described[0] if described else "").split())
    if hasattr(shape, "image"):
        try:
            yield Image(shape.image.blob, alt)
        except (ValueError, KeyError, AttributeError):  # a link to a file that is not in the deck
            lost.append(f"A picture on slide {number} is not in the file.")
    elif words := list(_diagram(shape)):
        yield from (Point((Run(each),)) for each in words)
        lost.append(f"A drawing on slide {number} became a list of its words.")
    elif shape.shape_type is not None and shape.shape_type.name in (
        "MEDIA",
        "EMBEDDED_OLE_OBJECT",
        "WEB_VIDEO",
    ):
        lost.append(f"A recording or embedded file on slide {number} could not be taken over.")


def _diagram(shape: Any) -> Iterator[str]:
    """The words of a SmartArt drawing, in the order of its points."""
    for part in shape._element.iter(f"{DGM}relIds"):
        data = shape.part.related_part(part.get(f"{R}dm"))
        for point in ElementTree.fromstring(data.blob).iter(f"{DGM}pt"):
            if words := " ".join("".join(each.text or "" for each in point.iter(f"{A}t")).split()):
                yield words


def _chart(chart: Any, lost: list[str], number: int) -> Iterator[Block]:
    """The numbers of a chart as a table."""
    lost.append(f"The chart on slide {number} became a table of its numbers.")
    if chart.has_title and (title := chart.chart_title.text_frame.text.strip()):
        yield Paragraph((Run(title),))
    plot = chart.plots[0]
    series = list(plot.series)
    rows = [("", *(each.name for each in series))]
    rows += [
        (str(category), *(_number(each.values[at]) for each in series))
        for at, category in enumerate(plot.categories)
    ]
    yield Grid(tuple(tuple((Run(cell),) for cell in row) for row in rows))


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _paragraphs(shape: Any) -> Iterator[Block]:
    link = shape.click_action.hyperlink.address or ""
    is_body = shape.is_placeholder and shape.placeholder_format.type.name in ("BODY", "OBJECT")
    for paragraph in shape.text_frame.paragraphs:
        text = _text(paragraph, link)
        if not plain(text):
            continue
        properties = paragraph._p.pPr
        numbered = properties is not None and properties.find(f"{A}buAutoNum") is not None
        dotted = properties is not None and properties.find(f"{A}buChar") is not None
        bare = properties is not None and properties.find(f"{A}buNone") is not None
        if numbered or dotted or (is_body and not bare):
            yield Point(text, paragraph.level, numbered)
        else:
            yield Paragraph(text)


def _cell(cell: Any) -> Text:
    if cell.is_spanned:
        return ()
    runs: list[Run] = []
    for paragraph in cell.text_frame.paragraphs:
        runs += [Run("\n")] if runs else []
        runs += _text(paragraph)
    return tuple(runs)


def _text(paragraph: Any, link: str = "") -> Text:
    """The words of a paragraph; a line break is one in the text."""
    runs = {id(run._r): run for run in paragraph.runs}
    made: list[Run] = []
    for element in paragraph._p:
        if element.tag == f"{A}br":
            made.append(Run("\n"))
        elif element.tag == f"{A}fld":
            made.append(Run("".join(each.text or "" for each in element.iter(f"{A}t"))))
        elif run := runs.get(id(element)):
            address = run.hyperlink.address or link
            made.append(Run(run.text, bool(run.font.bold), bool(run.font.italic), address))
    return tuple(made)
