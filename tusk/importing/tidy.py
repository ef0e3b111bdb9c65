"""What writers do without the tools for it: bullets that were typed, headings that are only bold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tusk.importing.blocks import Block, Contents, Heading, Image, Paragraph, Point, Run, Text, plain

BULLET = re.compile(r"^\s*([•·▪●‣◦○■□➢➤✓✔❖\uf0b7\uf0a7\uf0d8\uf0fc]|[-–—*](?=\s)|o(?=\s{2,}|\t))\s*")
NUMBER = re.compile(r"^\s*\(?(\d{1,2}|[a-hA-H])[.)]\s+(?=\S)")
SENTENCE = re.compile(r"[.!?:;,]['\"”’)]*$")
MOST_WORDS = 14  # of a heading


def tidied(contents: Contents) -> Contents:
    """The same document with lists and headings that only looked like them."""
    blocks = list(_with_points(contents.blocks))
    if not any(isinstance(block, Heading) for block in blocks):
        blocks = [_heading_if_bold(block) for block in blocks]
    return replace(contents, blocks=tuple(_each_picture_once(blocks)))


def _with_points(blocks: Sequence[Block]) -> Iterator[Block]:
    numbers = [_number(block) for block in blocks]
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            yield block
        elif found := BULLET.match(_words(block.text)):
            yield Point(without_start(block.text, found.end()), 1 if found[1] in "◦○o" and at else 0)
        elif numbers[at] and _is_in_a_row(numbers, at):
            yield Point(without_start(block.text, _end_of_number(block)), 0, numbered=True)
        else:
            yield block


def _number(block: Block) -> int:
    """The number that a paragraph begins with; 0 if none. a) is 1."""
    found = NUMBER.match(_words(block.text)) if isinstance(block, Paragraph) else None
    if not found:
        return 0
    return int(found[1]) if found[1].isdecimal() else ord(found[1].lower()) - ord("a") + 1


def _end_of_number(block: Paragraph) -> int:
    found = NUMBER.match(_words(block.text))
    return found.end() if found else 0


def _is_in_a_row(numbers: list[int], at: int) -> bool:
    """Whether a numbered paragraph has its neighbour directly before or after it, down to the first."""
    start = at
    while start and numbers[start - 1] == numbers[start] - 1 and numbers[start - 1]:
        start -= 1
    return numbers[start] == 1 and (start < at or (at + 1 < len(numbers) and numbers[at + 1] == 2))


def _words(text: Text) -> str:
    return "".join(run.text for run in text)


def without_start(text: Text, length: int) -> Text:
    """A text without its first characters."""
    made: list[Run] = []
    for run in text:
        made.append(replace(run, text=run.text[length:]))
        length = max(0, length - len(run.text))
    return tuple(run for run in made if run.text or run.note)


def _heading_if_bold(block: Block) -> Block:
    if not isinstance(block, Paragraph) or block.is_quote or not looks_like_heading(plain(block.text)):
        return block
    is_bold = all(run.strong or not run.text.strip() for run in block.text)
    return Heading(2, block.text) if is_bold else block


def looks_like_heading(words: str) -> bool:
    """Whether words are few, and no sentence."""
    return bool(words) and len(words.split()) <= MOST_WORDS and not SENTENCE.search(words)


def _each_picture_once(blocks: Iterable[Block]) -> Iterator[Block]:
    """A logo on every page is shown once."""
    seen = set()
    for block in blocks:
        if isinstance(block, Image):
            if block.content in seen:
                continue
            seen.add(block.content)
        yield block
