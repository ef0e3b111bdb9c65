"""The knowledge check of an entry: its questions, with the right answers folded below them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.small_site import write_site
from tusk.document.blocks import Question
from tusk.document.nodes import Anchor, Element, Target
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.pages.html import to_html

ONE = """\
-- content/reviews/jack.yml --
kind: review
key_messages: [A paediatrician sees the baby.]
check:
  - question: Who sees the baby, & when?
    answers:
      - {text: A paediatrician, right: yes}
      - {text: A nurse}
      - {text: Somebody the same day, right: yes}
    explanation: So says the **protocol**.
    part: key-messages
"""


def test_a_question_is_shown_with_its_right_answers_folded(tmp_path: Path) -> None:
    write_site(tmp_path, ONE)
    library = open_library(tmp_path, date(2026, 1, 15))
    document = resolve(library.items["reviews/jack"], Texts(library))
    section = next(each for each in document.sections if each.id == "knowledge-check")
    assert (section.heading, section.role) == ("Knowledge check", "questions")
    block: Any = section.blocks[0]
    assert isinstance(block, Question)
    parts: Any = block.text
    question, answers, folded = parts
    assert to_html((question,), "reviews/jack/") == "<p><strong>Who sees the baby, &amp; when?</strong></p>"
    assert answers == Element(
        "ul",
        tuple(Element("li", (text,)) for text in ("A paediatrician", "A nurse", "Somebody the same day")),
    )
    summary, right, why, where = folded.children
    assert (folded.tag, summary) == ("details", Element("summary", ("The right answers",)))
    assert [item.children for item in right.children] == [("A paediatrician",), ("Somebody the same day",)]
    assert to_html((why,), "reviews/jack/") == "<p>So says the <strong>protocol</strong>.</p>"
    assert where.children == ("Read more:", " ", Anchor(("Key messages",), Target(part="key-messages")))
