"""A question of a knowledge check, resolved; and questions with their answers apart, for paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tusk.document.blocks import Block, Prose, Question
from tusk.document.items import Choice
from tusk.document.nodes import Anchor, Element, Node, Target
from tusk.document.section import Section
from tusk.document.texts import Texts, line
from tusk.library.item import Item
from tusk.sections import raw_blocks as raw


def question_of(block: raw.RawCheck, texts: Texts) -> Question:
    """The question, the answers to choose from, and why some of them are right."""
    given, words = block.question, texts.words
    place = Anchor(line(words.say(block.part_name)), Target(part=given.part)) if given.part else None
    return Question(
        line(given.question),
        tuple(Choice(answer.text, answer.right) for answer in given.answers),
        texts.markdown(given.explanation),
        (place,) if place else (),
        words,
    )


def on_its_page(sections: Iterable[Section], item: Item, texts: Texts) -> Iterator[Section]:
    """Sections that another page shows: the place of an answer is on the page of their item."""
    for section in sections:
        blocks = tuple(
            replace(block, place=tuple(_led(node, item, texts) for node in block.place))
            if isinstance(block, Question)
            else block
            for block in section.blocks
        )
        yield replace(section, blocks=blocks)


def _led(node: Node, item: Item, texts: Texts) -> Node:
    if isinstance(node, Anchor) and node.target:
        return replace(node, target=texts.entry(item.id, node.target.part))
    return node


def questions_in(section: Section) -> tuple[Question, ...]:
    """The questions of a knowledge check in a section."""
    return tuple(block for block in section.blocks if isinstance(block, Question))


def answers_last(section: Section) -> tuple[Block, ...]:
    """The blocks of a section: first all questions of a check, then their answers, so that a team can try them."""
    questions = questions_in(section)
    if not questions:
        return section.blocks
    others = [block for block in section.blocks if not isinstance(block, Question)]
    return (*others, *map(_asked, questions), *_answers(questions))


def _asked(question: Question) -> Prose:
    return Prose(question.asked)


def _answers(questions: tuple[Question, ...]) -> Iterator[Prose]:
    """Each answer below its question, in short."""
    heading = questions[0].words.gettext("Answers")
    yield Prose((Element("p", (Element("strong", (heading,)),)),))
    for question in questions:
        yield Prose((Element("p", (Element("em", question.question),)), *question.answered))
