"""Cells of tables in files, each with the heading of its column or the cell before it: labels are often there."""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import TypeAlias

from tusk.late_pattern import Pattern, late
from tusk.privacy.cells import DIGITS, HEADING, is_of_names, labelled

MOST_ROWS = 100_000  # of one table; also the most texts that the cells of a workbook share
LONGEST_HEADING = 60
TABLE = late(r"<(?:w:tbl|a:tbl|table)\b")
ROW, END_OF_ROW = late(r"<(?:w:|a:)?tr\b[^<>]{0,2000}>"), late(r"</(?:w:|a:)?tr>")
CELL, END_OF_CELL = late(r"<(?:w:tc|a:tc|td|th)\b[^<>]{0,2000}>"), late(r"</(?:w:tc|a:tc|td|th)>")
SHARED, END_OF_SHARED = late(r"<si\b[^<>]{0,200}>"), late(r"</si>")
SHEET_ROW, END_OF_SHEET_ROW = late(r"<row\b[^<>]{0,2000}>"), late(r"</row>")
SHEET_CELL, END_OF_SHEET_CELL = late(r"<c\b[^<>]{0,200}(?<!/)>"), late(r"</c>")
ADDRESS = late(r' r="([A-Z]{1,3})\d{1,7}"')
NUMBER = late(r"[0-9]{1,9}")
PRONOUNCED = late(r"<rPh\b")  # how to read a text aloud, at its end
END_OF_LINE = late(r"</(?:w|a):p>|<(?:w:|a:)?br\b[^<>]{0,200}>")
TAG = late(r"<[^<>]{0,10000}>")
OF_A_DAY = late(r"birth|born|\bd[./]? ?o[./]? ?b\b|\bgeni|\be\.?d\.?d\b|\bdue\b", re.IGNORECASE)
DAYS = late(r"[1-5]\d{4}(?:\.0)?")  # from 1927 to 2064
FIRST_DAY = date(1899, 12, 30)  # of workbooks

Row: TypeAlias = Iterable[tuple[int, str]]  # the columns that have a cell, and their cells


def in_text(text: str) -> str:
    """The labelled cells of a file with a separator between its cells (CSV)."""
    first = text[: text.find("\n")] if "\n" in text else text
    separator = max(",;\t|", key=first.count)
    try:
        return _said(map(enumerate, islice(csv.reader(text.splitlines(), delimiter=separator), MOST_ROWS)))
    except csv.Error:
        return ""


def in_xml(xml: str) -> str:
    """The labelled cells of the tables of a document, a slide or a page."""
    tables = TABLE.split(xml)[1:]
    return "\n\n".join(filter(None, (_said(_rows(table)) for table in tables)))


def in_sheet(xml: str, shared: list[str]) -> str:
    """The labelled cells of a sheet. shared: the texts of its workbook, which cells name by their number."""
    return _said(_sheet_rows(xml, shared))


def shared_texts(xml: str) -> list[str]:
    """The texts of a workbook that its cells share."""
    return [_words(PRONOUNCED.split(each, 1)[0]) for _, each in _within(xml, SHARED, END_OF_SHARED)]


def _within(xml: str, first: Pattern, last: Pattern) -> Iterator[tuple[str, str]]:
    """The elements between two tags: the first tag, and what is in it. Each is read once, whatever is missing."""
    for piece in islice(last.split(xml), MOST_ROWS):
        if tag := first.search(piece):
            yield tag[0], piece[tag.end() :]


def _rows(table: str) -> Iterator[Row]:
    for _, row in _within(table, ROW, END_OF_ROW):
        yield enumerate(_words(cell) for _, cell in _within(row, CELL, END_OF_CELL))


def _sheet_rows(xml: str, shared: list[str]) -> Iterator[Row]:
    for _, row in _within(xml, SHEET_ROW, END_OF_SHEET_ROW):
        cells: dict[int, str] = {}
        for tag, cell in _within(row, SHEET_CELL, END_OF_SHEET_CELL):
            address = ADDRESS.search(tag)
            said = _words(cell)
            if 't="s"' in tag:
                said = shared[int(said)] if NUMBER.fullmatch(said) and int(said) < len(shared) else ""
            cells[_column(address[1]) if address else len(cells)] = said
        yield cells.items()


def _column(letters: str) -> int:
    """The number of a column: 0 for A, 26 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _words(xml: str) -> str:
    return html.unescape(TAG.sub("", END_OF_LINE.sub(" ", xml))).strip()


def _said(rows: Iterable[Row]) -> str:
    """Each cell of a table that has a label, after its label."""
    headings: dict[int, str] = {}
    said: list[str] = []
    for row in rows:
        before = (-1, "")
        for column, cell in row:
            if DIGITS.search(cell):
                labels = (headings.get(column, ""), before[1] if before[0] == column - 1 else "")
                said += [each.text for label in labels if (each := labelled(label, _as_day(label, cell)))]
            elif len(cell) <= LONGEST_HEADING and (HEADING.search(cell) or is_of_names(cell)):
                headings[column] = cell
            elif is_of_names(heading := headings.get(column, "")) and (each := labelled(heading, cell)):
                said.append(each.text)
            before = (column, cell)
    return "\n\n".join(dict.fromkeys(said))


def _as_day(label: str, cell: str) -> str:
    """A day, which workbooks keep as a number of days."""
    if not (DAYS.fullmatch(cell) and OF_A_DAY.search(label)):
        return cell
    return (FIRST_DAY + timedelta(days=int(cell[:5]))).isoformat()
