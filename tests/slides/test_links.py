"""Links in the heading of a table are white on the publisher's colour; points in a quotation stay points."""

from __future__ import annotations

from pathlib import Path

from pptx.oxml.ns import qn

from tests.slides.decks import deck, opened, review, workshop
from tusk.fonts import measure
from tusk.slides.deck import SlideText

SLIDE = "  - {id: jack, title: Jack, entry: reviews/jack}\n"
TABLE = """\
body: |
  | See https://www.example.org/a | B |
  |---|---|
  | [The form](https://www.example.org/form) | 1 |
"""


def test_a_link_in_a_heading_keeps_the_colour_of_the_heading(tmp_path: Path) -> None:
    made = deck(tmp_path, workshop(SLIDE) + review(TABLE))
    links = [link for slide in opened(made).slides for link in slide._element.iter(qn("a:hlinkClick"))]
    own_colour = {
        link.getprevious().getparent().getparent().find(qn("a:t")).text: len(link) for link in links
    }
    assert own_colour == {"https://www.example.org/a": 1, "The form": 0}


def test_points_in_a_quotation_stay_points(tmp_path: Path) -> None:
    quote = 'sections:\n  - heading: What they said\n    quote: {text: "Look:\\n\\n- at the bed\\n- at the cot"}\n'
    pages = deck(tmp_path, workshop(SLIDE) + review(quote)).pages
    texts = [box.piece for page in pages for box in page.boxes if isinstance(box.piece, SlideText)]
    assert [(para.words, para.style) for text in texts for para in text.paras if text.look == "quote"] == [
        ("Look:", "quote"),
        ("at the bed", "point"),
        ("at the cot", "point"),
    ]


def test_a_word_with_hyphens_takes_as_many_lines_as_it_does_in_parts() -> None:
    word = "antidisestablishmentarianism-and-more-words-without-a-break-anywhere"
    room = measure.width("antidisestablishmentarianism-and-mo", 12)
    assert measure.lines([(word, False)], 12, room) == 3
