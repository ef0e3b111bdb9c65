"""A figure of any type as a drawing."""

from __future__ import annotations

from tusk.charts.bars import Bars, draw_bars, draw_stacks
from tusk.charts.lines import Lines, draw_lines
from tusk.charts.table import table_of
from tusk.charts.text import described
from tusk.charts.venns import Diagram, draw_venn
from tusk.model.figures import BarChart, FigureBase, LineChart, StackedBarChart, Venn

Drawing = Bars | Lines | Diagram
SORTS = {
    "bar": "Bar chart",
    "stacked bar": "Bar chart whose bars are made of parts",
    "line": "Line chart",
    "venn": "Venn diagram of overlapping circles of one size",
    "map": "Map of names in groups",
}


def drawing_of(figure: FigureBase) -> Drawing:
    """The position of each mark of a figure. A map has no drawing, only lists: raises TypeError."""
    match figure:
        case BarChart():
            return draw_bars(figure)
        case StackedBarChart():
            return draw_stacks(figure)
        case LineChart():
            return draw_lines(figure)
        case Venn():
            return draw_venn(figure)
        case _:
            raise TypeError(f"no drawing for {type(figure).__name__}")


def description_of(figure: FigureBase) -> str:
    """A description of a figure for readers who cannot see it."""
    words = [SORTS[getattr(figure, "figure", "")], f"n = {figure.n} {figure.n_of}" if figure.n else ""]
    about = ", ".join(word for word in words if word)
    unknown = f" Not known: {figure.unknown}" if figure.unknown else ""
    return f"{about}. {described(table_of(figure))}{unknown}"
