"""Cells of tables in Markdown, each with the heading of its column: the label of a number or a date is often there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple, TypeAlias

from tusk.late_pattern import late
from tusk.privacy.names_of_children import LABEL

RULER = late(r"\n[ \t>]{0,10}\|?[ \t]?:?-{3,60}:?[ \t]{0,60}(?=[|\n])")  # the line below the headings
HEADING = late(
    r"birth|born|\bd[./]? ?o[./]? ?b\b|\bgeni|\bnhs\b|\bgig\b|\bchi\b|insurance|\bnino?\b|\bref|\bcyf|number"
    r"|\bno\b|\brhif|\bid\b|\bmob|\bphone|\btel|\bffôn|\breg|plate|\bvrm\b|\b[li]cs\b|mosaic|\bcrn\b|\be\.?d\.?d\b|\bdue\b"
    r"|disgwyl",
    re.IGNORECASE,
)
NAMES = late(rf"[ *_:]*(?:{LABEL})[ *_:]*", re.IGNORECASE)
A_NAME = late(r"[^\W\d_]['’\w-]{1,20} [^\W\d_]")
DIGITS = late(r"\d(?:\D{0,30}\d){3}")  # as few as a date has
LONGEST_CELL, MOST_ROWS = 200, 1000


class Cell(NamedTuple):
    """A cell after its heading, as one text: "DOB: 3 April 2011". place: of the cell; before: length of the heading."""

    text: str
    place: int
    before: int


def is_of_names(heading: str) -> bool:
    """Whether names of children or parents are below a heading."""
    return bool(NAMES.fullmatch(heading))


def labelled(heading: str, cell: str, place: int = 0) -> Cell | None:
    """A cell that has digits or a name, if its heading may be the label of what identifies somebody."""
    is_label = HEADING.search(heading) and DIGITS.search(cell)
    if not is_label and not (is_of_names(heading) and A_NAME.match(cell)):
        return None
    heading = heading.strip(" *_:")[:LONGEST_CELL]
    return Cell(f"{heading}: {cell[:LONGEST_CELL]}", place, len(heading) + 2)


def cells_in(text: str) -> Iterator[Cell]:
    """The cells of all tables in a text whose headings are such labels."""
    for headings, rows in tables_in(text):
        if any(HEADING.search(heading) or is_of_names(heading) for heading in headings):
            for row in rows:
                for heading, (begin, until) in zip(headings, row, strict=False):
                    if cell := labelled(heading, text[begin:until], begin):
                        yield cell


Places: TypeAlias = list[tuple[int, int]]


def tables_in(text: str) -> Iterator[tuple[list[str], Iterator[Places]]]:
    """All tables in a text: their headings, and for each row below these where its cells are."""
    if "--" not in text or "|" not in text:
        return
    done = 0
    for ruler in RULER.finditer(text):
        if ruler.start() < done:  # within the table before
            continue
        first = text.rfind("\n", 0, ruler.start()) + 1
        headings = [text[start:end] for start, end in _places(text, first, ruler.start())]
        rows: list[tuple[int, int]] = []
        yield headings, _places_in_rows(text, ruler.end(), rows)
        done = rows[-1][1] if rows else done


def _places_in_rows(text: str, at: int, seen: list[tuple[int, int]]) -> Iterator[Places]:
    """Where the cells of each row below a ruler are. seen: is given the rows that were read."""
    for start, end in islice(_rows(text, at), MOST_ROWS):
        seen.append((start, end))
        yield list(_places(text, start, end))


def _rows(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The lines of a table after its ruler: beginning and end."""
    end = text.find("\n", at)
    while end >= 0:
        start, end = end + 1, text.find("\n", end + 1)
        last = end if end >= 0 else len(text)
        if text.find("|", start, last) < 0:
            return
        yield start, last


def _places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the cells of a line are, without the spaces around them."""
    while start < end and text[start] in " \t>":
        start += 1
    start += text.startswith("|", start)
    while start < end:
        until = text.find("|", start, end)
        until = end if until < 0 else until
        cell = text[start:until]
        begin = start + len(cell) - len(cell.lstrip())
        yield begin, max(begin, start + len(cell.rstrip()))
        start = until + 1
