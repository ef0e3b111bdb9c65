"""What the text of several kinds of entry is made of: links, quotations, pictures, boxes, sections."""

from typing import Annotated, Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.contacts import ShownContact
from tusk.model.fields import (
    Address,
    EntryId,
    IsFile,
    Language,
    Line,
    Markdown,
    Names,
    PartDate,
    Record,
    Slug,
)
from tusk.model.media import Media
from tusk.model.tables import Table


class Link(Record):
    """A link. Without url, file or entry it is shown as text, because its address is lost."""

    label: Line = Field(
        description="The words to click. They say where the link goes, and are never a bare address."
    )
    url: Address | None = Field(None, description="Web address, beginning with https:// or http://.")
    file: Annotated[Line, IsFile()] | None = Field(
        None, description="A file in content/ to download, for example files/poster.pdf."
    )
    entry: EntryId | None = Field(None, description="Another entry of this site, for example reviews/jack.")
    type: Line | None = Field(
        None, description="What opens, if the address does not show it: Video, Web page, …"
    )
    issued: PartDate | None = Field(
        None, description="When what it leads to was issued, if that helps readers."
    )
    language: Language | None = Field(
        None,
        description="Language of the label, and of what it leads to, if it is another: ur for Urdu, pl, zh, …",
    )
    note: Line | None = Field(None, description="A few words after the link, for example about its content.")


class Labelled(Record):
    """A label and what it means."""

    label: Line = Field(description="The label, as printed.")
    text: Markdown | None = Field(None, description="The text about it.")
    theme: Annotated[str, Names("themes")] | None = Field(None, description="The theme it belongs to.")


class Quote(Record):
    """Somebody's words, in a box with their name."""

    text: Markdown = Field(
        description="The words, without quotation marks. Longer ones can have paragraphs and lists, after |."
    )
    source: Line | None = Field(None, description="Who said it, or the document it comes from.")
    note: Line | None = Field(None, description="What readers must know about the wording.")


class Grid(Record):
    """A small table: one heading above rows of cells."""

    header: Line = Field(description="The heading of the table.")
    rows: list[list[Line]] = Field(min_length=1, description="The rows, each a list of cells.")


class Picture(Record):
    """A picture with its description."""

    file: Annotated[Line, IsFile(picture=True)] = Field(description="The picture file in content/.")
    alt: Line = Field(
        description="What the picture shows, for people who cannot see it: A dog on a lead beside a pram."
    )
    caption: Line | None = Field(None, description="A line under the picture.")
    credit: Line | None = Field(None, description="Who made it, for example Photograph: Somerset Council.")
    size: Literal["small", "half", "full"] = Field(
        "full", description="How wide: small (a quarter of the text's width), half or full at most."
    )
    beside: bool = Field(
        False, description="yes: the text after it is beside it. It is then small, unless its size is half."
    )


class Box(Record):
    """The "things you should know" box: what to do with the learning."""

    heading: Line = Field(N_("Things you should know"), description="The heading of the box.")
    text: Markdown = Field(description="What the reader should know or do.")
    links: list[Link] = Field([], description="Where to read more.")


class Callout(Record):
    """A few words that readers must not miss, set apart from the text."""

    type: Literal["note", "warning", "good practice"] = Field("note", description="What it is.")
    title: Line | None = Field(None, description="A title of its own, below what it is.")
    text: Markdown = Field(description="What it says.")


class ForRole(Record):
    """What an entry means for one audience."""

    audience: Annotated[str, Names("audience")] = Field(
        description="For whom: an id from content/audience.yml, which is also among those of the entry."
    )
    what_to_do: list[Markdown] = Field(min_length=1, description="What these readers should do.")


class Section(Record):
    """A section of a page with its own heading."""

    id: Slug | None = Field(
        None,
        description="Its address on the page (#id). Made from the heading if left out; needed if two are the same.",
    )
    heading: Line = Field(description="The heading, as printed.")
    text: Markdown | None = Field(
        None, description="Paragraphs, lists, headings. Headings are shown below that of the section."
    )
    callouts: list[Callout] = Field([], description="Warnings, notes or good practice, after the paragraphs.")
    picture: Picture | None = Field(None, description="A picture after the paragraphs.")
    pictures: list[Picture] = Field(
        [], description="More pictures. Two of half size that follow each other are side by side."
    )
    points: list[Markdown] = Field([], description="A bulleted list.")
    closing: Markdown | None = Field(None, description="Paragraphs after the list.")
    quote: Quote | None = Field(None, description="A quotation.")
    grid: Grid | None = Field(None, description="A small table.")
    tables: list[Table] = Field([], description="Tables, each with a caption.")
    contacts: list[ShownContact] = Field([], description="Contacts and helplines, after everything else.")
    media: list[Media] = Field([], description="Video and sound, each with its transcript.")
    links: list[Link] = Field([], description="Links that belong to this section.")
    things_you_should_know: Box | None = Field(None, description="A box below this section.")
