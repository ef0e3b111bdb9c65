"""Questions and their answers, where a page is nothing else: what search engines know as an FAQ."""

from __future__ import annotations

from typing import Any

from tusk.document.blocks import Block
from tusk.document.document import Document
from tusk.document.nodes import plain
from tusk.document.section import Section
from tusk.word.block_text import text_of

FEWEST = 2


def questions_of(document: Document) -> list[dict[str, Any]]:
    """Each question of a page with its answer; none, unless all of its parts with text are questions."""
    parts = [section for section in document.sections if section.look == "plain" and section.blocks]
    if len(parts) < FEWEST or not all(part.by_author and part.heading.endswith("?") for part in parts):
        return []
    return [_question(part) for part in parts]


def _question(part: Section) -> dict[str, Any]:
    answer = " ".join(filter(None, map(_words, part.blocks)))
    return {
        "@type": "Question",
        "name": part.heading,
        "acceptedAnswer": {"@type": "Answer", "text": answer},
    }


def _words(block: Block) -> str:
    return " ".join(plain(text_of(block)).split())
