"""A table is a grid: rows are as wide as the table, and cells that are pasted fill it."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.editor.client import Browser
from tests.small_site import write_site
from tusk.editor.cells import paste_cells
from tusk.load.yaml_text import Values

JACK = "content/reviews/jack.yml"
FORM = {
    "kind": "briefing",
    "title": "Jack",
    "tables:count": "1",
    "tables.0:is": "1",
    "tables.0.caption": "Visits",
}
COLUMNS = {"tables.0.columns:count": "3"} | {f"tables.0.columns.{number}:is": "1" for number in range(3)}
COLUMNS |= {f"tables.0.columns.{number}.name": name for number, name in enumerate(("Who", "When", "Why"))}


def cells(html: str) -> list[list[str]]:
    """What is in the grid."""
    rows = LexborHTMLParser(html).css(".grid tr:has(textarea)")
    return [[cell.text().removeprefix("\n") for cell in row.css("textarea")] for row in rows]


def test_a_new_row_has_a_cell_for_each_column_and_a_pasted_table_fills_the_grid(tmp_path: Path) -> None:
    write_site(tmp_path, f"-- {JACK} --\nkind: briefing\ntitle: Jack\n")
    browser, form = Browser(tmp_path), FORM | COLUMNS
    shown = browser.post(f"/edit?file={JACK}", form | {"do": "row tables.0.rows"}).text
    assert cells(shown) == [["", "", ""]]
    form |= {"tables.0.rows:rows": "1", "tables.0.rows:columns": "3", "tables.0.rows.0:width": "3"}
    form |= {f"tables.0.rows.0.{number}": "" for number in range(3)}
    copied = 'Ann\tMay\t"A walk,\nand a talk"\r\nSam\tJune\tA dog\r\n'
    shown = browser.post(f"/edit?file={JACK}", form | {"do": "cells tables.0.rows.0.0", "cells": copied}).text
    assert cells(shown) == [["Ann", "May", "A walk, and a talk"], ["Sam", "June", "A dog"]]


@pytest.mark.parametrize(
    ("at", "text", "rows"),
    [
        ("0.1", "x\ty", [["a", "x", "y"], ["c", "d", ""]]),
        ("1.0", "x\ny", [["a", "b"], ["x", "d"], ["y", ""]]),
        ("1.1", "", [["a", "b"], ["c", "d"]]),
    ],
)
def test_cells_are_put_from_the_one_on_in_which_they_are_pasted(
    at: str, text: str, rows: list[list[str]]
) -> None:
    values: Values = {"rows": [["a", "b"], ["c", "d"]]}
    assert paste_cells(f"rows.{at}", text, values) == f"rows.{at}"
    assert values == {"rows": rows}
