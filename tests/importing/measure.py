"""How much of a document is in its draft: words in the right order, links, cells. It shares no code with the import."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from typing import Any

import yaml

from tests.importing.stories import Story, words_in

TEXTS = ("title", "heading", "subtitle", "intro", "body", "text", "caption", "alt", "notes")
NOT_OF_THE_DOCUMENT = {"editor_notes", "sources", "summary"}


@dataclass(frozen=True)
class Kept:
    """What was kept. words: a share; links and cells: (kept, all)."""

    words: float
    links: tuple[int, int]
    cells: tuple[int, int]

    def __str__(self) -> str:
        links, cells = ("–" if not all_ else f"{kept} of {all_}" for kept, all_ in (self.links, self.cells))
        return f"{int(self.words * 1000) / 10:.1f}% | {links} | {cells}"


def kept(story: Story, draft: str) -> Kept:
    """A draft compared with what the document says."""
    text = " ".join(_texts(yaml.safe_load(draft)))
    shown = unescape(text.replace("<br>", " "))
    said = words_in(
        re.sub(r"(?m)^(#+|-|\d+\.|\|[-|]+\|$)|\{#[^}]+\}|\[\^[^\]]+\]:?|!\[([^\]]*)\]\([^)]*\)", r"\2", shown)
    )
    matcher = SequenceMatcher(None, _threes(story.words), _threes(said), autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    links = [f"[{label}]({address})" in shown for label, address in story.links]
    cells = [_row_has(shown, cell) for cell in story.cells]
    return Kept(same / len(_threes(story.words)), (sum(links), len(links)), (sum(cells), len(cells)))


def _threes(words: list[str]) -> list[tuple[str, ...]]:
    """Each three words that follow each other: only those in the right order are the same."""
    return list(zip(words, words[1:], words[2:], strict=False))


def _row_has(text: str, cell: str) -> bool:
    return any(cell in row.split(" | ") for row in re.findall(r"(?m)^\| (.*) \|$", text))


def _texts(value: Any) -> Iterator[str]:
    """Every text of a draft, in the order of the file."""
    for name, inner in value.items() if isinstance(value, dict) else ():
        if isinstance(inner, str) and name in TEXTS:
            yield inner + "\n\n"
        elif name not in NOT_OF_THE_DOCUMENT and not isinstance(inner, str):
            yield from _texts(inner)
    for inner in value if isinstance(value, list) else ():
        yield from _texts(inner)
