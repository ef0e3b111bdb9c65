"""What every kind of entry has in common, and the pieces that several kinds use."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from tusk.model.fields import Address, IsFile, Line, Markdown, Names, PartDate, Record, Slug, Summary
from tusk.model.figures import Figure

Status = Literal["draft", "live", "historic", "withdrawn"]
EntryId = Annotated[str, Names("entry")]


class Link(Record):
    """A link as readers see it. With neither url, file nor entry it is shown as text: the address is lost."""

    label: Line = Field(description="What the reader clicks: says where the link goes. Never a bare address.")
    url: Address | None = Field(None, description="Web address, beginning with https:// or http://.")
    file: Annotated[Line, IsFile()] | None = Field(
        None, description="A file below content/ to download, for example files/poster.pdf."
    )
    entry: EntryId | None = Field(None, description="Another entry of this site, for example reviews/jack.")
    type: Line | None = Field(
        None, description="What opens, when the ending of the address does not say: Video, Web page, …"
    )
    note: Line | None = Field(None, description="A few words after the link, for example what is in it.")


class Source(Record):
    """The document an entry was taken from."""

    title: Line = Field(description="Title of the document.")
    part: Line | None = Field(None, description="Heading, slide or page within the document.")
    issued: PartDate | None = Field(None, description="When the document was issued.")
    url: Address | None = Field(None, description="Where the document can be read.")


class EditorNote(Record):
    """A note by the editors of this site, kept apart from the words of the source."""

    text: Markdown = Field(description="The note.")
    on: PartDate | None = Field(None, description="When it was written.")
    by: Line | None = Field(None, description="Who wrote it.")


class Uncertain(Record):
    """A place where the source is garbled, lost or in doubt."""

    where: Line = Field(description="Which sentence or field.")
    printed: Line = Field(description="What the source shows, letter by letter.")
    probable: Line | None = Field(
        None, description="What it very likely said. Leave out when nobody can say."
    )


class Labelled(Record):
    """A label and what it means."""

    label: Line = Field(description="The label, as printed.")
    text: Markdown | None = Field(None, description="What is said about it.")
    theme: Annotated[str, Names("themes")] | None = Field(None, description="The theme it belongs to.")


class Quote(Record):
    """Somebody's words, in a box with their name."""

    text: Line = Field(description="The words, without quotation marks.")
    source: Line | None = Field(None, description="Who said it, or the document it stands in.")
    note: Line | None = Field(None, description="What a reader must know about the wording.")


class Grid(Record):
    """A small table: one heading over cells in rows."""

    header: Line = Field(description="The heading over the table.")
    rows: list[list[Line]] = Field(min_length=1, description="The rows, each a list of cells.")


class Picture(Record):
    """A picture with what it says in words."""

    file: Annotated[Line, IsFile(picture=True)] = Field(description="The picture, below content/.")
    alt: Line = Field(
        description="What the picture shows, for people who cannot see it: A dog on a lead beside a pram."
    )
    caption: Line | None = Field(None, description="A line under the picture.")
    credit: Line | None = Field(None, description="Who made it, for example Photograph: Somerset Council.")


class Section(Record):
    """A part of a page with a heading of its own."""

    id: Slug | None = Field(
        None, description="The part's address (#id). Made from the heading when left out; needed for twins."
    )
    heading: Line = Field(description="The heading, as printed.")
    text: Markdown | None = Field(None, description="Paragraphs.")
    picture: Picture | None = Field(None, description="A picture after the paragraphs.")
    points: list[Markdown] = Field([], description="A bulleted list.")
    closing: Markdown | None = Field(None, description="Paragraphs after the list.")
    quote: Quote | None = Field(None, description="A quotation.")
    grid: Grid | None = Field(None, description="A small table.")
    links: list[Link] = Field([], description="Links that belong to this part.")


class Box(Record):
    """The "things you should know" box: what to do with what was learned."""

    heading: Line = Field("Things you should know", description="The heading of the box.")
    text: Markdown = Field(description="What the reader should know or do.")
    links: list[Link] = Field([], description="Where to read more.")


class Entry(Record):
    """Fields that every entry can have."""

    label: ClassVar[str]
    plural: ClassVar[str]
    folder: ClassVar[str]
    what_happened: ClassVar[str] = "What this is about"  # the first heading of its briefing
    is_counted: ClassVar[bool] = False  # by the study of themes
    has_team_pack: ClassVar[bool] = False

    kind: Line = Field(description="Which kind of entry this is.")
    title: Line = Field(description="The title, as readers see it.")
    summary: Summary = Field(description="One sentence for lists: 30 words at most.")
    publisher: Annotated[str, Names("publishers")] = Field(
        description="Who published it: an id from content/publishers.yml."
    )
    status: Status = Field(
        "live", description="draft (not published), live, historic (kept as learning) or withdrawn."
    )
    status_note: Line | None = Field(None, description="Why it is historic or withdrawn, in one line.")
    issued: PartDate = Field(description="When it was first published: 2018, 2018-03 or 2018-03-06.")
    updated: PartDate | None = Field(None, description="When it was last changed.")
    as_at: PartDate | None = Field(
        None, description="The date its facts belong to. A historic page must say."
    )
    reviewed: PartDate | None = Field(None, description="When somebody last checked that it still holds.")
    review_by: PartDate | None = Field(None, description="When it must be checked again.")
    owner: Line | None = Field(None, description="Who answers for it: a role rather than a name.")
    publish_on: PartDate | None = Field(None, description="Not shown before this day.")
    publish_until: PartDate | None = Field(None, description="Not shown after this day.")
    topics: list[Annotated[str, Names("topics")]] = Field([], description="Ids from content/topics.yml.")
    themes: list[Annotated[str, Names("themes")]] = Field([], description="Ids from content/themes.yml.")
    audience: list[Annotated[str, Names("audience")]] = Field(
        [], description="Ids from content/audience.yml."
    )
    sensitive: Line | None = Field(None, description="What a reader should be warned of before reading.")
    small_numbers: bool = Field(
        False,
        description="yes: small counts of children and families in figures and samples are shown as fewer than 5.",
    )
    language: Literal["en-GB", "cy"] = Field("en-GB", description="Language of the page: en-GB or cy.")
    key_messages: list[Markdown] = Field([], description="What to remember. Shown before everything else.")
    why_it_matters: Markdown | None = Field(None, description="Why readers should care, in a few lines.")
    what_to_do: list[Markdown] = Field([], description="What readers should do, one action a point.")
    questions: list[Markdown] = Field(
        [], description="Questions for a team to talk about in supervision or a meeting."
    )
    things_you_should_know: Box | None = Field(None, description="A box with what to do about it.")
    figures: list[Figure] = Field([], description="Charts, diagrams and maps, each from its numbers.")
    body: Markdown | None = Field(None, description="Free text in Markdown.")
    links: list[Link] = Field([], description="Where to read more.")
    related: list[EntryId] = Field(
        [], description="Entries a reader should see next, for example reviews/jack."
    )
    sources: list[Source] = Field([], description="The documents it was taken from.")
    editor_notes: list[EditorNote] = Field([], description="Notes by the editors, shown apart.")
    uncertain: list[Uncertain] = Field(
        [], description="Places where the source is garbled, lost or in doubt."
    )
    aliases: list[Line] = Field(
        [], description="Old addresses that must still lead here, for example old/page."
    )
    aka: list[Line] = Field([], description="Other words that people search for.")
