"""A text without any format → blocks: paragraphs between empty lines, typed lists, headings on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.importing.blocks import Block, Contents, Grid, Heading, Paragraph, Run, Text
from tusk.importing.tidy import BULLET, NUMBER, looks_like_heading

TYPED = re.compile(
    r"\*\*\s*(?P<strong>[^*\n]{1,300}?)\s*\*\*|\[(?P<label>[^\]\n]{1,300})\]\((?P<link>(?:https?|mailto|tel):[^)\s]+)\)"
)
LONGEST_HEADING = 80  # characters


def read_plain_text(text: str) -> Contents:
    """A text; lines that belong together are joined."""
    blocks: list[Block] = []
    for group in re.split(r"\n[ \t]*\n+|\f", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line.strip(" ") for line in group.split("\n") if line.strip()]
        if len(lines) > 1 and all("\t" in line.strip() for line in lines):
            blocks.append(
                Grid(tuple(tuple(typed(cell.strip()) for cell in line.split("\t")) for line in lines))
            )
        else:
            blocks += [_block(words, alone=len(lines) == 1) for words in _joined(lines)]
    return Contents(tuple(blocks))


def typed(words: str) -> Text:
    """Words with what people type for bold words and links."""
    made, end = [], 0
    for found in TYPED.finditer(words):
        made.append(Run(words[end : found.start()]))
        made.append(Run(found["strong"] or found["label"], bool(found["strong"]), link=found["link"] or ""))
        end = found.end()
    return tuple(run for run in (*made, Run(words[end:])) if run.text)


def _joined(lines: list[str]) -> Iterator[str]:
    """Paragraphs: a line that begins a point, or follows a heading in capitals, begins another one."""
    words = ""
    for line in (" ".join(line.split()) for line in lines):
        begins = BULLET.match(line) or NUMBER.match(line) or line.isupper()
        if words and (begins or words.isupper()):
            yield words
            words = ""
        words = f"{words} {line}" if words else line
    if words:
        yield words


def _block(words: str, *, alone: bool) -> Block:
    text = typed(words)
    said = "".join(run.text for run in text)
    is_point = BULLET.match(said) or NUMBER.match(said)
    is_heading = looks_like_heading(said) and not is_point and said[:1].isupper()
    if is_heading and (alone or said.isupper()) and len(said) < LONGEST_HEADING and "://" not in said:
        return Heading(2, text)
    return Paragraph(text)
