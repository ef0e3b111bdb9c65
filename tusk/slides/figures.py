"""Figures on slides: charts as data that stay charts, with what they show in words."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.model.figures import Bar, BarChart, Venn
from tusk.relate import Library
from tusk.slides.deck import Chart, Para, Run
from tusk.slides.units import Flow, Unit, Whole
from tusk.slides.words import Words

LEAST = 240.0  # points: lower, a chart cannot be read


def figure_units(figure: BarChart | Venn, library: Library, words: Words) -> Iterator[Unit]:
    """A figure, its caption, and what is not known of it."""
    yield Flow((words.line(figure.caption, "small"),))
    yield Whole(_bars(figure, library) if isinstance(figure, BarChart) else _venn(figure, library), LEAST)
    if figure.unknown:
        yield Flow((Para((Run("Not known: ", bold=True), Run(figure.unknown)), "small"),))


def bar_name(bar: Bar, library: Library) -> str:
    """What a bar counts."""
    return library.themes[bar.theme].name if bar.theme else bar.label or ""


def _bars(figure: BarChart, library: Library) -> Chart:
    names = tuple(bar_name(bar, library) for bar in figure.bars)
    said = [f"{name} {bar.percent:g}% of {bar.of}" for name, bar in zip(names, figure.bars, strict=True)]
    return Chart(
        figure, f"Bar chart: {'; '.join(said)}.", names, tuple(bar.note or "" for bar in figure.bars)
    )


def _venn(figure: Venn, library: Library) -> Chart:
    names = tuple(library.themes[name].name for name in figure.sets)
    alt = (
        f"Venn diagram of {len(names)} sets that overlap: {'; '.join(names)}. {figure.unknown or ''}".strip()
    )
    return Chart(figure, alt, names)
