"""Charts on slides: their names have room, or the chart becomes its table; parts are told apart without colour."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from pptx.enum.dml import MSO_FILL

from tests.slides.decks import deck, opened, review, workshop
from tests.slides.test_pages import running_off
from tusk.slides.deck import SlideChart, SlideDeck, SlideTable

JACK = "  - {id: jack, title: Jack, entry: reviews/jack}\n"
LONG = "practitioners did not always recognise the cumulative impact of neglect on the daily lived experience"
WORD = "cumulative" * 30
CHARTS = {
    "bar": "bars: [{label: One LABEL, value: 3}, {label: Two LABEL, value: 4}]",
    "stacked bar": (
        "parts: [Home, School, Street, Hospital, Court, Elsewhere]\n"
        "    bars: [{label: One LABEL, values: [1, 2, 3, 4, 5, 6]}, {label: Two LABEL, values: [6, 5, 4, 3, 2, 1]}]"
    ),
    "line": (
        "years: [2018, 2019]\n"
        "    lines: [{label: One LABEL, values: [1, 2]}, {label: Two LABEL, values: [4, 3]},"
        " {label: Three LABEL, values: [5, 6]}]"
    ),
    "venn": "sets: [{label: One LABEL}, {label: Two LABEL, value: 4}]",
}


def site(kind: str, label: str) -> str:
    """A workshop that shows one of these charts."""
    chart = CHARTS[kind].replace("LABEL", label)
    head = f"figures:\n  - id: one\n    name: One\n    caption: Shown\n    figure: {kind}\n"
    return workshop(JACK) + review(f"{head}    {chart}\n")


def pieces(made: SlideDeck, kind: type) -> list[Any]:
    return [box.piece for page in made.pages for box in page.boxes if isinstance(box.piece, kind)]


@pytest.mark.parametrize(
    ("kind", "charts", "tables"),
    [("bar", 1, 0), ("stacked bar", 1, 0), ("line", 0, 1), ("venn", 1, 0)],
)
def test_long_names_stand_in_lines_or_in_a_table(tmp_path: Path, kind: str, charts: int, tables: int) -> None:
    made = deck(tmp_path, site(kind, LONG))
    assert (len(pieces(made, SlideChart)), len(pieces(made, SlideTable))) == (charts, tables)
    assert running_off(made) == []


@pytest.mark.parametrize("kind", ["bar", "stacked bar", "line"])
def test_a_name_that_no_line_holds_stands_in_a_table(tmp_path: Path, kind: str) -> None:
    made = deck(tmp_path, site(kind, WORD))
    assert pieces(made, SlideChart) == []
    words = "\n".join(page.words for page in made.pages)
    assert f"One {WORD}" in words
    assert f"Two {WORD}" in words
    assert running_off(made) == []


def test_a_table_of_lines_has_a_row_for_each(tmp_path: Path) -> None:
    [table] = pieces(deck(tmp_path, site("line", LONG)), SlideTable)
    assert table.words == f"Name | 2018 | 2019\nOne {LONG} | 1 | 2\nTwo {LONG} | 4 | 3\nThree {LONG} | 5 | 6"


def test_bars_with_long_names_go_on_sooner(tmp_path: Path) -> None:
    bars = "".join(f"      - {{label: {at} {LONG}, value: {at}}}\n" for at in range(9))
    figure = f"figures:\n  - figure: bar\n    id: many\n    name: Many\n    caption: Bars\n    bars:\n{bars}"
    made = deck(tmp_path, workshop(JACK) + review(figure))
    assert [len(chart.table.rows) for chart in pieces(made, SlideChart)] == [3, 3, 3]
    assert running_off(made) == []


def test_no_program_leaves_a_name_out(tmp_path: Path) -> None:
    [chart] = charts_of(opened(deck(tmp_path, site("bar", LONG))))
    assert chart.category_axis._element.xpath("c:tickLblSkip/@val") == ["1"]
    [names] = chart._chartSpace.xpath(".//c:plotArea/c:layout//c:x/@val")
    assert float(names) == 0.4  # of the width


def test_parts_of_bars_differ_by_their_pattern(tmp_path: Path) -> None:
    [chart] = charts_of(opened(deck(tmp_path, site("stacked bar", "x"))))
    first, *others = [series.format.fill for series in chart.plots[0].series]
    assert first.type == MSO_FILL.SOLID
    assert len({fill.pattern for fill in others}) == 5


def test_what_parts_make_together_stands_with_the_name(tmp_path: Path) -> None:
    text = site("stacked bar", "x").replace(
        "values: [1, 2, 3, 4, 5, 6]", "values: [1, 2, 3, 4, 5, unknown], whole: 19"
    )
    [chart] = charts_of(opened(deck(tmp_path, text)))
    assert list(chart.plots[0].categories) == ["One x: 19 together", "Two x: 21 together"]


def test_lines_differ_by_their_dashes(tmp_path: Path) -> None:
    [chart] = charts_of(opened(deck(tmp_path, site("line", "x"))))
    assert len({series.format.line.dash_style for series in chart.plots[0].series}) == 3


def test_the_key_of_circles_says_what_is_not_known(tmp_path: Path) -> None:
    made = opened(deck(tmp_path, site("venn", "x")))
    texts = [shape.text_frame.text for slide in made.slides for shape in slide.shapes if shape.has_text_frame]
    assert "One x: not known\nTwo x: 4 reviews" in texts


@pytest.mark.parametrize("kind", ["bar", "stacked bar", "line"])
def test_axes_have_numbers_that_the_format_allows(tmp_path: Path, kind: str) -> None:
    [chart] = charts_of(opened(deck(tmp_path, site(kind, "x"))))
    ids = chart._chartSpace.xpath(".//c:axId/@val | .//c:crossAx/@val")
    assert [id for id in ids if not re.fullmatch(r"\d{1,10}", id)] == []
    assert len(set(ids)) == 2


def charts_of(made: Any) -> list[Any]:
    return [shape.chart for slide in made.slides for shape in slide.shapes if shape.has_chart]
