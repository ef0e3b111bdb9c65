"""Numbers and themes that are drawn."""

from __future__ import annotations

from typing import ClassVar

from tusk.charts.table import Table
from tusk.data_class import dataclass
from tusk.document.items import Number, ThemeGroup
from tusk.document.nodes import Target
from tusk.locales.words import ENGLISH, Words
from tusk.model.figures import BarChart, GroupedMap, LineChart, StackedBarChart, Venn

Figure = BarChart | StackedBarChart | LineChart | Venn | GroupedMap


@dataclass(frozen=True)
class Numbers:
    """Results in numbers."""

    kind: ClassVar = "numbers"
    items: tuple[Number, ...]


@dataclass(frozen=True)
class Chart:
    """A figure with all names, its numbers as a table, and its description.

    n: how many were counted, in words. theme_pages: the themes in it that have a page: (id, target).
    about: notes: (name, words). has_table: whether the table is shown beside the drawing. words: of the interface.
    """

    kind: ClassVar = "figure"
    figure: Figure
    table: Table
    description: str
    n: str
    about: tuple[tuple[str, str], ...]
    words: Words = ENGLISH
    theme_pages: tuple[tuple[str, Target], ...] = ()
    has_table: bool = True

    def page_of(self, theme: str | None) -> Target | None:
        """The page of a theme in the figure, if there is one."""
        return dict(self.theme_pages).get(theme or "")


@dataclass(frozen=True)
class ThemeMap:
    """Themes in groups. count: the number of themes."""

    kind: ClassVar = "theme_map"
    groups: tuple[ThemeGroup, ...]
    caption: str
    count: int
    words: Words = ENGLISH

    @property
    def counted(self) -> str:
        """The number of themes in words: 32 themes."""
        return self.words.ngettext("%(num)s theme.", "%(num)s themes.", self.count)
