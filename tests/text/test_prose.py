"""Markdown becomes HTML that is safe even if nobody looked at its faults."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tests.text.test_markdown_lint import TRICKS
from tusk.text.convert import ALLOWED
from tusk.text.nodes import to_html as as_html
from tusk.text.parse import parse_inline
from tusk.text.prose import links, pictures, plain, to_html


def within_a_line(text: str) -> str:
    """The HTML of a text within a line."""
    return as_html(parse_inline(text))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A **word**.", "<p>A <strong>word</strong>.</p>"),
        ("H<sub>2</sub>O<br>and", "<p>H<sub>2</sub>O<br>and</p>"),
        ("a<br/>b", "<p>a<br>b</p>"),
        ("## A heading", "<h2>A heading</h2>"),
        ("[Jack](entry:reviews/jack#impact)", '<p><a href="entry:reviews/jack#impact">Jack</a></p>'),
        ("![A dog](images/dog.jpg)", '<p><img alt="A dog" src="images/dog.jpg"></p>'),
        ("<https://www.example.org>", '<p><a href="https://www.example.org">https://www.example.org</a></p>'),
        ("5 < 6 & 7 > 3", "<p>5 &lt; 6 &amp; 7 &gt; 3</p>"),
        ("3. Three\n4. Four", '<ol start="3">\n<li>Three</li>\n<li>Four</li>\n</ol>'),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("<script", "<p>&lt;script</p>"),
        ("[" * 4_000, f"<p>{'[' * 4_000}</p>"),
        ("- " * 5_000 + "<b>", "<p>" + "- " * 5_000 + "&lt;b&gt;</p>"),
    ],
)
def test_markdown_becomes_html(text: str, html: str) -> None:
    assert to_html(text) == html


def test_columns_keep_their_alignment() -> None:
    html = to_html("| Year | Reviews |\n|:-----|--------:|\n| 2018 | 11 |")
    assert '<th class="right">Reviews</th>' in html
    assert '<td class="left">2018</td>' in html


@pytest.mark.parametrize("text", TRICKS)
def test_html_is_safe_whatever_the_faults(text: str) -> None:
    guard = _Guard()
    guard.feed(to_html(text))
    guard.close()


class _Guard(HTMLParser):
    """Reads HTML as a suspicious browser would."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        for name, value in attrs:
            assert name in ALLOWED[tag] | {"class"}
            if name == "class":
                assert value in ("left", "center", "right")
            if name in ("href", "src"):
                address = re.sub(r"[\x00-\x20]", "", value or "").lower()
                assert not re.match(r"(javascript|vbscript|data|file):", address) or " " in (value or "")

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A **word**", "A <strong>word</strong>"),
        ("Two\n\nparagraphs", "<p>Two</p>\n<p>paragraphs</p>"),
        ("- a", "<ul>\n<li>a</li>\n</ul>"),
    ],
)
def test_a_single_paragraph_can_stand_within_a_line(text: str, html: str) -> None:
    assert within_a_line(text) == html


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ask **twice**, then [ring](tel:999).", "Ask twice, then ring."),
        ("- one\n- two", "one two"),
        ("If a < b and c > d, act", "If a < b and c > d, act"),
        ("`<script>`", "<script>"),
        ("H<sub>2</sub>O", "H2O"),
        ("R&D &amp; more", "R&D & more"),
        ('![A dog](dog.jpg "A > B")', ""),
    ],
)
def test_plain_words(text: str, words: str) -> None:
    assert plain(text) == words


def test_links_and_pictures_are_told_as_written() -> None:
    text = (
        '[a](entry:reviews/jack "A > B") [b](files/a%20b.pdf) [c](https://www.example.org?a=1&b=2) '
        '<a title=">" href="files/c.pdf">c</a> ![d](images/d.jpg) `[no](no.pdf)`'
    )
    assert links(text) == [
        "entry:reviews/jack",
        "files/a%20b.pdf",
        "https://www.example.org?a=1&b=2",
        "files/c.pdf",
    ]
    assert pictures(text) == ["images/d.jpg"]
