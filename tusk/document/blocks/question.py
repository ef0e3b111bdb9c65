"""A question of a knowledge check."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from tusk.data_class import dataclass
from tusk.document.items import Choice
from tusk.document.nodes import Element, Text
from tusk.locales.words import ENGLISH, Words


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
