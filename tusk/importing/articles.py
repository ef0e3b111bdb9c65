"""The parts of a newsletter as articles of an issue."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from tusk.importing import guess
from tusk.importing.blocks import Block, Contents, Footnote, Heading, Paragraph, Text, plain
from tusk.importing.guess import Guess
from tusk.importing.known import Known
from tusk.importing.markdown import MarkdownWriter
from tusk.importing.yaml import Field
from tusk.model.limits import MOST_ITEMS
from tusk.text.headings import slug

NUMBER = re.compile(r"\b(?:issue|edition|number|no\.?)\s*(?:no\.?\s*)?#?(\d{1,3})\b", re.IGNORECASE)
Parts = list[tuple[Text, list[Block]]]


def is_issue(blocks: tuple[Block, ...]) -> bool:
    """Whether a document can be articles: it has two headings of a level, with text below them."""
    _, parts = split_into_articles(blocks)
    return sum(1 for _, inner in parts if inner) >= 2 and len(parts) <= MOST_ITEMS


def split_into_articles(blocks: tuple[Block, ...]) -> tuple[list[Block], Parts]:
    """The blocks before the articles, and the articles: at the highest level of heading that has two."""
    counts = Counter(block.level for block in blocks if isinstance(block, Heading))
    level = min((level for level, count in counts.items() if count > 1), default=0)
    return split(blocks, level)


def split(blocks: tuple[Block, ...] | list[Block], level: int) -> tuple[list[Block], Parts]:
    """The blocks before the first heading of a level or above it, and those below each heading."""
    before: list[Block] = []
    parts: Parts = []
    for block in blocks:
        if isinstance(block, Heading) and block.level <= level:
            parts.append((block.text, []))
        else:
            (parts[-1][1] if parts else before).append(block)
    return before, parts


def has_number(contents: Contents, known: Known) -> bool:
    """Whether a document says the number of an issue that its publisher does not have yet."""
    found = NUMBER.search(guess.words_of(contents)[:1000])
    publisher = guess.publisher_of(contents, known).value
    return bool(found and int(found[1]) > 0 and (publisher, int(found[1])) not in known.issues)


def free_date(issued: Guess, publisher: str, known: Known) -> Guess:
    """The date of an issue without a number: that of no other one."""
    day = known.today
    if (publisher, issued.value) not in known.unnumbered:
        return issued
    while (publisher, str(day)) in known.unnumbered:
        day -= timedelta(days=1)
    return Guess(
        str(day), f"{issued.value} is that of another issue without a number: write the day or its number"
    )


def articles_of(
    blocks: tuple[Block, ...], contents: Contents, known: Known, writer: MarkdownWriter
) -> Iterator[Field]:
    """The fields of an issue."""
    found = NUMBER.search(guess.words_of(contents)[:1000])
    if found and has_number(contents, known):
        yield Field("number", str(int(found[1])), f"“{found[0]}” is in it")
    elif found:
        writer.kept.tell(f"There is already an issue {found[1]} of this publisher, so it has no number.")
    before, parts = split_into_articles(blocks)
    notes = [block for block in blocks if isinstance(block, Footnote)]
    yield Field("intro", writer.text([*before, *notes]))
    yield Field("items", list(_articles(parts, notes, writer)), "an article for each heading")


def _articles(parts: Parts, notes: list[Footnote], writer: MarkdownWriter) -> Iterator[dict[str, Any]]:
    """The articles; a heading without a text is the group of those below it."""
    group = ""
    for number, (heading, blocks) in enumerate(parts, 1):
        words = writer.line(heading)
        text = writer.text([*with_links(heading), *blocks, *(note for note in notes if note not in blocks)])
        if not text and number < len(parts):
            group = words
            continue
        id = writer.own_id(words) or slug(words)[:70].strip("-")
        made: dict[str, Any] = {"id": id} | ({"group": group} if group else {}) | {"heading": words}
        yield made | {"text": text or writer.text([Paragraph(heading)])}
        group = ""


def with_links(heading: Text) -> list[Block]:
    """The links of a heading, which has none itself, as a paragraph."""
    links = tuple(run for run in heading if run.link)
    return [Paragraph(links)] if links and plain(links) else []
