"""A text as a tree, and back to the very HTML it was read from."""

from __future__ import annotations

import pytest

from tusk.text import prose
from tusk.text.nodes import Element, elements, to_html, words
from tusk.text.parse import parse, parse_inline

TEXTS = [
    "One *two* **three**\n\n- a\n- b\n\n1. c",
    "| a | b |\n|--|:-:|\n| 1 | 2 |",
    '[label](https://example.org/?a=1&b=2 "it\'s <b>") & more',
    '![A dog & a "cat"](images/dog.jpg "x")',
    "a\N{NO-BREAK SPACE}b  \nc &nbsp; &lt;b&gt; `<x>`",
    "<details><summary>More</summary>\n\n<p>text</p></details>",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_tree_becomes_the_html_it_was_read_from(text: str) -> None:
    assert to_html(parse(text)) == prose.to_html(text)


def test_a_paragraph_within_a_line_is_only_its_words() -> None:
    assert parse_inline("One *two*") == ("One ", Element("em", ("two",)))
    assert parse_inline("One\n<b>") == ("One\n",)
    assert parse_inline("One\n\nTwo") == (Element("p", ("One",)), "\n", Element("p", ("Two",)))


def test_elements_come_in_the_order_they_are_read() -> None:
    assert [node.tag for node in elements(parse("## A\n\n- *b*"))] == ["h2", "ul", "li", "em"]
    assert words(parse("## A\n\n- *b*")) == "A\n\nb\n"
