"""Numbers and dates in tables of files are read with the heading of their column, or the cell before them."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pptx
import pytest
import xlsxwriter

from tests.media.planted import saved
from tusk.media.hidden_text import read
from tusk.media.labelled_cells import in_sheet, in_text
from tusk.privacy.identifiers import find, plain

ROWS = [
    ["Child", "DoB", "Case number", "Mobile", "Seen on"],
    ["T", "3 April 2011", "884213", "7911 123456", "5 May 2018"],
    ["V", "not known", "none", "none", "6 May 2018"],
    ["Case no.", "884214", "", "", ""],
]
FOUND = {"3april2011", "884213", "7911123456", "884214"}


def word() -> bytes:
    document = docx.Document()
    table = document.add_table(0, 5)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    return saved(document)


def slides() -> bytes:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    table = slide.shapes.add_table(4, 5, 0, 0, 1_000_000, 1_000_000).table
    for number, row in enumerate(ROWS):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    return saved(deck)


def workbook(*, as_numbers: bool = False) -> bytes:
    written = BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True})
    sheet = book.add_worksheet("Children")
    sheet.write("A1", "Who was seen")
    for number, row in enumerate(ROWS, 2):
        sheet.write_row(number, 1, row)
    if as_numbers:
        sheet.write_datetime(3, 2, date(2011, 4, 3), book.add_format({"num_format": "d mmm yyyy"}))
        sheet.write_number(3, 3, 884213)
        sheet.write_number(3, 4, 7911123456)
        sheet.write_number(5, 2, 884214)
    book.close()
    return written.getvalue()


def table(separator: str) -> bytes:
    return "\n".join(separator.join(row) for row in ROWS).encode()


def page() -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td><p>{text}</p></td>' for text in row)}</tr>" for row in ROWS)
    return f"<h1>Who was seen</h1><table class='a'>{rows.replace('td>', 'th>', 10)}</table>".encode()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", page()),
        ("a.docx", word()),
        ("a.pptx", slides()),
        ("a.xlsx", workbook()),
        ("a.csv", table(",")),
        ("b.csv", table(";")),
        ("a.tsv", table("\t")),
    ],
)
def test_the_heading_of_a_column_is_the_label_of_its_cells(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    assert found_in(tmp_path / name) == FOUND


def test_a_day_in_a_workbook_is_a_number_of_days(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(workbook(as_numbers=True))
    assert found_in(tmp_path / "a.xlsx") == FOUND - {"3april2011"} | {"20110403"}


def test_a_table_without_such_headings_says_nothing_more(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Year,Reviews\n2018,12345\n\n2019,40636\n", encoding="utf-8")
    [passage] = read(tmp_path / "a.csv").passages
    assert passage.text.startswith("Year")


def test_every_cell_of_a_long_table_is_looked_at() -> None:
    rows = [f"{year},none,none,none,none" for year in range(20_000)]
    cells = in_text("\n".join(["Year,A,B,C,Case number", *rows, "2018,none,none,none,884213"]))
    assert [plain(found.value) for found in find(cells)] == ["884213"]


def test_cells_far_apart_take_no_more_room_than_others() -> None:
    rows = "".join(f'<row><c r="A{row}">1</c><c r="ZZZ{row}">DOB</c></row>' for row in range(20_000))
    assert in_sheet(f'{rows}<row><c r="ZZZ1">2011-04-03</c></row>', []) == "DOB: 2011-04-03"


def found_in(path: Path) -> set[str]:
    return {plain(found.value) for passage in read(path).passages for found in find(passage.text)}


@pytest.mark.parametrize("number", ["1", "-1", "²", "9" * 5000, ""])
def test_a_cell_whose_text_is_nowhere_is_empty(number: str) -> None:
    cell = f'<c r="A1" t="s"><v>{number}</v></c>'
    assert in_sheet(f'<row>{cell}</row><row><c r="A2">2011-04-03</c></row>', ["DOB"]) == ""
    first = cell.replace(f">{number}<", ">0<")
    assert in_sheet(f'<row>{first}</row><row><c r="A2">2011-04-03</c></row>', ["DOB"]) == "DOB: 2011-04-03"
