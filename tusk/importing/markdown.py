"""Blocks as Markdown: one text of an entry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace
from itertools import groupby

from tusk.data_class import dataclass
from tusk.importing.blocks import (
    Block,
    Footnote,
    Grid,
    Heading,
    Image,
    Paragraph,
    Point,
    Run,
    Spoken,
    Text,
    plain,
)
from tusk.importing.inline import Kept, start_escaped, to_markdown, without_identifiers
from tusk.model.limits import MOST_CELLS
from tusk.model.reserved import ENTRY_IDS
from tusk.text.headings import slug

DEEPEST_POINT = 4
LOWEST = 4  # the lowest heading
LONGEST_HEADING = 200  # characters; longer ones are paragraphs


@dataclass
class MarkdownWriter:
    """Writes the texts of one entry. picture: keeps a picture and says its file name; empty if it cannot."""

    kept: Kept
    picture: Callable[[Image], str]
    ids: Counter[str] = field(default_factory=lambda: Counter(ENTRY_IDS))

    def line(self, text: Text) -> str:
        """A text as a field of one line shows it: without Markdown."""
        return without_identifiers(plain(text)[:400], self.kept)

    def text(self, blocks: Sequence[Block]) -> str:
        """Blocks as one text, with the footnotes that are mentioned in it at its end."""
        blocks = list(_levelled(blocks))
        pieces: list[str] = []
        for is_point, group in groupby(_body(blocks), lambda block: isinstance(block, Point)):
            if is_point:
                pieces.append("\n".join(self._points([each for each in group if isinstance(each, Point)])))
            else:
                pieces += [self._block(block) for block in group]
        pieces += self._notes(blocks)
        return without_identifiers("\n\n".join(filter(None, pieces)), self.kept)

    def own_id(self, heading: str) -> str:
        """An address for a heading that no other has; empty if the usual one is free."""
        usual, number = slug(heading)[:70].strip("-"), 2
        self.ids[usual] += 1
        if self.ids[usual] == 1:
            return ""
        while self.ids[f"{usual}-{number}"]:
            number += 1
        self.ids[f"{usual}-{number}"] += 1
        return f"{usual}-{number}"

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Paragraph):
            words = to_markdown(block.text, self.kept)
            return "\n".join(f"> {line}" for line in words.split("<br>")) if block.is_quote else words
        if isinstance(block, Grid):
            return self._grid(block)
        if isinstance(block, Image):
            return self.picture(block)
        return self._turn(block) if isinstance(block, Spoken) else ""

    def _turn(self, turn: Spoken) -> str:
        words = start_escaped(turn.text.replace("*", "\\*").replace("<", "&lt;"))
        return f"**{turn.speaker.replace('*', '')}:** {words}" if turn.speaker else words

    def _heading(self, heading: Heading) -> str:
        said = plain(heading.text)
        words = to_markdown(tuple(_bare(heading.text)), self.kept, breaks=False)
        if len(said) > LONGEST_HEADING or heading.level > LOWEST:
            return f"**{words}**" if words else ""
        id = self.own_id(said)
        return f"{'#' * heading.level} {words}{f' {{#{id}}}' if id else ''}"

    def _points(self, points: list[Point]) -> Iterator[str]:
        """A list; each point is at most one level below the one before it."""
        level, counts, was_numbered = -1, Counter[int](), points[0].numbered
        for point in points:
            words = to_markdown(point.text, self.kept)
            if not words:
                continue
            level = min(point.level, level + 1, DEEPEST_POINT)
            for deeper in [each for each in counts if each > level]:
                del counts[deeper]
            if not level and was_numbered != point.numbered:
                counts.clear()
                yield ""
            was_numbered = was_numbered if level else point.numbered
            counts[level] += 1
            yield f"{'    ' * level}{f'{counts[level]}.' if point.numbered else '-'} {words}"

    def _grid(self, grid: Grid) -> str:
        width = max(len(row) for row in grid.rows)
        tables = [
            self._table(
                [row[start : start + MOST_CELLS] for row in grid.rows], min(MOST_CELLS, width - start)
            )
            for start in range(0, width, MOST_CELLS)
        ]
        if len(tables) > 1:
            self.kept.tell(f"A table with {width} columns was split: {MOST_CELLS} fit on a page.")
        return "\n\n".join(tables)

    def _table(self, rows: list[tuple[Text, ...]], width: int) -> str:
        cells = [[self._cell(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
        if not any(cells[0]):
            cells[0][0] = "…"
        lines = [f"| {' | '.join(row)} |" for row in cells]
        return "\n".join([lines[0], f"|{'---|' * width}", *lines[1:]])

    def _cell(self, cell: Text) -> str:
        return to_markdown(cell, self.kept).replace("|", "&#124;")

    def _notes(self, blocks: Sequence[Block]) -> Iterator[str]:
        mentioned = {run.note for text in texts_of(blocks) for run in text if run.note}
        for block in blocks:
            if isinstance(block, Footnote) and block.id in mentioned:
                yield f"[^{block.id}]: {to_markdown(block.text, self.kept)}"


def texts_of(blocks: Iterable[Block]) -> Iterator[Text]:
    """Every text in blocks but those of footnotes."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph | Point):
            yield block.text
        elif isinstance(block, Grid):
            yield from (cell for row in block.rows for cell in row)


def _body(blocks: Sequence[Block]) -> Iterator[Block]:
    return (block for block in blocks if not isinstance(block, Footnote))


def _bare(text: Text) -> Iterator[Run]:
    """The words of a heading, which has a look of its own, with their links and notes."""
    return (Run(re.sub(r"\s+", " ", run.text), link=run.link, note=run.note) for run in text)


def _levelled(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks whose headings have the levels of Markdown: from 2 on, and at most one below the heading before."""
    levels = sorted({block.level for block in blocks if isinstance(block, Heading)})
    last = 1
    for block in blocks:
        if isinstance(block, Heading):
            block = replace(block, level=min(levels.index(block.level) + 2, last + 1))
            last = min(block.level, LOWEST)
        yield block
