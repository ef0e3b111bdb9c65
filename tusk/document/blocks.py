"""The blocks of a resolved document. Every writer has a handler for every kind of block.

They have the same content as the blocks in tusk/sections/raw_blocks.py, fully resolved.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from tusk.charts.table import Table
from tusk.document.items import (
    Category,
    Cell,
    Choice,
    Column,
    Contact,
    Fact,
    FormField,
    Labelled,
    LearningPoint,
    Number,
    Occasion,
    Role,
    Term,
    ThemeGroup,
)
from tusk.document.nodes import Anchor, Element, Link, Target, Text, is_paragraphs
from tusk.locales.message import N_
from tusk.locales.words import ENGLISH, Words
from tusk.model.figures import BarChart, GroupedMap, LineChart, StackedBarChart, Venn

Figure = BarChart | StackedBarChart | LineChart | Venn | GroupedMap


@dataclass(frozen=True)
class Prose:
    """Paragraphs."""

    kind: ClassVar = "prose"
    text: Text


@dataclass(frozen=True)
class Points:
    """A bulleted list."""

    kind: ClassVar = "points"
    items: tuple[Text, ...]


@dataclass(frozen=True)
class Question:
    """A question of a knowledge check. place: where the page says what is right; empty if it is not named."""

    kind: ClassVar = "question"
    question: Text
    choices: tuple[Choice, ...]
    explanation: Text
    place: Text
    words: Words = ENGLISH

    @property
    def text(self) -> Text:
        """The question, and below it the right answers: folded on the web, open on paper."""
        return (*self.asked, Element("details", (Element("summary", (self.answers_are,)), *self.answered)))

    @property
    def asked(self) -> Text:
        """The question, and the answers to choose from."""
        return (Element("p", (Element("strong", self.question),)), _listed(self.choices))

    @property
    def answered(self) -> Text:
        """The right answers, why, and the place that says so."""
        right = _listed(each for each in self.choices if each.is_right)
        where = (Element("p", (self.words.gettext("Read more:"), " ", *self.place)),) if self.place else ()
        return (right, *self.explanation, *where)

    @property
    def right(self) -> tuple[Choice, ...]:
        """The right answers."""
        return tuple(each for each in self.choices if each.is_right)

    @property
    def answers_are(self) -> str:
        """The words above the right answers."""
        return self.words.ngettext("The right answer", "The right answers", len(self.right))


def _listed(choices: Iterable[Choice]) -> Element:
    return Element("ul", tuple(Element("li", (each.text,)) for each in choices))


@dataclass(frozen=True)
class Roles:
    """What it means for each role: tabs on the web, one below the other elsewhere."""

    kind: ClassVar = "roles"
    items: tuple[Role, ...]
    words: Words = ENGLISH


@dataclass(frozen=True)
class LearningPoints:
    """A list of what to be aware of."""

    kind: ClassVar = "learning"
    items: tuple[LearningPoint, ...]
    words: Words = ENGLISH


@dataclass(frozen=True)
class LabelledList:
    """Labels with their meanings."""

    kind: ClassVar = "labelled"
    items: tuple[Labelled, ...]
    words: Words = ENGLISH


@dataclass(frozen=True)
class Facts:
    """Names and values side by side."""

    kind: ClassVar = "facts"
    items: tuple[Fact, ...]


@dataclass(frozen=True)
class Quote:
    """Somebody's words."""

    kind: ClassVar = "quote"
    text: Text
    source: Text
    note: Text

    @property
    def is_long(self) -> bool:
        """Whether it has paragraphs; a shorter one is shown between quotation marks."""
        return is_paragraphs(self.text)


@dataclass(frozen=True)
class Picture:
    """A picture with its description. file: its path in content/. beside: whether the next block is beside it."""

    kind: ClassVar = "picture"
    file: str
    alt: str
    caption: Text = ()
    credit: Text = ()
    size: Literal["small", "half", "full"] = "full"
    beside: bool = False


@dataclass(frozen=True)
class Grid:
    """A table under one heading; all rows have the same number of cells."""

    kind: ClassVar = "grid"
    header: Text
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True)
class DataTable:
    """A table with a caption; every row has a cell for each column. is_headed: the heading above says its caption."""

    kind: ClassVar = "table"
    caption: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: Text
    is_headed: bool

    @property
    def texts(self) -> tuple[tuple[Text, ...], ...]:
        """Its headings and its rows, as texts alone."""
        header = tuple(column.name for column in self.columns)
        return (header, *(tuple(cell.text for cell in row) for row in self.rows))


@dataclass(frozen=True)
class Flow:
    """What followed from what: a drawing of boxes and arrows on the web, and a table everywhere. A box can be empty."""

    kind: ClassVar = "flow"
    name: str
    table: DataTable


@dataclass(frozen=True)
class Aside:
    """Text beside a finding."""

    kind: ClassVar = "aside"
    text: Text
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Links:
    """A list of links."""

    kind: ClassVar = "links"
    items: tuple[Link, ...]


