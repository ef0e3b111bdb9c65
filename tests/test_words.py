"""Messages, help texts, templates and docs avoid the words in the table of docs/words.md."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

ROW = re.compile(r"^\| `(.+)` \| (.+) \|$", re.MULTILINE)
TEXTS = {".html", ".js", ".css", ".typ", ".md"}


@cache
def avoided() -> dict[re.Pattern[str], str]:
    """The words to avoid, as patterns, with the words to write."""
    table = (ROOT / "docs/words.md").read_text(encoding="utf-8").partition("| Avoid | Write |")[2]
    return {
        re.compile(found.replace(r"\|", "|"), re.IGNORECASE): better for found, better in ROW.findall(table)
    }


def files() -> Iterator[Path]:
    """The files with words for people."""
    yield from (ROOT / name for name in ("site_build.py", "README.md", "CONTRIBUTING.md", "CHANGELOG.md"))
    for folder in ("docs", "hooks", "templates", "tusk"):
        yield from sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in TEXTS | {".py"})


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """(line, text) of each string of a program, or of each line of any other file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield from enumerate(text.split("\n"), 1)
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, " ".join(node.value.split())


def words_to_avoid(path: Path) -> Iterator[str]:
    for line, text in texts(path):
        for pattern, better in avoided().items():
            if found := pattern.search(text):
                yield f'{path.relative_to(ROOT).as_posix()}:{line}: write "{better}" instead of "{found[0].strip()}"'


def test_every_text_avoids_the_words_in_the_table() -> None:
    found = [message for path in files() if path.name != "words.md" for message in words_to_avoid(path)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Mend the link.", "fix"),
        ("It stands on 9 pages.", "is, is used, appears"),
        ("ask addresses elsewhere too", "external links"),
        ("skipped with a word", "with a message"),
        ("The site is at site.", None),
        ("What an acronym stands for.", None),
        ("I recommend it, and amend it.", None),
    ],
)
def test_the_table_finds_its_words_and_no_others(text: str, better: str | None) -> None:
    found = [write for pattern, write in avoided().items() if pattern.search(text)]
    assert found == ([better] if better else [])
