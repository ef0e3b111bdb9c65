"""Charts of PowerPoint: they stay charts, with their numbers to edit."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE as TYPE
from pptx.enum.chart import XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE as DASH
from pptx.enum.dml import MSO_PATTERN as PATTERN
from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from tusk.charts.table import measure, table_of
from tusk.model.figures import BarChart, LineChart, StackedBarChart, Venn
from tusk.slides.deck import Box, Chart
from tusk.slides.room import KEY_SIZE, MOST_KEY_LINES, NAME_SIZE, VALUE_SIZE, known, labels_of, shares_of
from tusk.slides.venn import draw_circles

TYPES = {"bar": TYPE.BAR_CLUSTERED, "stacked bar": TYPE.BAR_STACKED, "line": TYPE.LINE_MARKERS}
# How parts and lines look, in the order of the web and of paper: a tone with a pattern of its own.
PATTERNS = (
    None,
    PATTERN.WIDE_UPWARD_DIAGONAL,
    PATTERN.SMALL_GRID,
    PATTERN.LIGHT_HORIZONTAL,
    PATTERN.OUTLINED_DIAMOND,
    PATTERN.LIGHT_VERTICAL,
)
DASHES = (DASH.SOLID, DASH.DASH, DASH.ROUND_DOT, DASH.DASH_DOT, DASH.SQUARE_DOT, DASH.LONG_DASH)
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
        made.legend.font.size = Pt(KEY_SIZE)
    _axes(made, chart)
    _series(made.plots[0], chart)
    if isinstance(chart.whole, BarChart | StackedBarChart):
        _lay_out(made, box.height, *shares_of(chart.whole, chart.names))
    for element in made._chartSpace.xpath(".//c:axId | .//c:crossAx"):
        element.set(
            "val", element.get("val").lstrip("-")
        )  # the library's own are below what the format allows
    return frame


def _lay_out(made: Any, height: float, names: float, bars: float, _: float) -> None:
    """Names on their side of the bars, all of them, in as many lines as they need: no program leaves any out."""
    legend = KEY_SIZE * 1.5 * MOST_KEY_LINES / height if made.has_legend else 0.0
    places = {"x": names, "y": 0.0, "w": bars, "h": 1 - legend}
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    values = "".join(f'<c:{name} val="{value:.4f}"/>' for name, value in places.items())
    layout = f"<c:layout {nsdecls('c')}><c:manualLayout>{modes}{values}</c:manualLayout></c:layout>"
    plot = made._chartSpace.chart.plotArea
    for old in plot.xpath("c:layout"):
        plot.remove(old)
    plot.insert(0, parse_xml(layout))
    axis = made.category_axis._element
    axis.xpath("c:noMultiLvlLbl")[0].addprevious(parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>'))


def _numbers(chart: Chart) -> Any:
    """The numbers behind the chart. What is not known, or not told, has no bar, and is said in its name."""
    figure, table = chart.figure, chart.table
    count = len(figure.parts) if isinstance(figure, StackedBarChart) else len(table.columns)
    columns = table.columns[: 1 if isinstance(figure, BarChart) else count]
    data: Any = CategoryChartData(number_format=_format(figure.unit))  # type: ignore[no-untyped-call]
    data.categories = [_no_formula(words) for words in labels_of(figure, chart.names)]
    for at, column in enumerate(columns):
        name = measure(figure) if isinstance(figure, BarChart) else column.name
        data.add_series(_no_formula(name), [known(row.numbers[at]) for row in table.rows])
    return data


def _no_formula(words: str) -> str:
    """Words that the workbook behind a chart takes for words."""
    return f" {words}" if words.startswith(("=", "{=")) else words


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
    return max((sum(known(number) or 0 for number in row.numbers[:parts]) for row in rows), default=0) or 1


def _series(plot: Any, chart: Chart) -> None:
    is_line = isinstance(chart.figure, LineChart)
    if not is_line:
        plot.gap_width = 60
        plot.vary_by_categories = False
    if isinstance(chart.figure, StackedBarChart):
        plot.overlap = 100
    for at, series in enumerate(plot.series):
        if is_line:
            _look_of_line(series, at)
        else:
            _look_of_bar(series, PATTERNS[at], edge=isinstance(chart.figure, StackedBarChart))
    if not is_line or len(plot.series) <= MOST_LABELLED:
        _labels(plot, chart)


def _look_of_line(series: Any, at: int) -> None:
    series.smooth = False
    line, marker = series.format.line, series.marker.format
    line.color.theme_color, line.width, line.dash_style = THEME.ACCENT_1, Pt(3), DASHES[at]
    marker.fill.solid()
    marker.fill.fore_color.theme_color = marker.line.color.theme_color = THEME.ACCENT_1


def _look_of_bar(series: Any, pattern: Any, *, edge: bool) -> None:
    fill = series.format.fill
    if pattern is None:
        fill.solid()
    else:
        fill.patterned()
        fill.pattern = pattern
        fill.back_color.theme_color = THEME.BACKGROUND_1
    fill.fore_color.theme_color = THEME.ACCENT_1
    if edge:
        series.format.line.color.theme_color, series.format.line.width = THEME.TEXT_1, Pt(0.75)


def _labels(plot: Any, chart: Chart) -> None:
    for series in plot.series:
        labels = series.data_labels
        labels.show_value = True
        labels.number_format, labels.number_format_is_linked = _format(chart.figure.unit), False
        labels.font.size, labels.font.bold = Pt(VALUE_SIZE), True
        if isinstance(chart.figure, StackedBarChart):
            labels.font.color.theme_color = THEME.TEXT_1
            labels.position = XL_LABEL_POSITION.CENTER
            _on_white(labels)
        elif isinstance(chart.figure, LineChart):
            labels.position = XL_LABEL_POSITION.ABOVE
        else:
            labels.position = XL_LABEL_POSITION.OUTSIDE_END


def _on_white(labels: Any) -> None:
    """A number on a patterned part can be read."""
    white = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
    labels._element.xpath("c:txPr")[0].addprevious(parse_xml(f"<c:spPr {nsdecls('c', 'a')}>{white}</c:spPr>"))
