"""An entry or issue as it is shown: its facts and its content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal

from tusk.document.blocks import Block, Question
from tusk.document.items import Fact, Occasion
from tusk.document.nodes import Link, Reference, Target, Text
from tusk.locales.message import N_
from tusk.locales.words import Words
from tusk.model.kinds.issue import Look
from tusk.sections.part import Role

UNPUBLISHED = N_("The page that this slide teaches is no longer published.")


@dataclass(frozen=True)
class Section:
    """A heading and its blocks.

    look: its style. role: its place in a briefing.
    by_author: whether an author wrote the heading; otherwise it is ours, in the language of the page.
    repeats: whether the title of its slide is the same.
    """

    id: str
    heading: str
    blocks: tuple[Block, ...]
    look: Literal["plain", "key", "box", "question"] = "plain"
    role: Role = "key"
    by_author: bool = False
    repeats: bool = False


@dataclass(frozen=True)
class Standing:
    """The status of an entry for readers: its name and what it means. as_at: the date of its facts."""

    status: str
    name: str
    text: str
    note: Text
    as_at: str


@dataclass(frozen=True)
class Warned:
    """A warning before the text. name: empty if it is about the names of the children."""

    name: str
    text: Text

    @property
    def words(self) -> Text:
        """All of it."""
        return (f"{self.name} ", *self.text) if self.name else self.text


@dataclass(frozen=True)
class EditorNote:
    """A note by the editors, with its author and date."""

    text: Text
    by: str


@dataclass(frozen=True)
class Change:
    """What was changed in an entry after it was issued. date: in words. why: empty if that is not said."""

    date: str
    what: Text
    why: Text


@dataclass(frozen=True)
class Uncertain:
    """A place where the source is unclear. probable: empty if nobody can tell."""

    where: Text
    printed: Text
    probable: Text


@dataclass(frozen=True)
class Source:
    """The document an entry was taken from. details: its part and when it was issued."""

    title: str
    part: str
    issued: str
    target: Target | None
    state: str

    @property
    def words(self) -> str:
        """All of it in a line."""
        return ", ".join(words for words in (self.title, self.part, self.issued) if words)


@dataclass(frozen=True)
class Contact:
    """A contact of a publisher. way: telephone, email or website; name: the same for readers."""

    way: Literal["telephone", "email", "website"]
    name: str
    words: str
    target: Target | None
    state: str = ""


@dataclass(frozen=True)
class Helpline:
    """A number for people who are worried, who answers it, and when."""

    name: str
    phone: str
    hours: str
    target: Target


@dataclass(frozen=True)
class Publisher:
    """A publisher, its look and contacts. logo: the path of a file in content/, empty if it has none.

    helplines: its numbers for people who are worried; `contacts` are those of its bulletin.
    """

    id: str
    name: str
    short_name: str
    series: str
    masthead: str
    colour: str
    logo: str
    logo_alt: str
    heading: str
    text: Text
    contacts: tuple[Contact, ...]
    helplines: tuple[Helpline, ...]
    subscribe: tuple[Link, ...]
    social: tuple[Link, ...]
    uncertain: tuple[Uncertain, ...]


@dataclass(frozen=True)
class Worried:
    """What readers who are worried about somebody must do. button: the words of the link to it.

    language: of these words.
    """

    heading: str
    button: str
    text: Text
    helplines: tuple[Helpline, ...]
    language: str


@dataclass(frozen=True)
class LargeNumber:
    """A number in large type, and what it counts."""

    value: str
    what: str


@dataclass(frozen=True)
class Article:
    """An article of an issue: its own text, and the entry that it shows if there is one.

    group: the heading that begins with it, empty if none does; in_group: whether it is below such a heading.
    entry: the id of the entry, empty without one; printed: its page, if it is published. gone: what happened to an
    entry that is no longer published. older: how old the entry is, if the issue is not equally old. teaser: its line
    in the contents, in two pieces if it names the place of the article, which goes between them. own: what it says
    itself; sections: what it shows of the entry. weight: how much room it has. pull_quote: a sentence of it that is
    repeated in large type.
    """

    id: str
    group: str
    in_group: bool
    heading: Text
    entry: str
    printed: Reference | None
    gone: str
    kind_label: str
    contributor: Text
    language: str
    older: Standing | None
    warnings: tuple[Warned, ...]
    teaser: tuple[Text, ...]
    own: tuple[Section, ...]
    is_full: bool
    summary: Text
    sections: tuple[Section, ...]
    new_page: bool
    weight: Literal["lead", "normal", "short"] = "normal"
    pull_quote: Text = ()
    numbers: tuple[LargeNumber, ...] = ()

    @property
    def is_shown(self) -> bool:
        """Whether it says anything: nothing is left of an entry that was withdrawn."""
        return bool(self.own or self.sections or self.summary)


@dataclass(frozen=True)
class Taught:
    """The entry that a slide teaches. dated: issued March 2018, or as at March 2018. older: as for an article."""

    reference: Reference
    kind_label: str
    dated: str
    older: Standing | None
    warnings: tuple[Warned, ...]
    editor_notes: tuple[EditorNote, ...]
    uncertain: tuple[Uncertain, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Slide:
    """A slide of a workshop. own: its own blocks. sections: the parts of the entry that it shows.

    taught: the entry that it shows; is_own: it shows the workshop itself. unpublished: that its entry is unpublished.
    """

    id: str
    number: int
    title: str
    subtitle: str
    presenter: str
    own: tuple[Block, ...]
    sections: tuple[Section, ...]
    taught: Taught | None
    is_own: bool
    unpublished: str
    question: str
    closed: bool
    gap: str
    notes: Text

    @property
    def shows(self) -> bool:
        """Whether it has content besides its question."""
        return bool(self.own or self.sections or self.unpublished or self.gap)

    @property
    def remarks(self) -> tuple[Text, ...]:
        """Remarks on the shown entry: how old it is, and which names are not real."""
        if self.unpublished:
            return ((self.unpublished,),)
        if self.taught is None:
            return ()
        older = ((self.taught.older.name,),) if self.taught.older else ()
        return (*older, *(warned.words for warned in self.taught.warnings))


@dataclass(frozen=True)
class Presenter:
    """A professional who presents a workshop."""

    name: str
    role: str


@dataclass(frozen=True)
class AskedAgain:
    """A question that an issue asks again later. title: of the entry that answers it; target: the passage."""

    question: Question
    title: str
    target: Target


@dataclass(frozen=True)
class Issue:
    """The fields that only an issue has. edition: when it was issued and its number, in words, if it has one.

    look, paper: how it is printed. cover: the picture on its cover, if it has one; themes: those of its articles.
    again: the questions that are asked again after some weeks.
    """

    edition: tuple[str, ...]
    articles: tuple[Article, ...]
    look: Look = "classic"
    paper: Literal["A4", "A3"] = "A4"
    cover: tuple[Block, ...] = ()
    themes: tuple[str, ...] = ()
    again: tuple[AskedAgain, ...] = ()


@dataclass(frozen=True)
class Workshop:
    """The fields that only a workshop has. when: the day with its hours; facts: when, how long, where and for whom.

    occasions: the days on which it is held, in order. cancelled: that it will not be held, and why.
    """

    when: str
    duration: str
    place: str
    platform: str
    for_whom: str
    facts: tuple[Fact, ...]
    occasions: tuple[Occasion, ...]
    cancelled: str
    aims: tuple[Text, ...]
    presenters: tuple[Presenter, ...]
    slides: tuple[Slide, ...]


@dataclass(frozen=True)
class Document:
    """Everything shown of an entry or issue. Equal documents give equal outputs.

    day: its date for sorting. kind: its kind in addresses: risk-tool. dates: the facts at the top of its page, in
    order. facts: the facts on its briefing. what_happened: the first heading of its briefing. words: those of the
    interface in the language of the entry.
    """

    id: str
    target: Target
    day: date
    kind: str
    kind_label: str
    what_happened: str
    title: str
    summary: Text
    words: Words
    status: str
    publisher: Publisher
    dates: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    standing: Standing | None
    warnings: tuple[Warned, ...]
    sections: tuple[Section, ...]
    editor_notes: tuple[EditorNote, ...]
    uncertain: tuple[Uncertain, ...]
    sources: tuple[Source, ...]
    worried: Worried
    issue: Issue | None = None
    workshop: Workshop | None = None
    changes: tuple[Change, ...] = ()

    @property
    def language(self) -> str:
        return self.words.language

    @property
    def name(self) -> str:
        """The last part of its id, with which its file names begin: jack."""
        return self.id.split("/")[-1]

    @property
    def digest(self) -> str:
        """A hash: the same for the same content, on every computer."""
        return sha256(repr(self).encode()).hexdigest()
