"""Tables without lines: words that begin at the same places, row after row, with clear gaps between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from tusk.importing.blocks import Grid, Text, plain
from tusk.importing.pdf_page import Box, Char, Page, Piece
from tusk.importing.pdf_tables import Ruled
from tusk.importing.pdf_words import text_of

NEAR = 4  # points between beginnings that are the same
FARTHEST = 2.8  # of the size of letters: the next row of a table
LEAST_ROWS = 3
LEAST_GAP = 0.5  # of the size of letters, between columns: twice a space
FULLEST = 0.7  # of the width of a first column: columns of text are fuller
MOST_WORDS = 5  # of a line in a first column
LEAST_BEGINNING = 0.8  # of the cells of a first column, that begin with a capital letter or a digit
LINES_OF_TEXT = 3  # that a row has where two columns are a text with headings beside it, and no table
MOST_LINES = 400  # of one page
POINT = re.compile(r"[•·▪●‣◦○■□➢✓*–—-]|\(?\w{1,3}[.)]|\uf0b7|\uf0a7")

Line = list[Piece]
Row = list[Piece | None]  # the words of a line in each column


def take_aligned(page: Page) -> list[Ruled]:
    """The tables without lines of a page; their pieces are taken out of it."""
    lines = list(_lines(page.pieces))
    found: list[Ruled] = []
    at = 0
    while at < len(lines) <= MOST_LINES:
        rows = _rows_from(lines, at)
        table = _table(rows) if len(rows) >= LEAST_ROWS else None
        if table:
            found.append(table)
            used = {id(piece) for line in lines[at : at + len(rows)] for piece in line}
            page.pieces = [piece for piece in page.pieces if id(piece) not in used]
        at += len(rows) if table else 1
    return found


def _lines(pieces: Sequence[Piece]) -> Iterator[Line]:
    """Pieces of one height, from the top, each line from the left."""
    line: Line = []
    for piece in sorted(pieces, key=lambda piece: -piece.chars[0].base):
        if line and line[0].chars[0].base - piece.chars[0].base > 0.4 * piece.chars[0].size:
            yield sorted(line, key=lambda piece: piece.box.left)
            line = []
        line.append(piece)
    if line:
        yield sorted(line, key=lambda piece: piece.box.left)


def _rows_from(lines: list[Line], start: int) -> list[Row]:
    """The lines that have their words in the columns of this one, as long as they follow closely."""
    head = lines[start]
    if len(head) < 2:
        return []
    lefts, rows = [piece.box.left for piece in head], [list[Piece | None](head)]
    for above, line in pairwise(lines[start:]):
        row = _split(line, lefts)
        if not row or not _is_near(above, line) or not _is_aligned(row, rows):
            break
        rows.append(row)
    return rows


def _split(line: Line, lefts: list[float]) -> Row | None:
    """The words of a line in each column; None if a word goes across from one to the next."""
    cells: list[list[Char]] = [[] for _ in lefts]
    for char in (char for piece in line for char in piece.chars):
        place = max((n for n, left in enumerate(lefts) if left - 1 <= char.box.left), default=-1)
        if char.char.strip() and place < 0:
            return None
        if char.char.strip() or cells[place]:
            cells[place].append(char)
    for before, after in pairwise(filter(None, cells)):
        right = max(char.box.right for char in before if char.char.strip())
        if after[0].box.left - right < LEAST_GAP * after[0].size:
            return None
    return [Piece(cell) if cell else None for cell in cells]


def _is_near(above: Line, line: Line) -> bool:
    distance = above[0].chars[0].base - line[0].chars[0].base
    return distance < FARTHEST * max(above[0].chars[0].size, line[0].chars[0].size)


def _is_aligned(row: Row, rows: list[Row]) -> bool:
    """Whether the words in each column begin, end or have their middle where those of a row above do."""
    return all(
        any(_beside(cell.box, above.box) for other in rows if (above := other[n]))
        for n, cell in enumerate(row)
        if cell
    )


def _beside(one: Box, other: Box) -> bool:
    places = ((one.left, other.left), (one.right, other.right), (one.middle[0], other.middle[0]))
    return any(abs(here - there) < NEAR for here, there in places)


def _table(lines: list[Row]) -> Ruled | None:
    """The table that lines make; None if they are columns of text, or points."""
    lefts = [cell.box.left for cell in lines[0] if cell]
    firsts = [row[0] for row in lines if row[0]]
    points = sum(1 for cell in firsts if POINT.fullmatch(cell.words.strip()))
    full = sum(1 for row in lines if sum(map(bool, row)) > 1)
    if full < LEAST_ROWS or 2 * points > len(firsts):
        return None
    rows = _joined(lines)
    if not _is_of_names(firsts, lefts[1] - lefts[0], [plain(row[0]) for row in rows]):
        return None
    if len(rows) < LEAST_ROWS or (len(lefts) == 2 and len(lines) >= LINES_OF_TEXT * len(rows)):
        return None
    return Ruled(_around(lines), Grid(tuple(rows)))


def _is_of_names(column: Line, width: float, cells: list[str]) -> bool:
    """Whether a first column says what its rows are about: short, and begun with a capital or a digit."""
    fullness = median(piece.box.right - piece.box.left for piece in column) / width
    words = median(len(_words(piece).split()) for piece in column)
    begins = sum(1 for cell in cells if cell and not cell[0].islower())
    return (fullness <= FULLEST or words <= MOST_WORDS) and begins >= LEAST_BEGINNING * sum(map(bool, cells))


def _words(piece: Piece) -> str:
    return plain(text_of(piece.chars))


def _joined(lines: list[Row]) -> list[tuple[Text, ...]]:
    """The cells, row by row: a line that continues a row is close to it, or has nothing in the first column."""
    bases = [next(cell.chars[0].base for cell in row if cell) for row in lines]
    steps = [above - base for above, base in pairwise(bases)]
    least, most = min(steps), max(steps)
    rows: list[list[Row]] = []
    for line, step in zip(lines, [most, *steps], strict=True):
        is_apart = step > 1.2 * least if most > 1.3 * least else line[0] is not None
        if is_apart or not rows:
            rows.append([])
        rows[-1].append(line)
    return [tuple(_cell(row, number) for number in range(len(lines[0]))) for row in rows]


def _cell(row: list[Row], number: int) -> Text:
    return text_of([char for line in row if (piece := line[number]) for char in piece.chars])


def _around(lines: list[Row]) -> Box:
    boxes = [piece.box for line in lines for piece in line if piece]
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )
