"""A figure of any type as a drawing."""

from __future__ import annotations

from tusk.charts.bars import Bars, draw_bars, draw_stacks
from tusk.charts.lines import Lines, draw_lines
from tusk.charts.table import table_of
from tusk.charts.text import described, n_in_words
from tusk.charts.venns import Diagram, draw_venn
from tusk.locales.message import N_
from tusk.locales.words import ENGLISH, Words
from tusk.model.figures import BarChart, FigureBase, LineChart, StackedBarChart, Venn

Drawing = Bars | Lines | Diagram
SORTS = {
    "bar": N_("Bar chart"),
    "stacked bar": N_("Bar chart whose bars are made of parts"),
    "line": N_("Line chart"),
    "venn": N_("Venn diagram of overlapping circles of one size"),
    "map": N_("Map of names in groups"),
}


def drawing_of(figure: FigureBase, words: Words = ENGLISH) -> Drawing:
    """The position of each mark of a figure. A map has no drawing, only lists: raises TypeError."""
    match figure:
        case BarChart():
            return draw_bars(figure, words)
        case StackedBarChart():
            return draw_stacks(figure, words)
        case LineChart():
            return draw_lines(figure, words)
        case Venn():
            return draw_venn(figure, words)
        case _:
            raise TypeError(f"no drawing for {type(figure).__name__}")


def description_of(figure: FigureBase, words: Words = ENGLISH) -> str:
    """A description of a figure for readers who cannot see it."""
    kind = words.gettext(SORTS[getattr(figure, "figure", "")])
    about = ", ".join(text for text in (kind, n_in_words(figure, words)) if text)
    unknown = f" {words.gettext('Not known')}: {figure.unknown}" if figure.unknown else ""
    return f"{about}. {described(table_of(figure, words), words)}{unknown}"