@dataclass(frozen=True)
class Contacts:
    """Whom to ring or write to."""

    kind: ClassVar = "contacts"
    items: tuple[Contact, ...]
    words: Words = ENGLISH

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns of `rows`."""
        return tuple(self.words.gettext(name) for name in CONTACT_COLUMNS)

    @property
    def rows(self) -> tuple[tuple[Text, ...], ...]:
        """The same as a table, without its header."""
        return tuple(tuple(_lines(cell) for cell in _cells(contact)) for contact in self.items)


CONTACT_COLUMNS = (N_("Who"), N_("How to reach them"), N_("When, and what to know"))


def _cells(contact: Contact) -> tuple[tuple[Text, ...], ...]:
    """The lines in each cell of a contact's row."""
    ways = tuple((f"{way.name}: ", Anchor((way.words,), way.target, way.state)) for way in contact.ways)
    return ((Element("strong", (contact.name,)),), contact.for_whom), ways, (contact.hours, contact.note)


def _lines(lines: tuple[Text, ...]) -> Text:
    """Lines with a break between each two."""
    shown = [line for line in lines if line]
    return tuple(node for at, line in enumerate(shown) for node in ((Element("br"), *line) if at else line))


@dataclass(frozen=True)
class Dates:
    """Days on which something is held."""

    kind: ClassVar = "dates"
    items: tuple[Occasion, ...]
    words: Words

    @property
    def rows(self) -> tuple[tuple[Text, ...], ...]:
        """The same as a table of these columns."""
        return tuple(tuple(_lines(cells[at]) for at in self._used) for cells in self._cells)

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings of the table: of the columns in which a date has something."""
        return tuple(self.words.gettext(DATE_COLUMNS[at]) for at in self._used)

    @property
    def _cells(self) -> list[tuple[tuple[Text, ...], ...]]:
        return [_cells_of(occasion, self.words) for occasion in self.items]

    @property
    def _used(self) -> list[int]:
        return [at for at in range(len(DATE_COLUMNS)) if any(any(cells[at]) for cells in self._cells)]


DATE_COLUMNS = (N_("When"), N_("What and where"), N_("Booking"))


def _cells_of(occasion: Occasion, words: Words) -> tuple[tuple[Text, ...], ...]:
    """The lines in each cell of a date's row."""
    state: Text = (words.gettext("Past"),) if occasion.is_past else ()
    if occasion.cancelled:
        state = (f"{words.gettext('Cancelled:')} ", *occasion.cancelled)
    when = ((Element("strong", (occasion.days,)),), (occasion.hours,) if occasion.hours else (), state)
    join: Text = (Anchor((words.gettext("Join online"),), occasion.link),) if occasion.link else ()
    title: Text = (Element("strong", occasion.title),) if occasion.title else ()
    what = (title, occasion.place, occasion.platform, join, occasion.note)
    book: Text = (Anchor((words.gettext("Book a place"),), occasion.booking),) if occasion.booking else ()
    return when, what, (book, (occasion.places,) if occasion.places else ())


@dataclass(frozen=True)
class Media:
    """A video or sound recording: where it is, what is known of it, and its spoken words."""

    kind: ClassVar = "media"
    link: Link
    facts: tuple[Fact, ...]
    note: Text
    transcript: Text
    words: Words = ENGLISH


@dataclass(frozen=True)
class Subheading:
    """A heading one level below that of the section."""

    kind: ClassVar = "subheading"
    id: str
    text: Text


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


@dataclass(frozen=True)
class Terms:
    """Terms with their meanings."""

    kind: ClassVar = "terms"
    items: tuple[Term, ...]


@dataclass(frozen=True)
class Cover:
    """The cover of a document: as text, and as a picture if there is one."""

    kind: ClassVar = "cover"
    title: str
    publisher: str
    file: str
    words: Words = ENGLISH

    @property
    def alt(self) -> str:
        """What the picture shows."""
        return self.words.gettext(
            "Cover: %(title)s, %(publisher)s", title=self.title, publisher=self.publisher
        )


@dataclass(frozen=True)
class BlankForm:
    """A blank form."""

    kind: ClassVar = "form"
    title: str
    fields: tuple[FormField, ...]
    words: Words = ENGLISH


@dataclass(frozen=True)
class RiskLevels:
    """Indicators by category and level."""

    kind: ClassVar = "levels"
    categories: tuple[Category, ...]
    words: Words = ENGLISH


@dataclass(frozen=True)
class Box:
    """The "things you should know" box."""

    kind: ClassVar = "box"
    text: Text
    links: tuple[Link, ...]


Block = (
    Prose
    | Points
    | Question
    | Roles
    | LearningPoints
    | LabelledList
    | Facts
    | Quote
    | Picture
    | Grid
    | DataTable
    | Flow
    | Aside
    | Links
    | Contacts
    | Dates
    | Media
    | Subheading
    | Numbers
    | Chart
    | ThemeMap
    | Terms
    | Cover
    | BlankForm
    | RiskLevels
    | Box
)
