"""Shapes and tables of PowerPoint: placed in points, in the publisher's colour, with paragraphs in them."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Length, Pt

from tusk.slides.deck import PlacedBox, SlideTable, TableRow
from tusk.slides.paras import BOLD, INDENT, Para, Run
from tusk.slides.tables import CELL

PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's "No Style, No Grid"
AHYP = "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"
HYPERLINK_COLOUR = "{A12FA001-AC4F-418D-AE19-62706E023703}"  # that a link keeps the colour of its run
HEADINGS = (
    "+mj-lt"  # the theme's font of headings, Georgia, whose letters are narrower than those of Arial in bold
)
SERIF = {"heading", "quote"}
COLOURS = dict.fromkeys(("heading", "figure"), THEME.ACCENT_1)
COLOURS |= dict.fromkeys(("small", "caption", "source", "role", "subtitle"), THEME.TEXT_2)


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


def write(frame: Any, paras: tuple[Para, ...]) -> None:
    """Put paragraphs into an empty text frame."""
    for number, para in enumerate(paras):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(para.after if para is not paras[-1] else 0)
        _bullet(paragraph._p.get_or_add_pPr(), para)
        for run in para.runs:
            _run(paragraph.add_run(), run, para)


def _run(made: Any, run: Run, para: Para) -> None:
    made.text = run.text
    made.font.size = Pt(round(para.size * 2) / 2)
    made.font.bold = run.bold or para.style in BOLD - SERIF
    if para.style in SERIF:
        made.font.name = HEADINGS
    if run.struck:
        made.font._element.set("strike", "sngStrike")
    made.font.italic = run.italic or run.lost or para.style == "quote"
    made.font.color.theme_color = _colour(run, para)
    made.hyperlink.address = run.link or None
    if run.link and para.light:
        _in_its_own_colour(made)


def _in_its_own_colour(made: Any) -> None:
    """A link on a dark ground: PowerPoint would give it the colour of all links."""
    listed = add(made._r.rPr.find(qn("a:hlinkClick")), "a:extLst")
    extension = add(listed, "a:ext", uri=HYPERLINK_COLOUR)
    extension.append(parse_xml(f'<ahyp:hlinkClr xmlns:ahyp="{AHYP}" val="tx"/>'))


def _colour(run: Run, para: Para) -> Any:
    if para.light:
        return THEME.BACKGROUND_1
    if run.lost or run.link:
        return THEME.TEXT_2 if run.lost else THEME.ACCENT_1
    return COLOURS.get(para.style, THEME.TEXT_1)


def _bullet(properties: Any, para: Para) -> None:
    """A real bullet or number, hanging; or none where the layout would put one."""
    hang, first = Pt(round(para.indent, 1)), Pt(round(para.level * INDENT * para.size, 1))
    is_listed = para.style in ("point", "number")
    properties.set("algn", "l")
    properties.set("marL", str(hang))
    properties.set("indent", str(first - hang if is_listed else 0))
    if not is_listed:
        add(properties, "a:buNone")
        return
    properties.set("lvl", str(min(para.level, 8)))
    add(properties, "a:buFont", typeface="Arial")
    if para.style == "number":
        add(properties, "a:buAutoNum", type="arabicPeriod", startAt=str(para.start))
    else:
        add(properties, "a:buChar", char="•")


def add(parent: Any, tag: str, **values: str) -> Any:
    """A new last child of an element, for what python-pptx has no words for."""
    child = OxmlElement(tag)
    for name, value in values.items():
        child.set(name, value)
    parent.append(child)
    return child


def draw_table(slide: Any, box: PlacedBox, table: SlideTable) -> Any:
    """Put a table on a slide; returns its shape."""
    rows = [table.header, *table.rows] if table.header else [*table.rows]
    frame = slide.shapes.add_table(len(rows), len(table.widths), *place(box))
    made = frame.table
    made._tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN
    made.first_row, made.horz_banding = bool(table.header), False
    for column, width in zip(made.columns, table.widths, strict=True):
        column.width = Pt(width)
    for line, row, height in zip(made.rows, rows, table.heights, strict=True):
        line.height = Pt(height)
        _fill_row(line.cells, row, header=row is table.header)
    return frame


def _fill_row(cells: Any, row: TableRow, *, header: bool) -> None:
    if len(row) == 1 < len(cells):
        cells[0].merge(cells[len(cells) - 1])
    for at, cell in enumerate(cells):
        write(cell.text_frame, row[at] if at < len(row) else ())
        cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = Pt(CELL)
        if header:
            cell.fill.solid()
            cell.fill.fore_color.theme_color = THEME.ACCENT_1
        else:
            line = add(cell._tc.get_or_add_tcPr(), "a:lnB", w=str(Pt(0.75)))
            add(add(line, "a:solidFill"), "a:schemeClr", val="accent6")
