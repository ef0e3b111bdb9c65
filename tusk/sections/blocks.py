"""The kinds of block in a page; every output shows every kind (templates/pages/blocks.html on the web).

Blocks contain the author's values unchanged: ids, Markdown and lines; tusk/document/ resolves them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from tusk.model.common import Box, Labelled, Link, Picture, Quote
from tusk.model.figures import BarChart, GroupedMap, LineChart, Share, StackedBarChart, Venn
from tusk.model.kinds import Cover, FormField, Learning, RiskCategory, Term


@dataclass(frozen=True)
class Prose:
    """Paragraphs in Markdown."""

    sort: ClassVar = "prose"
    text: str


@dataclass(frozen=True)
class Points:
    """A bulleted list of Markdown; in two columns if the items are short terms."""

    sort: ClassVar = "points"
    items: Sequence[str]


@dataclass(frozen=True)
class LearningPoints:
    """A list of what to be aware of, each with the guidance that helps."""

    sort: ClassVar = "learning"
    items: Sequence[Learning]


@dataclass(frozen=True)
class LabelledList:
    """Labels with their meanings. `quoted`: the labels are in quotation marks in the source."""

    sort: ClassVar = "labelled"
    items: Sequence[Labelled]
    quoted: bool = False


@dataclass(frozen=True)
class Facts:
    """Names and values side by side."""

    sort: ClassVar = "facts"
    items: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class QuoteBlock:
    """Somebody's words."""

    sort: ClassVar = "quote"
    quote: Quote


@dataclass(frozen=True)
class PictureBlock:
    """A picture with its caption."""

    sort: ClassVar = "picture"
    picture: Picture


@dataclass(frozen=True)
class GridBlock:
    """A table under one heading."""

    sort: ClassVar = "grid"
    header: str
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Aside:
    """Text beside a finding."""

    sort: ClassVar = "aside"
    text: str
    link: Link | None


@dataclass(frozen=True)
class Links:
    """Links within a part."""

    sort: ClassVar = "links"
    items: Sequence[Link]


@dataclass(frozen=True)
class Subheading:
    """A heading one level below that of the part."""

    sort: ClassVar = "subheading"
    id: str
    text: str


@dataclass(frozen=True)
class Numbers:
    """Results in numbers. n_of: what the shares are shares of, in words."""

    sort: ClassVar = "numbers"
    bars: Sequence[Share]
    n_of: str


@dataclass(frozen=True)
class FigureBlock:
    """A chart, a diagram or a map, with all its data."""

    sort: ClassVar = "figure"
    figure: BarChart | StackedBarChart | LineChart | Venn | GroupedMap
    table: bool = True  # False: only the drawing, where space is short


@dataclass(frozen=True)
class ThemeMap:
    """Themes in their groups."""

    sort: ClassVar = "theme_map"
    caption: str | None
    themes: Sequence[str]


@dataclass(frozen=True)
class Terms:
    """Terms with their meanings."""

    sort: ClassVar = "terms"
    items: Sequence[Term]


@dataclass(frozen=True)
class CoverBlock:
    """The cover of a document."""

    sort: ClassVar = "cover"
    cover: Cover


@dataclass(frozen=True)
class BlankForm:
    """A blank form."""

    sort: ClassVar = "form"
    title: str | None
    fields: Sequence[FormField]


@dataclass(frozen=True)
class RiskLevels:
    """Indicators by category and level."""

    sort: ClassVar = "levels"
    categories: Sequence[RiskCategory]


@dataclass(frozen=True)
class BoxBlock:
    """The "things you should know" box."""

    sort: ClassVar = "box"
    box: Box


Block = (
    Prose
    | Points
    | LearningPoints
    | LabelledList
    | Facts
    | QuoteBlock
    | PictureBlock
    | GridBlock
    | Aside
    | Links
    | Subheading
    | Numbers
    | FigureBlock
    | ThemeMap
    | Terms
    | CoverBlock
    | BlankForm
    | RiskLevels
    | BoxBlock
)
