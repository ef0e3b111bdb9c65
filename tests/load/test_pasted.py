"""What pasting from Word and from PDFs puts into a text, and what no reader sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_site import problems_of
from tusk.load.text import read_text
from tusk.text.convert import to_html


@pytest.mark.parametrize(
    ("pasted", "typed"),
    [
        ("safe\u00adguarding", "safeguarding"),
        ("zero\u200bwidth, word\u2060joiner, mark\ufeff", "zerowidth, wordjoiner, mark"),
        ("one line\u2028another\x0band another", "one line another and another"),
        ("of\ufb01ce, a\ufb00ect, di\ufb03cult", "office, affect, difficult"),
        ("title:\u00a0Jack", "title: Jack"),
        ("  -\u00a0a point\n  ##\u00a0A heading\n  1.\u00a0one", "  - a point\n  ## A heading\n  1. one"),
        ("\u00a0 - a point", "  - a point"),
        ("5\u00a0December at 2\u00a0pm", "5\u00a0December at 2\u00a0pm"),  # keeps its words together
        ("👩\u200d🏫 and می\u200cخواهم", "👩\u200d🏫 and می\u200cخواهم"),  # joiners with a meaning
    ],
)
def test_it_is_read_as_it_would_be_typed(pasted: str, typed: str, tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(pasted, encoding="utf-8")
    assert read_text(tmp_path / "a.yml", "a.yml") == (typed, [])


def test_the_dots_and_numbers_of_word_are_lists() -> None:
    assert to_html("\uf0b7\tone\n\uf0b7\ttwo") == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"
    assert to_html("1.\tone\n2.\ttwo") == "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"


def test_lists_with_tabs_are_no_table(tmp_path: Path) -> None:
    body = "body: |\n  1.\tone\n  2.\ttwo\n\n  •\tthree\n  •\tfour\n"
    assert problems_of(tmp_path, f"-- content/reviews/jack.yml --\nkind: briefing\n{body}") == []
