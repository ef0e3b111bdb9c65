"""Figures, resolved: with the names of their themes, their table, and what readers must know."""

from __future__ import annotations

from tusk.charts.draw import description_of
from tusk.charts.table import table_of
from tusk.charts.text import about, n_in_words
from tusk.document.blocks import Chart
from tusk.document.blocks.figures import Figure
from tusk.document.named_figures import with_names
from tusk.document.texts import Texts


def chart(figure: Figure, texts: Texts, *, has_table: bool = True) -> Chart:
    """A figure with the names of its themes."""
    named, words = with_names(figure, texts.library.theme_names), texts.words
    table = table_of(named, words)
    themes = dict.fromkeys(row.theme for row in table.rows if row.theme)
    targets = ((id, texts.theme(id).target) for id in themes)
    return Chart(
        named,
        table,
        description_of(named, words),
        n_in_words(figure, words),
        tuple(about(figure, words)),
        words,
        tuple((id, target) for id, target in targets if target),
        has_table,
    )
