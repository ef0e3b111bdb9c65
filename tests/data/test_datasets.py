"""The CSV files: whole, harmless, and beside the page that shows the numbers."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.small_site import TODAY, write_site
from tusk.data.datasets import as_csv, datasets
from tusk.library.project import open_library

SITE = """\
-- content/reviews/jack.yml --
kind: review
themes: [curiosity, escalation]
figures:
  - figure: bar
    id: chart
    name: Chart 1
    caption: Who was “seen”
    unit: children
    n: 1200
    n_of: children
    definition: Seen alone, at least once.
    unknown: The chart is lost.
    bars:
      - {label: "=1+1", value: 1100, note: "-2"}
      - {label: At school, value: unknown}
-- content/reviews/jill.yml --
kind: review
issued: 2020
themes: [curiosity]
"""


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def made(root: Path) -> dict[str, bytes]:
    write_site(root, SITE)
    return datasets(open_library(root, TODAY))


def test_a_figure_is_a_file_that_says_what_was_counted(tmp_path: Path) -> None:
    about = ["children", "1200", "children", "Seen alone, at least once.", "", "The chart is lost.", ""]
    assert rows(made(tmp_path)["reviews/jack/data/chart.csv"]) == [
        ["Name", "Children", "About", "Unit", "n", "n counts", "Definition", "Source", "Not known", "Note"],
        ["'=1+1", "1100", "'-2", *about],
        ["At school", "not known", "", *about],
    ]


def test_what_n_counts_is_said_where_there_is_an_n(tmp_path: Path) -> None:
    write_site(tmp_path, SITE.replace("    n: 1200\n    n_of: children\n", ""))
    [head, row, _] = rows(datasets(open_library(tmp_path, TODAY))["reviews/jack/data/chart.csv"])
    assert (row[head.index("n")], row[head.index("n counts")]) == ("", "")


def test_the_study_is_files_too(tmp_path: Path) -> None:
    files = made(tmp_path)
    assert sorted(files) == [
        "reviews/jack/data/chart.csv",
        "themes/data/overlap.csv",
        "themes/data/themes.csv",
        "themes/data/together.csv",
    ]
    assert [row[:6] for row in rows(files["themes/data/themes.csv"])] == [
        ["Theme", "Group", "All years", "2018", "2019", "2020"],
        ["Total counted", "", "2", "1", "0", "1"],
        ["Professional curiosity", "Practitioner factors", "2", "1", "0", "1"],
        ["Escalation", "Practitioner factors", "1", "1", "0", "0"],
    ]
    assert [row[:3] for row in rows(files["themes/data/together.csv"])] == [
        ["Theme", "Other theme", "Both"],
        ["Professional curiosity", "Escalation", "1"],
        ["Escalation", "Professional curiosity", "1"],
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert rows(as_csv([[cell]]))[0][0].startswith("'")


def test_programs_see_that_it_is_utf_8() -> None:
    assert as_csv([["Café", 1]]) == "\ufeffCafé,1\r\n".encode()
