"""One to five children or families of a place in the cell of a table: its row or column says who and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tusk.late_pattern import late
from tusk.privacy.cells import tables_in
from tusk.privacy.counts import NO_PLACES, NO_PLACES_FOR_COUNTS, SCHOOL, TOWN, WHO
from tusk.privacy.welsh_counts import WELSH_WHO

FEW = re.compile(r"[*_ ]*[1-5][*_ ]*")
FEW_IN_CELL = late(r"\|[ \t*_]{0,5}[1-5](?![\w.,%])")
COUNTED = late(rf"\b(?:{WHO}|{WELSH_WHO})\b", re.IGNORECASE)
OF_PLACES = late(
    r"\b(?:areas?|towns?|cit(?:y|ies)|villages?|places?|schools?|districts?|wards?|localit(?:y|ies)|hospitals?|boroughs?"
    r"|estates?|where|ardal|tref|ysgol|pentref|lleoliad)\b",
    re.IGNORECASE,
)
NO_PLACE = late(rf"(?:{'|'.join((*NO_PLACES, *NO_PLACES_FOR_COUNTS))}|All|Total|Other|None|Cymru|Lloegr)\b")
NAME = late(r"[A-Z][\w’'-]{2,20}(?: [\w’'-]{1,20}){0,4}")
KNOWN = late(rf"(?:{TOWN}|[A-Z][\w’' -]{{2,40}} {SCHOOL})")  # a place whatever its column is called


class Count(NamedTuple):
    """A cell with a count: its row and column."""

    row: int
    column: int


def counts_among(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Count]:
    """Where the cells of a table count up to five of somebody of a place."""
    if not any(COUNTED.search(each) for each in (*headings, *(row[0] for row in rows if row))):
        return
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            is_count = 0 < column < len(headings) and FEW.fullmatch(cell)
            if is_count and _says_who_and_where(headings[0], headings[column], cells[0]):
                yield Count(row, column)


def _says_who_and_where(first: str, heading: str, of_row: str) -> bool:
    if COUNTED.search(heading):
        return _is_place(of_row, first)
    counts = COUNTED.search(of_row) or COUNTED.search(first)
    return bool(counts) and _is_place(heading, "")


def _is_place(name: str, heading: str) -> bool:
    """Whether a cell names a place. heading: that of its column, which may say so."""
    name = name.strip(" *_")
    if NO_PLACE.match(name):
        return False
    return bool(KNOWN.fullmatch(name) or (OF_PLACES.search(heading) and NAME.fullmatch(name)))


def counts_in_tables(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of rows of Markdown tables that tell such counts, from the first cell to the number."""
    if not FEW_IN_CELL.search(text):
        return
    for headings, rows in tables_in(text):
        places = [row for row in rows if row]
        cells = [[text[start:end] for start, end in row] for row in places]
        for row, column in counts_among(headings, cells) if headings else ():
            yield places[row][0][0], places[row][column][1]
