"""Text that was made to break programs: whatever a file holds, the check answers with problems and a place.

Some of it once took minutes or ended the process; nothing here measures time, the tests just must come back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_site import TODAY, write_site
from tusk.library.project import check_library
from tusk.text.markdown_lint import faults
from tusk.text.nodes import to_html as as_html
from tusk.text.parse import parse_inline
from tusk.text.prose import links, pictures, plain, to_html

HOSTILE = {
    "brackets": "[" * 30_000,
    "brackets and words": "[a " * 30_000,
    "four thousand brackets": "[" * 4_000,
    "brackets below the limit": "[a" * 39 + "]" * 39,
    "many nests of brackets": ("[a" * 39 + "]" * 39) * 1_000,
    "links that never end": "[a](" * 300 + "(" * 50_000,
    "many links": "[a](http://www.example.org/a_(b)) " * 2_500,
    "many words in brackets": "(a) " * 20_000,
    "curly brackets": "{a: " * 30_000,
    "dashes": "- " * 20_000,
    "dashes and words": "- " * 20_000 + "a",
    "numbers": "1. " * 20_000 + "a",
    "quotes": "> " * 20_000 + "a",
    "quotes in lists": "> - " * 20_000 + "a",
    "lists in lists": "\n".join("    " * depth + "- a" for depth in range(200)),
    "indented words": "\n".join(" " * depth + "a" for depth in range(400)),
    "cdata": "<![CDATA[" * 4_000,
    "comments": "<!--" * 9_000,
    "open tags": "<a" * 299,
    "open tags with quotes": "<a href='" * 299,
    "one long word": "a" * 10_000,
    "one very long word": "a" * 450_000,
    "one long address": "![a](" + "a" * 5_000 + ")",
    "stars": "*a **b " * 5_000,
    "underscores": "_a" * 20_000,
    "ticks": "`a" * 20_000,
    "backslashes": "\\" * 90_000,
    "ampersands": "&#x" * 30_000,
    "entities": "&lt;" * 20_000,
    "headings": "# a\n" * 20_000,
    "underlined headings": "a\n=\n" * 20_000,
    "definitions": "[a]: b\n" * 10_000,
    "tables": "|a" * 5_000 + "\n" + "|-" * 5_000 + "\n" + "|b" * 5_000,
    "lines": "\n" * 90_000 + "a",
    "spaces": " " * 90_000 + "a",
    "tabs": "\t" * 30_000 + "a",
    "surprising number": "9" * 6_000,
    "surprising time": "1" + ":59" * 6_000,
    "nothing": "\0" * 10_000,
    "bells": "\a\x1b[31m" * 1_000,
    "placeholders": "\x02wzxhzdk:0\x03" * 100,
    "not addresses": "[a](http://[) <http://[a> ![a](http://a:b:c)",
    "unknown fields": "".join(f"field{number}: a\n" for number in range(40_000)),
    "one field again": "title: a\n" * 40_000,
    "traps": "".join(f"trap{number}: no\n" for number in range(40_000)),
    "items": "- id: no\n" * 40_000,
    "items with names": "- {id: a, name: b}\n" * 30_000,
    "aliases": "a: &a [b]\n" + "".join(f"c{number}: [*a, *a]\n" for number in range(1_000)),
    "surrogates": "title: \"\\ud800\\udfff\"",
}  # fmt: skip
AS_FILES: dict[str, Callable[[str], tuple[str, str]]] = {
    "whole file": lambda text: ("content/reviews/jack.yml", text),
    "whole text file": lambda text: ("content/reviews/jack.md", text),
    "whole list": lambda text: ("content/topics.yml", text),
    "text of a file": lambda text: ("content/reviews/jack.md", f"---\nkind: notice\n---\n{text}"),
    "field": lambda text: ("content/reviews/jack.yml", f"kind: review\ntitle: {text}\n"),
    "quoted": lambda text: ("content/reviews/jack.yml", f"kind: {json.dumps(text)}\n"),
    "text": lambda text: (
        "content/reviews/jack.yml",
        "kind: review\nbody: " + json.dumps(text, ensure_ascii=False) + "\n",
    ),
    "many fields": lambda text: (
        "content/reviews/jack.yml",
        "kind: thematic review\n"
        + "".join(
            f"{field}: {json.dumps(text[:2_000], ensure_ascii=False)}\n"
            for field in ("issued", "aliases", "related", "n", "period", "links", "language", "sensitive")
        ),
    ),
}


def within_a_line(text: str) -> str:
    """The HTML of a text within a line."""
    return as_html(parse_inline(text))


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("place", AS_FILES)
def test_a_file_that_was_made_to_break_programs(name: str, place: str, tmp_path: Path) -> None:
    path, content = AS_FILES[place](HOSTILE[name])
    write_site(tmp_path, "")
    (tmp_path / "content" / "reviews").mkdir()
    (tmp_path / path).write_text(content, encoding="utf-8")
    problems = check_library(tmp_path, TODAY)[0]
    assert len(problems) <= 200
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert len(problem.message) < 500
        assert not re.search(r"[\x00-\x1f]", str(problem))


@pytest.mark.parametrize("name", HOSTILE)
def test_markdown_that_was_made_to_break_programs(name: str) -> None:
    text = HOSTILE[name][:100_000]
    list(faults(text))
    links(text), pictures(text), plain(text), within_a_line(text)
    assert not re.search(
        r"<(?!/?(a|code|em|hr|li|ol|p|pre|strong|ul|br|h2|h3|h4|img|table|t[hrd]|t\w+|blockquote)\b)",
        to_html(text),
    )


def test_the_converter_recovers_from_what_it_cannot_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("tusk.text.convert", "tusk.text.markdown_lint"):
        monkeypatch.setattr(f"{module}.too_hard", lambda text: None)
    assert to_html("- " * 4_999 + "a").startswith("<p>- - ")
    assert [fault.message for fault in faults("- " * 4_999 + "a")] == [
        "cannot be read as Markdown: it is nested too deeply."
    ]
    assert to_html("A **word**.") == "<p>A <strong>word</strong>.</p>"
