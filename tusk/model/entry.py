"""The fields that every kind of entry has."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.changes import Change
from tusk.model.contacts import ShownContact
from tusk.model.content import Box, ForRole, Link
from tusk.model.fields import EntryId, KnownDate, Language, Line, Markdown, Names, PartDate, Record, Summary
from tusk.model.figures import Figure
from tusk.model.knowledge import CheckQuestion
from tusk.model.media import Media
from tusk.model.occasions import Occasion
from tusk.model.provenance import EditorNote, Source, Uncertain
from tusk.model.safety import Allowance, Approved, CluesSigned, Signed
from tusk.model.tables import Table

Status = Literal["draft", "live", "historic", "withdrawn"]


class Entry(Record):
    """Fields that every entry can have."""

    label: ClassVar[str]
    plural: ClassVar[str]
    folder: ClassVar[str]
    what_happened: ClassVar[str] = N_("What this is about")  # the first heading of its briefing
    is_counted: ClassVar[bool] = False  # by the study of themes
    has_team_pack: ClassVar[bool] = False
    has_kit: ClassVar[bool] = False  # a page to learn from in seven minutes
    has_report: ClassVar[bool] = False  # its whole text as a PDF and in Word
    is_case_based: ClassVar[bool] = False  # about one child or family, so it must be anonymised
    is_standing: ClassVar[bool] = False  # about the site itself: in the footer, and in no list
    template: ClassVar[str] = "entry.html"  # of its page, in templates/pages/

    kind: Line = Field(description="Which kind of entry this is.")
    title: Line = Field(description="The title, as readers see it.")
    summary: Summary = Field(description="One sentence for lists: at most 30 words.")
    publisher: Annotated[str, Names("publishers")] = Field(
        description="Who published it: an id from content/publishers.yml."
    )
    status: Status = Field(
        "live", description="draft (not published), live, historic (kept as learning) or withdrawn."
    )
    status_note: Line | None = Field(None, description="Why it is historic or withdrawn, in one line.")
    issued: PartDate = Field(
        description="When it was first published: 2018, 2018-03, 2018-03-06, or unknown."
    )
    updated: PartDate | None = Field(None, description="When it was last changed.")
    as_at: PartDate | None = Field(None, description="The date of its facts. A historic page must have one.")
    reviewed: PartDate | None = Field(None, description="When somebody last checked that it is still right.")
    review_by: PartDate | None = Field(None, description="When it must be checked again.")
    owner: Line | None = Field(None, description="Who is responsible for it: a role rather than a name.")
    publish_on: KnownDate | None = Field(None, description="Not shown before this day.")
    publish_until: KnownDate | None = Field(None, description="Not shown after this day.")
    print: Literal["always", "on-request"] = Field(
        "always", description="on-request: serve leaves out its PDFs, slides and Word file; build makes them."
    )
    replaced_by: EntryId | None = Field(
        None, description="The entry that has taken its place: its page leads there, and shows nothing else."
    )
    topics: list[Annotated[str, Names("topics")]] = Field([], description="Ids from content/topics.yml.")
    themes: list[Annotated[str, Names("themes")]] = Field([], description="Ids from content/themes.yml.")
    audience: list[Annotated[str, Names("audience")]] = Field(
        [], description="Ids from content/audience.yml."
    )
    sensitive: Line | None = Field(None, description="A warning to readers before the text.")
    small_numbers: bool = Field(
        False,
        description="yes: small counts of children and families in figures and samples are shown as fewer than 5.",
    )
    case: Line | None = Field(
        None,
        description="The name of the case, if it is about one: never a child's own. Entries of the same case are "
        "looked at together.",
    )
    anonymised: Signed | None = Field(
        None, description="Who made sure that nobody can be recognised. Needed for an entry about one case."
    )
    disclosure_checked: Signed | None = Field(
        None,
        description="Who checked that nothing in it discloses who somebody is. Needed for an entry about one case.",
    )
    jigsaw_checked: CluesSigned | None = Field(
        None,
        description="Who looked at what all clues about the case make together: the line that check --jigsaw gives.",
    )
    author: Line | None = Field(
        None,
        description="Who wrote it, for sites on which somebody else must approve it. Readers do not see it.",
    )
    approved: Approved | None = Field(
        None,
        description="Who has approved its words: somebody other than the author, where content/site.yml asks for it.",
    )
    allow: list[Allowance] = Field(
        [], description="What check may let pass in this entry, each with its reason and a name."
    )
    language: Language | None = Field(
        None, description="Language of the page: en-GB, cy, … Left out: the language of the site."
    )
    translation_of: EntryId | None = Field(
        None, description="The entry that this is a translation, or another version, of: reviews/jack."
    )
    version: Literal["full", "easy read"] = Field(
        "full", description="easy read: the same in short sentences and plain words, beside the full version."
    )
    key_messages: list[Markdown] = Field([], description="What to remember. Shown first.")
    why_it_matters: Markdown | None = Field(None, description="Why it matters to readers, in a few lines.")
    positives: list[Markdown] = Field([], description="What went well: gathered as good practice.")
    what_to_do: list[Markdown] = Field([], description="What readers should do, one action for each point.")
    for_roles: list[ForRole] = Field(
        [],
        description="What it means for each role: a tab for each audience, and on the page of that audience.",
    )
    questions: list[Markdown] = Field(
        [], description="Questions for a team to discuss in supervision or a meeting."
    )
    check: list[CheckQuestion] = Field(
        [], description="A knowledge check: questions with answers to choose from."
    )
    things_you_should_know: Box | None = Field(None, description="A box with what to do about it.")
    tables: list[Table] = Field([], description="Tables, each with a caption.")
    figures: list[Figure] = Field([], description="Charts, diagrams and maps, drawn from their numbers.")
    body: Markdown | None = Field(
        None, description="Free text in Markdown. Before the sections, if the entry has any: an introduction."
    )
    dates: list[Occasion] = Field(
        [],
        description="Days on which something is held or due: on its page, in calendars and in the list of dates.",
    )
    contacts: list[ShownContact] = Field([], description="Whom to ring or write to: contacts and helplines.")
    media: list[Media] = Field([], description="Video and sound, each with its transcript.")
    links: list[Link] = Field([], description="Where to read more.")
    related: list[EntryId] = Field([], description="Entries to read next, for example reviews/jack.")
    sources: list[Source] = Field([], description="The documents it was taken from.")
    changes: list[Change] = Field(
        [], description="What was changed after it was issued: its history, and the site's list of changes."
    )
    editor_notes: list[EditorNote] = Field([], description="Notes by the editors, shown separately.")
    uncertain: list[Uncertain] = Field(
        [], description="Places where the source is garbled, lost or in doubt."
    )
    aliases: list[Line] = Field(
        [], description="Old addresses that still redirect here, for example old/page."
    )
    aka: list[Line] = Field([], description="Other words that people search for.")
