"""Tags that come with what is pasted from Word, Excel, Outlook or a web page: one fault says what to write instead."""

from __future__ import annotations

import re

from tusk.late_pattern import late
from tusk.text.fault import Fault
from tusk.text.nodes import Element, elements, words
from tusk.text.reader import Reading

FEWEST = 3  # tags or attributes that are not allowed: fewer were typed
OFFICE = late(r"^(?:x_)?mso|^xl\d|mso-|docs-internal", re.IGNORECASE)
LAYOUT = {"style", "width", "valign", "align", "border", "cellspacing", "cellpadding", "bgcolor", "face"}
MOST_COLUMNS = 12


def pasted(reading: Reading, refused: int) -> Fault | None:
    """The fault of a text with such tags. refused: how many tags and attributes are not allowed."""
    if refused < FEWEST:
        return None
    first = next((element for element in reading.elements if _is_foreign(element)), None)
    if first is None:
        return None
    message = "this has the tags of Word, Outlook or a web page, from which it was pasted."
    return Fault(message, _hint(reading), first.line, first.column)


def _is_foreign(element: Element) -> bool:
    return ":" in element.tag or any(
        name in LAYOUT or OFFICE.search(value or "") for name, value in element.attributes
    )


def _hint(reading: Reading) -> str:
    table = next((element for element in reading.elements if element.tag == "table"), None)
    plain = "Paste it as text only (Ctrl+Shift+V)."
    names = _first_row(table) if table else []
    if not names:
        return plain
    row, below = " | ".join(names), "|---" * len(names) + "|"
    return f"{plain} Write its table as | {row} | with {below} below it, and then a line for each row."


def _first_row(table: Element) -> list[str]:
    """The words in the cells of the first row."""
    row = next((each for each in elements(table.children) if each.tag == "tr"), None)
    cells = [each for each in elements(row.children) if each.tag in ("td", "th")] if row else []
    return [" ".join(words(cell.children).split()) for cell in cells[:MOST_COLUMNS]]
