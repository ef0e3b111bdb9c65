"""A document → a kit: seven steps of a minute each, of screens with one idea each; of a workshop, its slides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from tusk.data_class import dataclass
from tusk.document.blocks import Question
from tusk.document.document import Document
from tusk.document.knowledge import questions_in
from tusk.document.nodes import Element, Text
from tusk.document.section import Section
from tusk.kits.screens import Screen, screens_of
from tusk.kits.texts import paragraph, sections_as_text
from tusk.ledger.codes import code_of
from tusk.locales.message import N_
from tusk.sections.part import Role

STEPS: tuple[tuple[tuple[Role, ...], str, str], ...] = (
    (("intro", "happened"), N_("What this is about"), ""),
    (
        ("matters",),
        N_("Why it matters"),
        N_("Why does this matter for the people you work with? Say it in one sentence."),
    ),
    (("key",), N_("Key messages"), N_("What would you tell a colleague about this in one sentence?")),
    (("do",), N_("What to do"), N_("What will you do differently? Choose one thing.")),
    (
        ("questions",),
        N_("Questions for your team"),
        N_("This page has no questions of its own. What do you want to discuss?"),
    ),
)
CHECK = N_("Knowledge check")
NO_CHECK = N_("Without looking back: what are the three most important things? Say them, then compare.")
NOTE = N_("Your note")


@dataclass(frozen=True)
class Step:
    """A step: its number, its title, and its screens. kind: text, check or note."""

    number: int
    title: str
    screens: tuple[Screen, ...]
    kind: str = "text"


@dataclass(frozen=True)
class Kit:
    """Everything that a kit shows. title: of the whole; form: kit, or workshop; code: its return code."""

    document: Document
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
    form: str

    @property
    def code(self) -> str:
        """The return code of the record of use."""
        return code_of(self.document.id, self.form)

    @property
    def mail(self) -> str:
        """The e-mail address that a record of use is sent to; empty if the publisher has none."""
        ways = (way.words for way in self.document.publisher.contacts if way.way == "email")
        return next(ways, "")

    @property
    def minutes(self) -> int:
        """How long it takes: a minute a step; that of a workshop is not known."""
        return len(self.steps) if self.form == "kit" else 0

    @cached_property
    def screens(self) -> tuple[Screen, ...]:
        """All screens, in order."""
        return tuple(screen for step in self.steps for screen in step.screens)

    @property
    def all_screens(self) -> int:
        """How many screens readers see: with those of the questions, the note, the record of use and the end."""
        return len(self.screens) + len(self.questions) + 3


def kit_of(document: Document) -> Kit:
    """The kit of an entry, or of a workshop."""
    questions = tuple(each for section in _all_sections(document) for each in questions_in(section))
    steps = list(_slides(document) if document.workshop else _steps(document))
    words, count = document.words, len(steps)
    check = _prompt(words.gettext(NO_CHECK), f"s{count + 1}-1") if not questions else ()
    if questions or not document.workshop:
        steps.append(Step(count + 1, words.gettext(CHECK), check, "check"))
    steps.append(Step(len(steps) + 1, words.gettext(NOTE), (), "note"))
    return Kit(document, tuple(steps), questions, "workshop" if document.workshop else "kit")


def _all_sections(document: Document) -> Iterator[Section]:
    yield from document.sections
    for slide in document.workshop.slides if document.workshop else ():
        yield from slide.sections


def _steps(document: Document) -> Iterator[Step]:
    for number, (roles, title, prompt) in enumerate(STEPS, 1):
        chosen = [each for each in _shown(document) if each.role in roles]
        screens = screens_of(chosen, f"s{number}", document, one_idea="happened" not in roles)
        if number == 1:
            screens = (*_opening(document), *screens)
            title = document.what_happened
        shown = screens or _prompt(document.words.gettext(prompt), f"s{number}-1")
        yield Step(number, document.words.gettext(title), shown)


def _shown(document: Document) -> list[Section]:
    """The sections for the steps; if there are key messages, no other section is shown for these."""
    sections = [each for each in document.sections if not questions_in(each)]
    if any(each.id == "key-messages" for each in sections):
        return [each for each in sections if each.id == "key-messages" or each.role != "key"]
    return sections


def _opening(document: Document) -> tuple[Screen, ...]:
    """The first screen: what it is about in a sentence, and what readers must know before the text."""
    standing = document.standing
    older = [(f"{standing.name} {standing.text}".strip(),)] if standing else []
    lines = [*older, *(warned.words for warned in document.warnings)]
    warned = tuple(Element("p", (Element("em", words),)) for words in lines)
    return (Screen("s1-0", "", (*warned, paragraph(*document.summary))),)


def _prompt(words: str, id: str) -> tuple[Screen, ...]:
    return (Screen(id, "", (paragraph(words),), is_prompt=True),)


def _slides(document: Document) -> Iterator[Step]:
    """A step for each slide of a workshop."""
    assert document.workshop
    for slide in document.workshop.slides:
        sections = [each for each in slide.sections if not questions_in(each)]
        asked: Iterable[Text] = [(paragraph(Element("strong", (slide.question,))),)] if slide.question else ()
        remarks = tuple(paragraph(*each) for each in slide.remarks)
        own = sections_as_text([Section("own", "", slide.own)], document)
        text = (*(node for each in asked for node in each), *remarks, *own)
        text = (*text, *sections_as_text(sections, document), *([paragraph(slide.gap)] if slide.gap else []))
        yield Step(slide.number, slide.title, (Screen(f"s{slide.number}-1", slide.subtitle, text, slide.id),))
