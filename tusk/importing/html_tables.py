"""Tables of web pages: which hold data, and what is in their cells."""

from __future__ import annotations

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from tusk.importing.blocks import Text


def filled(
    rows: list[list[LexborNode]], text_of: Callable[[LexborNode], Text]
) -> tuple[tuple[Text, ...], ...]:
    """The texts of all cells; one that reaches over several columns or rows has its text in the first."""
    made: list[list[Text]] = []
    below: dict[tuple[int, int], bool] = {}
    for number, row in enumerate(rows):
        cells: list[Text] = []
        for cell in row:
            while below.pop((number, len(cells)), False):
                cells.append(())
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            below |= {(number + n, len(cells) + k): True for n in range(1, down) for k in range(across)}
            cells += [text_of(cell), *([()] * (across - 1))]
        while below.pop((number, len(cells)), False):
            cells.append(())
        made.append(cells)
    return tuple(tuple(row) for row in made)


def _span(cell: LexborNode, name: str) -> int:
    found = cell.attributes.get(name) or "1"
    return min(int(found), 50) if found.isdecimal() and int(found) else 1


def rows_of(table: LexborNode) -> list[list[LexborNode]]:
    """The cells of a table, without those of tables within it."""
    rows: list[list[LexborNode]] = []
    parents = [table, *(each for each in table.iter() if each.tag in ("thead", "tbody", "tfoot"))]
    for parent in parents:
        for row in parent.iter():
            if row.tag == "tr":
                rows.append([cell for cell in row.iter() if cell.tag in ("td", "th")])
    return [row for row in rows if row]


def is_of_data(table: LexborNode, rows: list[list[LexborNode]]) -> bool:
    """Whether a table holds data, rather than arranging a page."""
    if table.attributes.get("role") in ("presentation", "none") or not rows:
        return False
    if table.css_first("img, h1, h2, h3, h4") or len(table.css("table")) > 1:
        return False
    return max(map(len, rows)) > 1 and (len(rows) > 1 or table.css_first("th") is not None)
