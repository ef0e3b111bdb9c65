"""Where marks stand: worked by hand, and what must hold for every drawing."""

from __future__ import annotations

from math import dist

import pytest

from tusk.charts.bars import Segment, draw_bars, draw_stacks
from tusk.charts.draw import description_of
from tusk.charts.lines import draw_lines
from tusk.charts.table import table_of
from tusk.charts.text import LINE, lines_of
from tusk.charts.venns import CENTRES, MIDDLES, RADIUS, draw_venn
from tusk.model.amounts import Few
from tusk.model.figures import (
    REGIONS,
    Bar,
    BarChart,
    FigureBase,
    LineChart,
    Regions,
    Series,
    Stack,
    StackedBarChart,
    Venn,
    VennSet,
)


def bar_chart(*values: float | Few | None, unit: str = "%", n: int | None = 27) -> BarChart:
    bars = [Bar(label=f"Bar {number}", value=value) for number, value in enumerate(values)]
    return BarChart(figure="bar", id="a", name="Chart", caption="A chart", bars=bars, unit=unit, n=n)


def test_a_bar_is_as_long_as_its_share() -> None:
    drawn = draw_bars(bar_chart(85, 0, None, Few(5)))
    assert [row.segments for row in drawn.rows] == [
        (Segment(0, 85.0, 1),),
        (),
        (Segment(0, 100.0, 0),),
        (Segment(0, 100.0, 0),),
    ]
    assert [row.value for row in drawn.rows] == ["85%", "0%", "not known", "fewer than 5"]


@pytest.mark.parametrize(
    ("unit", "n", "width", "words"),
    [
        ("reviews", 4, 75.0, "3 of 4"),
        ("reviews", 1200, 0.25, "3 of 1,200"),
        ("visits", 4, 100.0, "3"),
        ("reviews", None, 100.0, "3"),
    ],
)
def test_counts_are_drawn_against_all_there_are(unit: str, n: int | None, width: float, words: str) -> None:
    (row,) = draw_bars(bar_chart(3, unit=unit, n=n)).rows
    assert (row.segments[0].width, row.value) == (width, words)


def test_rows_follow_each_other_without_touching() -> None:
    drawn = draw_bars(bar_chart(1, 2, 3, 4))
    for row, after in zip(drawn.rows, drawn.rows[1:], strict=False):
        assert after.y == pytest.approx(row.y + row.height)
        assert row.bar + 0.95 < row.height
    assert drawn.height == pytest.approx(drawn.rows[-1].y + drawn.rows[-1].height)


@pytest.mark.parametrize(
    ("name", "room", "expected"),
    [
        ("Escalation", 4, ("Escalation",)),
        ("Policies/procedures/ protocols", 14, ("Policies/procedures/ protocols", "")),
        (
            "Understanding child and adolescent development",
            14,
            ("Understanding child and adolescent", "development"),
        ),
        ("x" * 50, 0, ("x" * LINE, "x" * 12)),
    ],
)
def test_a_name_is_never_cut(name: str, room: int, expected: tuple[str, ...]) -> None:
    assert lines_of(name, room) == expected


def stacks(unit: str, *bars: Stack) -> StackedBarChart:
    return StackedBarChart(
        figure="stacked bar",
        id="a",
        name="Chart",
        caption="A chart",
        parts=["A", "B"],
        bars=list(bars),
        unit=unit,
    )


def test_pieces_stand_one_after_the_other() -> None:
    drawn = draw_stacks(
        stacks("%", Stack(label="x", values=[70.0, 30.0]), Stack(label="y", values=[55.0, None]))
    )
    assert [row.segments for row in drawn.rows] == [
        (Segment(0, 70.0, 1), Segment(70.0, 30.0, 2)),
        (Segment(0, 55.0, 1), Segment(55.0, 45.0, 0)),
    ]
    assert drawn.has_unknown
    assert drawn.key == ("A", "B")


def test_a_stack_of_counts_is_drawn_against_the_longest() -> None:
    bars = (
        Stack(label="x", values=[10.0, 10.0], whole=20.0),
        Stack(label="y", values=[5.0, Few(5)], whole=None),
    )
    first, second = draw_stacks(stacks("children", *bars)).rows
    assert first.segments == (Segment(0, 50.0, 1), Segment(50.0, 50.0, 2))
    assert second.segments == (Segment(0, 25.0, 1),)


