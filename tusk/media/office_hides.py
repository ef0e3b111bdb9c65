"""What a part of an Office file hides from its readers, but gives to anyone who looks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.late_pattern import late

TAKE_OUT = {  # in the words of Office
    "comments": "Review, Delete, Delete All Comments.",
    "tracked changes": "Review, Accept all changes.",
    "hidden text": "In Word: File, Info, Inspect Document, and remove the hidden text.",
    "hidden slides": "Delete them, or right-click, Unhide Slide.",
    "hidden objects on slides": "In PowerPoint: Home, Select, Selection Pane, and delete or show them.",
    "hidden sheets": "Delete them, or right-click a tab, Unhide.",
    "hidden rows or columns": "In Excel: select all, right-click the number of a row or letter of a column, Unhide.",
    "cells or names that read other files or sites": "In Excel: copy the cells, and Paste Special, Values; for names: "
    "Formulas, Name Manager, Delete.",
}
CHANGES = late(r"<(?:\w+:)?(?:ins|del|moveFrom|moveTo)\s[^<>]{0,500}>")
IS_ON = r"\s*=\s*[\"'](?:1|true|on)[\"']"
# Of a run with words; marks of paragraphs and codes of fields are hidden in many files.
VANISHES = late(
    rf"<(\w+):vanish(?:\s*/>|\s+\w+:val{IS_ON}\s*/>)(?:(?!</\1:rPr>)[^\0]){{0,2000}}</\1:rPr>\s*"
    r"(?:<\1:lastRenderedPageBreak\s*/>\s*)?<\1:t[ >]"
)
BODY = late(r"word/(?:document|header|footer|footnotes|endnotes)\d*\.xml")
SHEET = late(r"xl/worksheets/[^/]+\.xml")
SLIDE = late(r"ppt/slides/[^/]+\.xml")
ROW = late(
    rf"<(?:\w+:)?row\b[^<>]{{0,500}}?\shidden{IS_ON}[^<>]{{0,500}}(?<!/)>\s*(?:<(?:\w+:)?c\b[^<>]{{0,500}}/>\s*)*"
    r"<(?:\w+:)?c\b[^<>]{0,500}(?<!/)>"
)
COLUMNS = late(rf"<(?:\w+:)?col\b[^<>]{{0,500}}?\shidden{IS_ON}[^<>]{{0,500}}>")
FULL_CELL = late(r"<(?:\w+:)?c\b[^<>]{0,500}?\sr=\"([A-Z]{1,3})\d+\"[^<>]{0,500}(?<!/)>")
FORMULAS = late(r"<(?:\w+:)?(?:f|definedName|formula1|formula2)\b[^<>]{0,2000}>([^<]+)<")
FROM_ELSEWHERE = late(
    r"\.xl\w{1,4}\]|\[\d{1,4}\][^\[\]]{0,300}!|\bfile:|(?:\b[A-Z]:|\\)\\|\bhttps?:[^!]{0,300}!|\w\|(?:'|&apos;)?[^|!\"'<>]{1,200}'?!"
    r"|\b(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER\.ID)\(",
    re.IGNORECASE,
)


def hidden_in(name: str, xml: str) -> Iterator[str]:
    """What a part hides, in words that are in TAKE_OUT."""
    if is_hidden_slide(name, xml):
        yield "hidden slides"
    if re.search(r"/(?:comments|threadedComments?)\d*\b[^/]{0,40}(?:/[^/]{1,80})?\.xml$", f"/{name}"):
        yield "comments"
    if name.startswith("word/") and CHANGES.search(xml):
        yield "tracked changes"
    if BODY.fullmatch(name) and "vanish" in xml and VANISHES.search(xml):
        yield "hidden text"
    if SLIDE.fullmatch(name) and re.search(rf"<(?:\w+:)?cNvPr\b[^<>]{{0,2000}}\shidden{IS_ON}", xml):
        yield "hidden objects on slides"
    if name == "xl/workbook.xml" and re.search(
        r"<(?:\w+:)?sheet\b[^<>]{0,500}\sstate\s*=\s*[\"'](?:very)?[hH]idden[\"']", xml
    ):
        yield "hidden sheets"
    if SHEET.fullmatch(name) and "hidden" in xml and (ROW.search(xml) or _has_full_hidden_column(xml)):
        yield "hidden rows or columns"
    if (name == "xl/workbook.xml" or SHEET.fullmatch(name)) and any(
        FROM_ELSEWHERE.search(formula) for formula in FORMULAS.findall(xml)
    ):
        yield "cells or names that read other files or sites"


def is_hidden_slide(name: str, xml: str) -> bool:
    """Whether a part is a slide that a show leaves out."""
    return "slides/slide" in name and bool(
        re.search(r"<(?:\w+:)?sld\b[^<>]{0,2000}\sshow\s*=\s*[\"'](?:0|false)[\"']", xml)
    )


def _has_full_hidden_column(xml: str) -> bool:
    """Whether a cell with something in it is in a column that is hidden; many sheets hide all that are empty."""
    hidden = [
        range(int(least[1]), int(most[1]) + 1)
        for tag in COLUMNS.findall(xml)
        if (least := re.search(r'\smin="(\d{1,5})"', tag)) and (most := re.search(r'\smax="(\d{1,5})"', tag))
    ]
    full = {_number(letters) for letters in FULL_CELL.findall(xml)} if hidden else set()
    return any(column in each for column in full for each in hidden)


def _number(letters: str) -> int:
    """The number of a column: 1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
