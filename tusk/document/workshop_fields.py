"""The fields that only a workshop has, and its slides."""

from __future__ import annotations

from tusk.data_class import dataclass
from tusk.document.blocks import Block
from tusk.document.items import Fact, Occasion
from tusk.document.nodes import Reference, Text
from tusk.document.remarks import EditorNote, Source, Standing, Uncertain, Warned
from tusk.document.section import Section
from tusk.locales.message import N_

UNPUBLISHED = N_("The page that this slide teaches is no longer published.")


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
