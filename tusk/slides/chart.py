"""Figures on a slide of PowerPoint: charts that stay charts, with their numbers to edit; a Venn diagram of shapes."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from tusk.model.figures import BarChart
from tusk.slides.deck import Box, Chart, Para, Run
from tusk.slides.text import without_style, write

NAME_SIZE, VALUE_SIZE = 18, 22  # points


def draw_chart(slide: Any, box: Box, chart: Chart, language: str) -> Any:
    """Put a figure on a slide."""
    if isinstance(chart.figure, BarChart):
        return _bars(slide, box, chart, chart.figure)
    return _venn(slide, box, chart, language)


def _bars(slide: Any, box: Box, chart: Chart, figure: BarChart) -> Any:
    data: Any = CategoryChartData(number_format='0.##"%"')  # type: ignore[no-untyped-call]
    data.categories = [
        f"{name}: {note}" if note else name for name, note in zip(chart.names, chart.notes, strict=True)
    ]
    data.add_series("Share of reviews, in per cent", [bar.percent for bar in figure.bars])
    place = (Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, data)
    made = frame.chart
    made.has_legend = made.has_title = False
    made.font.size = Pt(NAME_SIZE)
    made.font.color.theme_color = THEME.TEXT_1
    made.category_axis.reverse_order = True
    made.category_axis.major_tick_mark = XL_TICK_MARK.NONE
    made.category_axis.format.line.color.theme_color = THEME.ACCENT_6
    _value_axis(made.value_axis)
    plot = made.plots[0]
    plot.gap_width = 60
    plot.vary_by_categories = False
    plot.series[0].format.fill.solid()
    plot.series[0].format.fill.fore_color.theme_color = THEME.ACCENT_1
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.font.size, labels.font.bold = Pt(VALUE_SIZE), True
    labels.number_format, labels.number_format_is_linked = '0.##"%"', False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    return frame


def _value_axis(axis: Any) -> None:
    """From nothing to everything, so that no bar looks longer than it is; its numbers stand at the bars."""
    axis.minimum_scale, axis.maximum_scale = 0, 100
    axis.has_major_gridlines = False
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.fill.background()


def _venn(slide: Any, box: Box, chart: Chart, language: str) -> Any:
    """Circles that overlap, with a number in each and the names beside them: one group, read as one."""
    count = len(chart.names)
    radius = box.height * (0.30 if count == 3 else 0.42)
    middle = (box.left + radius * 2.1, box.top + box.height / 2 + (radius * 0.18 if count == 3 else 0))
    group = slide.shapes.add_group_shape()
    for number in range(count):
        angle = 2 * pi * number / count - (pi / 2 if count == 3 else pi)
        away = radius * (0.68 if count == 3 else 0.62)
        at = (middle[0] + cos(angle) * away, middle[1] + sin(angle) * away)
        _circle(group, at, radius)
        far = (middle[0] + cos(angle) * away * 1.75, middle[1] + sin(angle) * away * 1.75)
        _label(group, far, str(number + 1), 24, language)
    _label(group, middle, "?", 28, language)
    left = box.left + radius * 4.3
    size = 24.0
    names = tuple(
        Para((Run(name),), "number", size=size, after=size * 0.5, start=at)
        for at, name in enumerate(chart.names, 1)
    )
    high = sum(para.height(box.left + box.width - left) + para.after for para in names)
    key = slide.shapes.add_textbox(
        Pt(left), Pt(middle[1] - high / 2), Pt(box.left + box.width - left), Pt(high)
    )
    write(key.text_frame, names, language)
    return group


def _circle(group: Any, middle: tuple[float, float], radius: float) -> None:
    place = (Pt(middle[0] - radius), Pt(middle[1] - radius), Pt(2 * radius), Pt(2 * radius))
    circle = group.shapes.add_shape(MSO_SHAPE.OVAL, *place)
    circle.fill.solid()
    circle.fill.fore_color.theme_color = THEME.ACCENT_1
    colour = circle.fill._xPr.solidFill[0]
    colour.append(parse_xml(f'<a:alpha {nsdecls("a")} val="14000"/>'))
    circle.line.color.theme_color = THEME.ACCENT_1
    circle.line.width = Pt(1.5)
    without_style(circle)


def _label(group: Any, middle: tuple[float, float], words: str, size: float, language: str) -> None:
    box = group.shapes.add_textbox(Pt(middle[0] - 24), Pt(middle[1] - 18), Pt(48), Pt(36))
    write(box.text_frame, (Para((Run(words, bold=True),), size=size),), language, middle=True)
    box.text_frame.paragraphs[0]._p.get_or_add_pPr().set("algn", "ctr")