def test_the_parts_of_a_stack_make_their_sum_if_all_are_known() -> None:
    bars = (
        Stack(label="x", values=[10.0, 10.0], whole=25.0),
        Stack(label="y", values=[5.0, 4.0]),
        Stack(label="z", values=[5.0, Few(5)]),
    )
    table = table_of(stacks("children", *bars))
    assert [row.numbers[-1] for row in table.rows] == [25, 9, None]


def line_chart(years: list[str], *values: float | None, unit: str = "%") -> LineChart:
    lines = [Series(theme="curiosity", label="Professional curiosity", values=list(values))]
    return LineChart(
        figure="line", id="a", name="Chart", caption="A chart", years=years, lines=lines, unit=unit
    )


def test_a_line_breaks_where_nothing_is_known_and_years_keep_their_distance() -> None:
    drawn = draw_lines(line_chart(["2010", "2015", "2019", "2020"], 0, 100, None, 50))
    (line,) = drawn.lines
    assert [(point.x, point.y, point.words) for point in line.points] == [
        (11.0, 12.6, "0%"),
        (53.0, 1.6, "100%"),
        (95.0, 7.1, "50%"),
    ]
    assert line.pieces == ((line.points[0], line.points[1]),)
    assert drawn.gaps == ("Professional curiosity in 2019: not known",)
    assert drawn.ticks == ((12.6, "0%"), (7.1, "50%"), (1.6, "100%"))


@pytest.mark.parametrize(
    ("largest", "top"), [(0, "2"), (3, "4"), (9, "10"), (11, "20"), (180, "200"), (1200, "2,000")]
)
def test_the_highest_level_line_is_round_and_not_below_any_value(largest: float, top: str) -> None:
    drawn = draw_lines(line_chart(["2019", "2020"], 0, largest, unit="visits"))
    assert drawn.ticks[-1][1] == top


@pytest.mark.parametrize("sets", [2, 3])
def test_each_number_of_a_diagram_lies_in_its_circles_and_in_no_other(sets: int) -> None:
    room = 14  # a number needs some
    for name, place in MIDDLES[sets].items():
        for number, centre in enumerate(CENTRES[sets], 1):
            away = dist(place, centre)
            assert away + room <= RADIUS if number in REGIONS[name] else away - room >= RADIUS, (name, number)


def venn() -> Venn:
    return Venn(
        figure="venn",
        id="a",
        name="Diagram",
        caption="A diagram",
        n=9,
        sets=[
            VennSet(theme="curiosity", label="Professional curiosity", value=6.0),
            VennSet(label="Neglect"),
        ],
        regions=Regions(only_1=4.0, only_1_and_2=Few(5), outside=1.0),
        unknown="The diagram is lost.",
    )


def test_a_diagram_says_what_is_not_known() -> None:
    drawn = draw_venn(venn())
    assert [(region.which, region.shown) for region in drawn.regions] == [
        ("Only 1", "4"),
        ("Only 2", "?"),
        ("Both", "<5"),
    ]
    assert [circle.value for circle in drawn.circles] == ["6 of 9", "not known"]
    assert drawn.outside == "1 in none of them"


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (bar_chart(85, None), "Bar chart, n = 27 reviews. Bar 0: 85%; Bar 1: not known."),
        (bar_chart(85, n=1165), "Bar chart, n = 1,165 reviews. Bar 0: 85%."),
        (
            venn(),
            "Venn diagram of overlapping circles of one size, n = 9 reviews. 1. Professional curiosity, in all: 6; "
            "2. Neglect, in all: not known; Only 1: 4; Only 2: not known; Both: fewer than 5; None of them: 1. "
            "Not known: The diagram is lost.",
        ),
        (
            line_chart(["2019", "2020"], 1, None, unit="visits"),
            "Line chart. 2019: 1; 2020: not known.",
        ),
    ],
)
def test_a_figure_is_described_in_words(figure: FigureBase, expected: str) -> None:
    assert description_of(figure) == expected
