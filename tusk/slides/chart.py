"""Charts of PowerPoint: they stay charts, with their numbers to edit."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE as TYPE
from pptx.enum.chart import XL_LABEL_POSITION as POSITION
from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE as DASH
from pptx.enum.dml import MSO_PATTERN as PATTERN
from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from tusk.charts.table import measure, table_of
from tusk.charts.venns import Diagram, draw_venn
from tusk.model.figures import BarChart, LineChart, StackedBarChart, Venn
from tusk.slides import room
from tusk.slides.deck import PlacedBox, SlideChart
from tusk.slides.paras import Para, Run
from tusk.slides.shapes import add, coloured, place, write_in
from tusk.slides.venn import circles_of

TYPES = {"bar": TYPE.BAR_CLUSTERED, "stacked bar": TYPE.BAR_STACKED, "line": TYPE.LINE_MARKERS}
# The look of parts and lines, in the same order as on pages and in PDFs: a tone with its own pattern.
PATTERNS: tuple[Any, ...] = (None, PATTERN.WIDE_UPWARD_DIAGONAL, PATTERN.SMALL_GRID, PATTERN.LIGHT_HORIZONTAL)
PATTERNS += (PATTERN.OUTLINED_DIAMOND, PATTERN.LIGHT_VERTICAL)
DASHES = (DASH.SOLID, DASH.DASH, DASH.ROUND_DOT, DASH.DASH_DOT, DASH.SQUARE_DOT, DASH.LONG_DASH)
FORMATS = ("#,##0.##", '0.##"%"')  # of numbers, and of percentages
WIDE, HIGH = 90.0, 36.0  # points: of a number in a Venn diagram
MOST_LABELLED = 2  # lines; with more, their numbers would overlap


def draw_chart(slide: Any, box: PlacedBox, chart: SlideChart) -> Any:
    """Put a figure on a slide; returns its shape."""
    figure = chart.figure
    if isinstance(figure, Venn):
        return _venn(slide, box, draw_venn(figure, chart.locale))
    frame = slide.shapes.add_chart(TYPES[figure.figure], *place(box), _numbers(chart))
    made = frame.chart
    made.has_title, made.has_legend = False, len(made.plots[0].series) > 1
    made.font.size, made.font.color.theme_color = Pt(room.NAME_SIZE), THEME.TEXT_1
    if made.has_legend:
        made.legend.position, made.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        made.legend.font.size = Pt(room.KEY_SIZE)
    _axes(made, chart)
    if isinstance(figure, LineChart):
        _lines(made, chart)
    else:
        _bars(made, chart)
        _lay_out(made, chart, box.height)
    return frame


def _numbers(chart: SlideChart) -> Any:
    """The numbers behind the chart. A number that is not known, or hidden, has no bar, but is in its name."""
    figure, table = chart.figure, chart.table
    data: Any = CategoryChartData(number_format=FORMATS[figure.unit == "%"])  # type: ignore[no-untyped-call]
    data.categories = [_no_formula(words) for words in room.labels_of(figure, chart.locale)]
    for at, column in enumerate(room.drawn_columns(figure, chart.locale)):
        name = measure(figure, chart.locale) if isinstance(figure, BarChart) else column.name
        data.add_series(_no_formula(name), [room.known(row.numbers[at]) for row in table.rows])
    return data


def _no_formula(words: str) -> str:
    """Text that the workbook behind a chart reads as text."""
    return f" {words}" if words.startswith(("=", "{=")) else words


def _axes(made: Any, chart: SlideChart) -> None:
    """From nothing upwards, so that no bar looks longer than it is."""
    names, values = made.category_axis, made.value_axis
    names.major_tick_mark = values.major_tick_mark = XL_TICK_MARK.NONE
    names.format.line.color.theme_color = THEME.ACCENT_6
    values.format.line.fill.background()
    values.minimum_scale = 0
    if chart.figure.unit == "%":
        values.maximum_scale = 100
    elif chart.whole is not chart.figure:
        values.maximum_scale = _largest(chart)
    for element in made._chartSpace.xpath(".//c:axId | .//c:crossAx"):  # the format allows no number below 0
        element.set("val", element.get("val").lstrip("-"))


def _largest(chart: SlideChart) -> float:
    """The longest bar of all the charts into which a figure is split."""
    count, rows = len(room.drawn_columns(chart.whole)), table_of(chart.whole).rows
    bars = [sum(room.known(number) or 0 for number in row.numbers[:count]) for row in rows]
    return max(bars, default=0) or 1


def _lines(made: Any, chart: SlideChart) -> None:
    made.value_axis.major_gridlines.format.line.color.theme_color = THEME.ACCENT_6
    several = made.plots[0].series
    for series, dash in zip(several, DASHES, strict=False):
        series.smooth = False
        line, marker = series.format.line, series.marker.format
        line.color.theme_color, line.width, line.dash_style = THEME.ACCENT_1, Pt(3), dash
        marker.fill.solid()
        marker.fill.fore_color.theme_color = marker.line.color.theme_color = THEME.ACCENT_1
        if len(several) <= MOST_LABELLED:
            _label(series, chart, POSITION.ABOVE)


def _bars(made: Any, chart: SlideChart) -> None:
    """From the top down in their order; the numbers are at the bars, or in their parts, and not at the axis."""
    is_stacked = isinstance(chart.figure, StackedBarChart)
    plot, values = made.plots[0], made.value_axis
    made.category_axis.reverse_order, values.has_major_gridlines = True, False
    values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    plot.gap_width, plot.overlap, plot.vary_by_categories = 60, 100 if is_stacked else 0, False
    for series, pattern in zip(plot.series, PATTERNS, strict=False):
        _fill(series.format.fill, pattern)
        labels = _label(series, chart, POSITION.CENTER if is_stacked else POSITION.OUTSIDE_END)
        if is_stacked:
            series.format.line.color.theme_color, series.format.line.width = THEME.TEXT_1, Pt(0.75)
            _on_white(labels)


def _fill(fill: Any, pattern: Any) -> None:
    if pattern is None:
        fill.solid()
    else:
        fill.patterned()
        fill.pattern, fill.back_color.theme_color = pattern, THEME.BACKGROUND_1
    fill.fore_color.theme_color = THEME.ACCENT_1


def _label(series: Any, chart: SlideChart, position: Any) -> Any:
    """The numbers of a series at their marks."""
    labels = series.data_labels
    labels.show_value, labels.position = True, position
    labels.number_format, labels.number_format_is_linked = FORMATS[chart.figure.unit == "%"], False
    labels.font.size, labels.font.bold = Pt(room.VALUE_SIZE), True
    return labels


def _on_white(labels: Any) -> None:
    """A number on a patterned part can be read."""
    labels.font.color.theme_color = THEME.TEXT_1
    behind = OxmlElement("c:spPr")
    add(add(behind, "a:solidFill"), "a:schemeClr", val="bg1")
    labels._element.xpath("c:txPr")[0].addprevious(behind)


def _lay_out(made: Any, chart: SlideChart, height: float) -> None:
    """Names on their side of the bars, all of them, in as many lines as they need: no program leaves any out."""
    assert isinstance(chart.whole, room.BarFigure)
    names, bars, _ = room.shares_of(chart.whole, chart.locale)
    legend = room.KEY_SIZE * 1.5 * room.MOST_KEY_LINES / height if made.has_legend else 0.0
    plot = made._chartSpace.chart.plotArea
    plot.remove_all("c:layout")
    plot.insert(0, OxmlElement("c:layout"))
    manual = add(plot[0], "c:manualLayout")
    edges = {"x": f"{names:.4f}", "y": "0", "w": f"{bars:.4f}", "h": f"{1 - legend:.4f}"}
    for name, value in {"layoutTarget": "inner", "xMode": "edge", "yMode": "edge", **edges}.items():
        add(manual, f"c:{name}", val=value)
    skip = add(made.category_axis._element, "c:tickLblSkip", val="1")
    made.category_axis._element.xpath("c:noMultiLvlLbl")[0].addprevious(skip)


def _venn(slide: Any, box: PlacedBox, drawn: Diagram) -> Any:
    """Put a Venn diagram on a slide; returns the group of its circles, which is read as one."""
    circles, group = circles_of(drawn, box.width, box.height), slide.shapes.add_group_shape()
    scale, radius = circles.scale, drawn.radius * circles.scale
    labels = [(*circle.at, f"{circle.number}.") for circle in drawn.circles]
    labels += [(region.x, region.y - 4, region.shown) for region in drawn.regions]
    for each in drawn.circles:
        _circle(group, box.left + each.x * scale, box.top + each.y * scale, radius)
    for x, y, words in labels:
        _number_at(group, box.left + x * scale, box.top + y * scale, words)
    left = box.left + box.width - circles.key_width
    top = box.top + max(0.0, (box.height - circles.key_height) / 2)
    key = slide.shapes.add_textbox(*map(Pt, (left, top, circles.key_width, circles.key_height)))
    write_in(key, circles.key)
    return group


def _circle(group: Any, x: float, y: float, radius: float) -> None:
    circle = coloured(
        group.shapes, MSO_SHAPE.OVAL, *map(Pt, (x - radius, y - radius, 2 * radius, 2 * radius))
    )
    add(circle.fill._xPr.solidFill[0], "a:alpha", val="14000")
    circle.line.color.theme_color, circle.line.width = THEME.ACCENT_1, Pt(1.5)


def _number_at(group: Any, x: float, y: float, words: str) -> None:
    label = group.shapes.add_textbox(*map(Pt, (x - WIDE / 2, y - HIGH / 2, WIDE, HIGH)))
    write_in(label, (Para((Run(words, bold=True),), size=22.0),), anchor=MSO_ANCHOR.MIDDLE)
    label.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
