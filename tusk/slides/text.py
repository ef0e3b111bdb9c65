"""Paragraphs into a text frame of PowerPoint."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from tusk.slides.paras import BOLD, INDENT, Para, Run

COLOURS = {
    "heading": THEME.ACCENT_1,
    "figure": THEME.ACCENT_1,
    "small": THEME.TEXT_2,
    "caption": THEME.TEXT_2,
    "source": THEME.TEXT_2,
    "role": THEME.TEXT_2,
    "subtitle": THEME.TEXT_2,
}


def write(
    frame: Any, paras: tuple[Para, ...], language: str, *, inset: float = 0.0, middle: bool = False
) -> None:
    """Fill a text frame; what stood in it goes."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(inset)
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if middle else MSO_ANCHOR.TOP
    for number, para in enumerate(paras):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.line_spacing = 1.0
        paragraph.space_before = Pt(0)
        paragraph.space_after = Pt(para.after if para is not paras[-1] else 0)
        _bullet(paragraph._p.get_or_add_pPr(), para)
        for run in para.runs:
            _run(paragraph, run, para, language)


def _run(paragraph: Any, run: Run, para: Para, language: str) -> None:
    made = paragraph.add_run()
    made.text = _xml_text(run.text)
    font = made.font
    font.size = Pt(round(para.size * 2) / 2)
    font.bold = run.bold or para.style in BOLD
    font.italic = run.italic or run.lost or para.style == "quote"
    colour = THEME.BACKGROUND_1 if para.light else COLOURS.get(para.style, THEME.TEXT_1)
    if not para.light and (run.lost or run.link):
        colour = THEME.TEXT_2 if run.lost else THEME.ACCENT_1
    font.color.theme_color = colour
    if run.link:
        made.hyperlink.address = run.link
    made._r.get_or_add_rPr().set("lang", language)


def _bullet(properties: Any, para: Para) -> None:
    """A real bullet or number, hanging; or none where the layout would put one."""
    hang = int(Pt(round(para.indent, 1)))
    own = hang - int(Pt(round(para.level * INDENT * para.size, 1)))
    properties.set("algn", "l")
    properties.set("marL", str(hang))
    if para.style not in ("point", "number"):
        properties.set("indent", "0")
        properties.append(parse_xml(f"<a:buNone {nsdecls('a')}/>"))
        return
    properties.set("indent", str(-own))
    if para.level:
        properties.set("lvl", str(min(para.level, 8)))
    number = f'<a:buAutoNum {nsdecls("a")} type="arabicPeriod" startAt="{para.start}"/>'
    sign = number if para.style == "number" else f'<a:buChar {nsdecls("a")} char="•"/>'
    for element in (f'<a:buFont {nsdecls("a")} typeface="Arial"/>', sign):
        properties.append(parse_xml(element))


def plain(frame: Any, words: str, language: str) -> None:
    """Words as the layout sets them."""
    frame.text = _xml_text(words)
    for run in frame._txBody.iter(qn("a:r")):
        run.get_or_add_rPr().set("lang", language)


def _xml_text(words: str) -> str:
    """Without the signs that XML cannot hold."""
    return "".join(sign for sign in words if sign >= " " or sign in "\t\n")


def without_style(shape: Any) -> None:
    """Take off the shadow and the white, centred words that PowerPoint gives a new shape."""
    for style in shape._element.xpath("./p:style"):
        shape._element.remove(style)
