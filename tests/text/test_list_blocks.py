"""Lists as people type and paste them."""

from __future__ import annotations

import re

import pytest

from tusk.text.prose import to_html


def shown(text: str) -> str:
    """The HTML of a text, without spaces beside tags."""
    return re.sub(r"\s*(</?(?:[uo]l|li|p|blockquote)\b[^>]*>)\s*", r"\1", to_html(text)).replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Remember:\n- the cot\n- the dog", "<p>Remember:</p><ul><li>the cot</li><li>the dog</li></ul>"),
        ("• the stairs\n•\tthe pond", "<ul><li>the stairs</li><li>the pond</li></ul>"),
        ("1) Ask\n2) Write", "<ol><li>Ask</li><li>Write</li></ol>"),
        ("Then:\n1. Ask\n2. Write", "<p>Then:</p><ol><li>Ask</li><li>Write</li></ol>"),
        ("7) Ask\n8) Write", '<ol start="7"><li>Ask</li><li>Write</li></ol>'),
        ("> Look:\n> * up", "<blockquote><p>Look:</p><ul><li>up</li></ul></blockquote>"),
        ("- one\n    • two", "<ul><li>one<ul><li>two</li></ul></li></ul>"),
        ("- one\n  - two\n- three", "<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>"),
        (
            "1. one\n   - two\n     - three\n2. four",
            "<ol><li>one<ul><li>two<ul><li>three</li></ul></li></ul></li><li>four</li></ol>",
        ),
        ("Born in\n2018. He", "<p>Born in 2018. He</p>"),
        ("A - b\n-c and\n2) d", "<p>A - b -c and 2) d</p>"),
        ("•••", "<p>•••</p>"),
    ],
)
def test_a_list_needs_no_empty_line_above_it(text: str, html: str) -> None:
    assert shown(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("1. Ask\n\n   why.\n\n2. Write", "<ol><li><p>Ask</p><p>why.</p></li><li><p>Write</p></li></ol>"),
        ("- Ask\n\n  why.\n- Write", "<ul><li><p>Ask</p><p>why.</p></li><li><p>Write</p></li></ul>"),
        (
            "1. Ask\n\n   - who\n   - why\n2. Write",
            "<ol><li><p>Ask</p><ul><li>who</li><li>why</li></ul></li><li><p>Write</p></li></ol>",
        ),
        (
            "- Ask\n\n  - who\n\n    and why\n- Write",
            "<ul><li><p>Ask</p><ul><li><p>who</p><p>and why</p></li></ul></li><li><p>Write</p></li></ul>",
        ),
        (
            "- Ask\n\n  who\nand why\n- Write",
            "<ul><li><p>Ask</p><p>who and why</p></li><li><p>Write</p></li></ul>",
        ),
        ("  - Ask\n\n  Not in it", "<ul><li>Ask</li></ul><p>Not in it</p>"),
        (
            "- Ask\n\n  who\n\n```\n- a\n```",
            "<ul><li>Ask</li></ul><p>who</p><pre><code>- a </code></pre>",
        ),
        ("- Ask\n\nOut\n\n  of it", "<ul><li>Ask</li></ul><p>Out</p><p>of it</p>"),
    ],
)
def test_what_begins_below_the_words_of_a_point_belongs_to_it(text: str, html: str) -> None:
    assert shown(text) == html
