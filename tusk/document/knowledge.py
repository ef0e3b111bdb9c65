"""A question of a knowledge check, resolved: its answers, and below them, folded, which ones are right."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.document.blocks import Prose
from tusk.document.nodes import Anchor, Element, Node, Target
from tusk.document.texts import Texts, line
from tusk.sections import raw_blocks as raw


def question_of(block: raw.RawCheck, texts: Texts) -> Prose:
    """The question, the answers to choose from, and the right ones: folded on the web, open on paper."""
    given = block.question
    return Prose(
        (
            Element("p", (Element("strong", line(given.question)),)),
            Element("ul", tuple(Element("li", line(answer.text)) for answer in given.answers)),
            Element("details", tuple(_right(block, texts))),
        )
    )


def _right(block: raw.RawCheck, texts: Texts) -> Iterator[Node]:
    given, words = block.question, texts.words
    right = [answer.text for answer in given.answers if answer.right]
    yield Element("summary", line(words.ngettext("The right answer", "The right answers", len(right))))
    yield Element("ul", tuple(Element("li", line(text)) for text in right))
    yield from texts.markdown(given.explanation)
    if given.part:
        where = Anchor(line(words.say(block.part_name)), Target(part=given.part))
        yield Element("p", (words.gettext("Read more:"), " ", where))
