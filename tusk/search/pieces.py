"""Where the list of all words is cut into pieces, of which a query fetches one or two.

The cuts depend on nothing but the words and their sizes, and mostly on those nearby: after an edit, the pieces
without a changed word are the same, and the whole is what a build from nothing makes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

LEAST = (2_000, 4_000, 8_000)  # bytes of a piece before it is compressed to about half, if its words allow it
MOST = 2  # times as many: no piece has more, but for one word, or for words that are together
TOGETHER = 32_000  # bytes up to which a word and all words that begin with it are in one piece
SHORTEST = 3  # letters of such a word
EVERY = 3  # of how many places where a piece could end one is taken

Word = tuple[str, int]  # a word, and its size in bytes


def cut(words: Sequence[Word]) -> list[int]:
    """How many words each piece has. The words are in order of their bytes in UTF-8."""
    pieces: list[int] = []
    count = size = 0
    least = least_of(words)
    for first, number, weight in _units(words):
        if count and (size + weight > MOST * least or (size >= least and crc32(first.encode()) % EVERY == 0)):
            pieces.append(count)
            count = size = 0
        count += number
        size += weight
    return [*pieces, count] if count else pieces


def least_of(words: Sequence[Word]) -> int:
    """The size of a piece: in a list four times as long they are twice as large.

    A query fetches two pieces, mostly, and for each piece of the whole list the six bytes that tell where it is. The
    sum is least with pieces of about this size.
    """
    total = sum(size for _, size in words)
    return next((least for least in LEAST if total * 2 < least * least), LEAST[-1])


def _units(words: Sequence[Word]) -> Iterator[tuple[str, int, int]]:
    """(first word, number of words, size) of what must not be cut, as a search for its first word needs all of it."""
    at = 0
    while at < len(words):
        first, size = words[at]
        end = at + 1
        if len(first) >= SHORTEST:
            while end < len(words) and size <= TOGETHER and words[end][0].startswith(first):
                size += words[end][1]
                end += 1
        if size > TOGETHER:
            end, size = at + 1, words[at][1]
        yield first, end - at, size
        at = end


def ranges(words: Sequence[str], pieces: Sequence[int]) -> Iterator[tuple[str, str]]:
    """(from, to) of each piece: a search for a word fetches the pieces in whose range it is.

    Each range begins with as much of its first word as tells it from the word before, and ends where the next begins.
    """
    starts = [*words[:1]]
    at = 0
    for count in pieces[:-1]:
        at += count
        starts.append(_told_apart(words[at - 1], words[at]))
    yield from zip(starts, [*starts[1:], *words[-1:]], strict=True)


def _told_apart(before: str, first: str) -> str:
    same = next((at for at, letter in enumerate(first) if before[at : at + 1] != letter), len(first))
    return first[: same + 1]
