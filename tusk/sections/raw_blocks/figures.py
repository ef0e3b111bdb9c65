"""Numbers and themes that are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from tusk.data_class import dataclass
from tusk.model.figures import BarChart, GroupedMap, LineChart, Share, StackedBarChart, Venn


@dataclass(frozen=True)
class RawNumbers:
    """Results in numbers. n_of: what the shares are shares of, in words."""

    bars: Sequence[Share]
    n_of: str


@dataclass(frozen=True)
class RawFigure:
    """A chart, a diagram or a map, with all its data."""

    figure: BarChart | StackedBarChart | LineChart | Venn | GroupedMap
    table: bool = True  # False: only the drawing, where space is short


@dataclass(frozen=True)
class RawThemeMap:
    """Themes in their groups."""

    caption: str | None
    themes: Sequence[str]
