"""Texts without marks: their HTML and their tree are those that the converter, the sanitiser and the parser make."""

from __future__ import annotations

import random

import markdown
import pytest

from tusk.text.convert import _sanitised, convert, to_html
from tusk.text.converter import extensions
from tusk.text.plain_text import html_of_plain, is_plain
from tusk.text.reader import _read, read

PIECES = (
    *(
        "Words",
        "ŵ",
        "é",
        "2018",
        "1. ",
        "a",
        "I",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n\n\n",
        "\t",
        "-",
        "- ",
        "+ ",
        "# ",
    ),
    *(
        "@",
        ",",
        ".",
        ";",
        ":",
        "'",
        "’",
        '"',
        "(",
        ")",
        "/",
        "%",
        "£",
        "?",
        "–",
        "…",
        "=",
        "===",
        "---",
        "|",
        "!",
    ),
    *(
        "*",
        "**",
        "_",
        "[",
        "](",
        "<",
        ">",
        "&",
        "&amp;",
        "`",
        "\\",
        "[a](b)",
        "<q>a</q>",
        "\N{NO-BREAK SPACE}",
    ),
)


def texts(seed: int, pieces: tuple[str, ...]) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(pieces, k=chance.randint(1, 12))).strip() for _ in range(400)]


@pytest.mark.parametrize("pieces", [PIECES, PIECES[:31]], ids=["marks", "words"])
@pytest.mark.parametrize("seed", range(5))
def test_the_converter_makes_the_same_html(seed: int, pieces: tuple[str, ...]) -> None:
    usual = markdown.Markdown(extensions=extensions(), output_format="html")
    for text in filter(None, texts(seed, pieces)):
        if (html := convert(text)) is not None and "text-align" not in (same := usual.reset().convert(text)):
            assert html == same, text


@pytest.mark.parametrize("seed", range(5))
def test_the_sanitiser_and_the_parser_leave_plain_html_alone(seed: int) -> None:
    plain = [html for text in texts(seed, PIECES[:31]) if (html := html_of_plain(text))]
    assert len(plain) > 10
    for html in plain:
        assert is_plain(html)
        assert _sanitised(html) == html
        assert _read(html, None).nodes == read(html).nodes


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Two lines\nof words.", "<p>Two lines\nof words.</p>"),
        ("One.\n\nTwo (2018): “yes”.", "<p>One.</p>\n<p>Two (2018): “yes”.</p>"),
        ("1. A list", "<ol>\n<li>A list</li>\n</ol>"),
        ("A *word*.", "<p>A <em>word</em>.</p>"),
    ],
)
def test_texts_with_and_without_marks_become_html(text: str, html: str) -> None:
    assert to_html(text) == html
