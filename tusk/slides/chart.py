"""Charts of PowerPoint: they stay charts, with their numbers to edit."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE as TYPE
from pptx.enum.chart import XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.util import Pt

from tusk.charts.table import Number, Row, Table, measure, table_of
from tusk.charts.text import in_words
from tusk.model.figures import BarChart, LineChart, StackedBarChart, Venn
from tusk.slides.deck import Box, Chart
from tusk.slides.venn import draw_circles

NAME_SIZE, VALUE_SIZE = 18, 22  # points
TYPES = {"bar": TYPE.BAR_CLUSTERED, "stacked bar": TYPE.BAR_STACKED, "line": TYPE.LINE_MARKERS}
COLOURS = (THEME.ACCENT_1, THEME.ACCENT_5, THEME.ACCENT_2, THEME.ACCENT_6, THEME.ACCENT_3, THEME.ACCENT_4)
DARK = {THEME.ACCENT_1, THEME.ACCENT_2}
MOST_LABELLED = 2  # lines; beyond that their numbers would stand on each other


def draw_chart(slide: Any, box: Box, chart: Chart, language: str) -> Any:
    """Put a figure on a slide."""
    if isinstance(chart.figure, Venn):
        return draw_circles(slide, box, chart, language)
    place = (Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height))
    frame = slide.shapes.add_chart(TYPES[chart.figure.figure], *place, _numbers(chart))
    made = frame.chart
    made.has_title = False
    made.font.size = Pt(NAME_SIZE)
    made.font.color.theme_color = THEME.TEXT_1
    made.has_legend = len(made.plots[0].series) > 1
    if made.has_legend:
        made.legend.position, made.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    _axes(made, chart)
    _series(made.plots[0], chart)
    return frame


def _numbers(chart: Chart) -> Any:
    """The numbers behind the chart. What is not known, or not told, has no bar, and is said in its name."""
    figure, table = chart.figure, chart.table
    count = len(figure.parts) if isinstance(figure, StackedBarChart) else len(table.columns)
    columns = table.columns[: 1 if isinstance(figure, BarChart) else count]
    data: Any = CategoryChartData(number_format=_format(figure.unit))  # type: ignore[no-untyped-call]
    data.categories = [_name(row, table, single=isinstance(figure, BarChart)) for row in table.rows]
    for at, column in enumerate(columns):
        name = measure(figure) if isinstance(figure, BarChart) else column.name
        data.add_series(_no_formula(name), [_known(row.numbers[at]) for row in table.rows])
    return data


def _name(row: Row, table: Table, *, single: bool) -> str:
    words = [row.note] if row.note else []
    if single:
        words += [] if _known(row.numbers[0]) is not None else [in_words(row.numbers[0], table.columns[0])]
    return _no_formula(": ".join([row.name, "; ".join(words)]) if words else row.name)


def _no_formula(words: str) -> str:
    """Words that the workbook behind a chart takes for words."""
    return f" {words}" if words.startswith(("=", "{=")) else words


def _known(number: Number) -> float | None:
    return number if isinstance(number, int | float) else None


def _format(unit: str) -> str:
    return '0.##"%"' if unit == "%" else "#,##0.##"


def _axes(made: Any, chart: Chart) -> None:
    """From nothing upwards, so that no bar looks longer than it is; the numbers stand at the bars."""
    names, values = made.category_axis, made.value_axis
    names.major_tick_mark = values.major_tick_mark = XL_TICK_MARK.NONE
    names.format.line.color.theme_color = THEME.ACCENT_6
    values.minimum_scale = 0
    if chart.figure.unit == "%":
        values.maximum_scale = 100
    elif chart.whole is not chart.figure:
        values.maximum_scale = _largest(chart)
    if isinstance(chart.figure, LineChart):
        values.major_gridlines.format.line.color.theme_color = THEME.ACCENT_6
        values.format.line.fill.background()
        return
    names.reverse_order = True
    values.has_major_gridlines = False
    values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    values.format.line.fill.background()


def _largest(chart: Chart) -> float:
    """The longest bar of all the charts that a figure is parted into."""
    rows = table_of(chart.whole, chart.names).rows
    parts = len(chart.whole.parts) if isinstance(chart.whole, StackedBarChart) else 1
    return max((sum(_known(number) or 0 for number in row.numbers[:parts]) for row in rows), default=0) or 1


def _series(plot: Any, chart: Chart) -> None:
    is_line = isinstance(chart.figure, LineChart)
    if not is_line:
        plot.gap_width = 60
        plot.vary_by_categories = False
    if isinstance(chart.figure, StackedBarChart):
        plot.overlap = 100
    for at, series in enumerate(plot.series):
        colour = COLOURS[at % len(COLOURS)]
        if is_line:
            series.smooth = False
            series.format.line.color.theme_color, series.format.line.width = colour, Pt(3)
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.theme_color = colour
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.theme_color = colour
    if not is_line or len(plot.series) <= MOST_LABELLED:
        _labels(plot, chart)


def _labels(plot: Any, chart: Chart) -> None:
    for at, series in enumerate(plot.series):
        labels = series.data_labels
        labels.show_value = True
        labels.number_format, labels.number_format_is_linked = _format(chart.figure.unit), False
        labels.font.size, labels.font.bold = Pt(VALUE_SIZE), True
        if isinstance(chart.figure, StackedBarChart):
            is_dark = COLOURS[at % len(COLOURS)] in DARK
            labels.font.color.theme_color = THEME.BACKGROUND_1 if is_dark else THEME.TEXT_1
            labels.position = XL_LABEL_POSITION.CENTER
        elif isinstance(chart.figure, LineChart):
            labels.position = XL_LABEL_POSITION.ABOVE
        else:
            labels.position = XL_LABEL_POSITION.OUTSIDE_END
