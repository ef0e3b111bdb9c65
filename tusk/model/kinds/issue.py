"""An issue of a bulletin: its articles, each of which shows an entry or has a text of its own."""

from typing import Annotated, Literal

from pydantic import Field

from tusk.late_pattern import late
from tusk.locales.message import N_, Message, lazy_gettext
from tusk.model.amounts import OR_UNKNOWN
from tusk.model.contacts import ShownContact
from tusk.model.content import Box, Callout, Link, Picture
from tusk.model.entry import Entry
from tusk.model.fields import EntryId, Line, Markdown, PartDate, Record, Slug
from tusk.model.media import Media
from tusk.model.occasions import Occasion
from tusk.model.tables import Table

LARGE_NUMBER = late(r"[£€]?\d[\d,.]*(\s?%| (in|of|out of) \d+)?(?=\s|$)")
Look = Literal["classic", "newsletter", "digest"]


class IssueItem(Record):
    """An article of an issue: an entry, or a few lines that have no page of their own."""

    id: Slug = Field(description="Its address on the issue's page (#id). Never change it.")
    group: Line | None = Field(
        None, description="A heading above this article and those after it, up to the next one: Training."
    )
    entry: EntryId | None = Field(None, description="The entry it shows. Leave out for a text of its own.")
    heading: Line | None = Field(
        None, description="Its heading. With an entry, it is shown in place of the entry's title."
    )
    contributor: Line | None = Field(None, description="Who wrote it: the Independent Chair.")
    picture: Picture | None = Field(None, description="A picture under the article's heading.")
    text: Markdown | None = Field(
        None, description="Its text in Markdown. With an entry, it is shown before the entry's content."
    )
    callouts: list[Callout] = Field([], description="Warnings, notes or good practice, below its text.")
    tables: list[Table] = Field([], description="Tables, each with a caption, below its text.")
    dates: list[Occasion] = Field([], description="Days on which something is held, below its text.")
    contacts: list[ShownContact] = Field([], description="Contacts and helplines, below its text.")
    media: list[Media] = Field([], description="Video and sound, each with its transcript.")
    links: list[Link] = Field([], description="Links below its text.")
    things_you_should_know: Box | None = Field(None, description="A box below its text.")
    teaser: Line | None = Field(
        None,
        description='Its line under "In this issue". {where} becomes "below", or "on page 2" in print. A line that '
        "mostly repeats the title is not shown.",
    )
    show: Literal["full", "summary"] = Field(
        "full", description="full: all of the entry. summary: a few lines of it and a link."
    )
    new_page: bool = Field(False, description="yes: in the PDF it begins on a new page.")
    weight: Literal["lead", "normal", "short"] = Field(
        "normal",
        description="How much room it has. lead: the main story. short: a short item, at the side in a newsletter.",
    )
    pull_quote: Line | None = Field(
        None,
        description="A sentence of the article, word for word, that is repeated in large type beside it.",
    )
    numbers: list[Line] = Field(
        [], max_length=4, description="Numbers to show in large type, each with what it counts: 12 audits."
    )

    @property
    def has_own_content(self) -> bool:
        """Whether it shows anything but an entry."""
        lists = (self.callouts, self.tables, self.dates, self.contacts, self.media, self.links)
        return bool(self.text or any(lists) or self.picture or self.things_you_should_know)


class Issue(Entry):
    """An issue of a bulletin. Its file is in bulletins/, not in content/."""

    label, plural, folder = N_("Bulletin"), N_("Bulletins"), "bulletins"
    template = "issue.html"

    kind: Literal["issue"] = Field(description="issue")
    number: Annotated[Annotated[int, Field(ge=1)] | None, OR_UNKNOWN] = Field(
        None,
        description="The issue's number. Without one, the issue is called by its date: March 2018.",
    )
    look: Look = Field(
        "classic",
        description="How it is printed. classic: headings at the side. newsletter: two columns. "
        "digest: one page to pin up.",
    )
    paper: Literal["A4", "A3"] = Field("A4", description="The paper of a digest.")
    picture: Picture | None = Field(None, description="The picture on its cover, across the page.")
    intro: Markdown | None = Field(None, description="A few lines before the articles.")
    items: list[IssueItem] = Field(min_length=1, description="The articles, in order.")

    @property
    def edition(self) -> Message | PartDate:
        """Its name within the series: issue 6, or March 2018 for an issue without a number."""
        return lazy_gettext("issue %(number)s", number=self.number) if self.number else self.issued
