"""The questions of an issue that are asked again after some weeks: those of the entries that it shows."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.document.blocks import Question
from tusk.document.issue_fields import AskedAgain
from tusk.document.items import Choice
from tusk.document.texts import Texts, line
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.message import lazy_ngettext
from tusk.locales.words import Words
from tusk.model.kinds.issue import Issue
from tusk.model.knowledge import CheckQuestion

WEEKS = (1, 4, 12)
MOST = 6  # questions
CHECK, QUESTIONS = "knowledge-check", "questions-for-your-team"  # the parts of a page that have them


def asked_again(issue: Issue, texts: Texts) -> tuple[AskedAgain, ...]:
    """The questions of its knowledge checks; without any, those for a team. The first of each entry come first."""
    items = texts.library.listed_of([each.entry for each in issue.items if each.entry])
    for found in (_checks, _for_teams):
        of_each = [list(found(item, texts)) for item in items]
        in_turn = [each[at] for at in range(MOST) for each in of_each if at < len(each)]
        if in_turn:
            return tuple(in_turn[:MOST])
    return ()


def asks_again(item: Item, library: Library) -> bool:
    """Whether an item is an issue that shows an entry with questions."""
    record = item.record
    names = [each.entry for each in record.items if each.entry] if isinstance(record, Issue) else []
    return any(each.record.check or each.record.questions for each in library.listed_of(names))


def when(weeks: int, words: Words) -> str:
    """After 4 weeks."""
    return words.say(lazy_ngettext("After %(num)s week", "After %(num)s weeks", weeks))


def _checks(item: Item, texts: Texts) -> Iterator[AskedAgain]:
    for each in item.record.check:
        place = texts.page(item.address, each.part or CHECK, entry=item.id)
        yield AskedAgain(_question(each, texts), item.record.title, place)


def _question(given: CheckQuestion, texts: Texts) -> Question:
    choices = tuple(Choice(answer.text, answer.right) for answer in given.answers)
    return Question(line(given.question), choices, texts.markdown(given.explanation), (), texts.words)


def _for_teams(item: Item, texts: Texts) -> Iterator[AskedAgain]:
    for text in item.record.questions:
        place = texts.page(item.address, QUESTIONS, entry=item.id)
        yield AskedAgain(Question(texts.inline(text), (), (), (), texts.words), item.record.title, place)
