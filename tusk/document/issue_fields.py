"""The fields that only an issue has, and its articles."""

from __future__ import annotations

from typing import Literal

from tusk.data_class import dataclass
from tusk.document.blocks import Block, Question
from tusk.document.nodes import Reference, Target, Text
from tusk.document.remarks import Standing, Warned
from tusk.document.section import Section
from tusk.model.kinds.issue import Look


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
