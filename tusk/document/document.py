"""An entry or issue as it is shown: its facts and its content."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from tusk.data_class import dataclass
from tusk.document.issue_fields import Issue
from tusk.document.items import Fact
from tusk.document.nodes import Target, Text
from tusk.document.publisher import Publisher, Worried
from tusk.document.remarks import Change, EditorNote, Source, Standing, Uncertain, Warned
from tusk.document.section import Section
from tusk.document.workshop_fields import Workshop
from tusk.locales.words import Words


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
