"""What is converted without the converter is what the converter makes of it."""

from __future__ import annotations

from random import Random

import markdown
import pytest

from tusk.text.converter import extensions
from tusk.text.simple_text import html_of_simple

LINES = [
    "One line of words",
    "**Bold** and more",
    "See [the page](entry:reviews/a) now",
    "a. point",
    "o thing",
    "Note: words (in brackets)",
    "[A label](https://example.org/x#y), and",
    "1st of May",
    "A **b**, c",
    'Say "this" & that',
    "Term",
    "- x",
    "See https://example.org/a now",
    "Ti**tl**e",
    "# Heading",
    "A*b*c_d_",
    "Write to a.b@example.org or @ us",
    "Ring [999](tel:999), or [us](tel:+441632960001)",
    "Ring [us](tel:01632 960001) or [us](tel:1(0)2)",
]


def converted(text: str) -> str:
    return markdown.Markdown(extensions=extensions(), output_format="html").convert(text)


def block(random: Random) -> str:
    def lines(most: int) -> list[str]:
        return [random.choice(LINES) for _ in range(random.randint(1, most))]

    if (kind := random.randrange(6)) == 0:
        return "- " + "\n- ".join(lines(3))
    if kind == 1:
        return f"{'#' * random.randint(1, 5)} {lines(1)[0]}"
    if kind == 2:
        head = lines(3)
        rows = [[random.choice(LINES) for _ in head] for _ in range(random.randint(0, 2))]
        return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))
    return "\n".join(lines(3))


def test_random_texts_become_what_the_converter_makes_of_them() -> None:
    random, simple = Random(7), 0
    for _ in range(600):
        text = "\n\n".join(block(random) for _ in range(random.randint(1, 3)))
        if (html := html_of_simple(text)) is not None:
            simple += 1
            assert html == converted(text)
    assert simple > 100


def test_a_text_of_the_plainest_marks_needs_no_converter() -> None:
    text = (
        "## Who\n\nAsk **first**. See [it](entry:reviews/a).\n\nRing [999](tel:999) or write to a@b.org.\n\n"
        "- One\n- Two\n\n| A | B |\n|---|---|\n| C | D |"
    )
    assert html_of_simple(text) == converted(text) != ""


@pytest.mark.parametrize(
    "text", ["- a\n\n- b", "*a*", "a\n- b", "a  \nb", "    a", "> a", "[a]", "1. a", "| a |"]
)
def test_anything_else_is_left_to_the_converter(text: str) -> None:
    assert html_of_simple(text) is None
