"""The kinds of block in a page; every output shows every kind (templates/pages/blocks.html on the web).

Blocks contain the author's values unchanged: ids, Markdown and lines; tusk/document/ resolves them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tusk.locales.message import Message
from tusk.model.contacts import ShownContact
from tusk.model.content import Box, Callout, ForRole, Labelled, Link, Picture, Quote
from tusk.model.fields import PartDate
from tusk.model.figures import BarChart, GroupedMap, LineChart, Share, StackedBarChart, Venn
from tusk.model.kinds.briefing import Term
from tusk.model.kinds.guidance import Cover
from tusk.model.kinds.review import Learning
from tusk.model.kinds.risk_tool import FormField, RiskCategory
from tusk.model.knowledge import CheckQuestion
from tusk.model.media import Media
from tusk.model.occasions import Occasion
from tusk.model.recommendations import Recommendation, Step
from tusk.model.tables import Table


@dataclass(frozen=True)
class RawProse:
    """Paragraphs in Markdown; a message is in words of ours."""

    text: str | Message


@dataclass(frozen=True)
class RawPoints:
    """A bulleted list of Markdown; in two columns if the items are short terms."""

    items: Sequence[str]


@dataclass(frozen=True)
class RawLearningPoints:
    """A list of what to be aware of, each with the guidance that helps."""

    items: Sequence[Learning]


@dataclass(frozen=True)
class OwnLabel:
    """A label in words of ours, with a text in Markdown or a day."""

    label: Message
    text: str | PartDate
    theme: None = None


@dataclass(frozen=True)
class RawLabelledList:
    """Labels with their meanings. `quoted`: the labels are in quotation marks in the source."""

    items: Sequence[Labelled | OwnLabel]
    quoted: bool = False


@dataclass(frozen=True)
class RawFacts:
    """Names of ours and values side by side."""

    items: Sequence[tuple[str, object]]


@dataclass(frozen=True)
class RawQuote:
    """Somebody's words."""

    quote: Quote


@dataclass(frozen=True)
class RawCallout:
    """A few words that readers must not miss; with everything resolved it is prose."""

    callout: Callout


@dataclass(frozen=True)
class RawPicture:
    """A picture with its caption."""

    picture: Picture


@dataclass(frozen=True)
class RawGrid:
    """A table under one heading."""

    header: str
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class RawTable:
    """A table with a caption. `is_headed`: the heading above it says its caption."""

    table: Table
    is_headed: bool = False


@dataclass(frozen=True)
class RawAside:
    """Text beside a finding."""

    text: str
    link: Link | None


@dataclass(frozen=True)
class RawLinks:
    """Links within a part."""

    items: Sequence[Link]


@dataclass(frozen=True)
class RawMedia:
    """A video or a sound recording."""

    media: Media


@dataclass(frozen=True)
class RawContacts:
    """Whom to ring or write to."""

    items: Sequence[ShownContact]


@dataclass(frozen=True)
class RawDates:
    """Days on which something is held."""

    items: Sequence[Occasion]


@dataclass(frozen=True)
class RawDeadline:
    """The last day to act, and the reference to give."""

    label: Message | str
    day: PartDate | None
    reference: str | None


@dataclass(frozen=True)
class RawAboutSite:
    """The name and address of the site, and who runs it."""


@dataclass(frozen=True)
class RawSiteContact:
    """How to reach the people who run the site."""


@dataclass(frozen=True)
class RawSubheading:
    """A heading one level below that of the part."""

    id: str
    text: Message | str


@dataclass(frozen=True)
class RawOutcome:
    """To whom a recommendation was made, and what has become of it. made: when."""

    recommendation: Recommendation
    made: PartDate


@dataclass(frozen=True)
class RawSteps:
    """What was or will be done about a recommendation."""

    items: Sequence[Step]


@dataclass(frozen=True)
class RawRoles:
    """What the entry means for each role."""

    items: Sequence[ForRole]


@dataclass(frozen=True)
class RawCheck:
    """A question of a knowledge check. part_name: of the part of the page that says so."""

    question: CheckQuestion
    part_name: Message | str


@dataclass(frozen=True)
class RawYearly:
    """A part of the digest of a year. of: the publisher whose year it is, if it is not that of all."""

    part: str
    year: int
    of: str | None


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


@dataclass(frozen=True)
class RawTerms:
    """Terms with their meanings."""

    items: Sequence[Term]


@dataclass(frozen=True)
class RawCover:
    """The cover of a document."""

    cover: Cover


@dataclass(frozen=True)
class RawBlankForm:
    """A blank form."""

    title: str | None
    fields: Sequence[FormField]


@dataclass(frozen=True)
class RawRiskLevels:
    """Indicators by category and level."""

    categories: Sequence[RiskCategory]


@dataclass(frozen=True)
class RawBox:
    """The "things you should know" box."""

    box: Box


RawBlock = (
    RawProse
    | RawPoints
    | RawLearningPoints
    | RawLabelledList
    | RawFacts
    | RawQuote
    | RawCallout
    | RawPicture
    | RawGrid
    | RawTable
    | RawAside
    | RawLinks
    | RawContacts
    | RawMedia
    | RawDates
    | RawDeadline
    | RawAboutSite
    | RawSiteContact
    | RawSubheading
    | RawOutcome
    | RawSteps
    | RawRoles
    | RawCheck
    | RawYearly
    | RawNumbers
    | RawFigure
    | RawThemeMap
    | RawTerms
    | RawCover
    | RawBlankForm
    | RawRiskLevels
    | RawBox
)
