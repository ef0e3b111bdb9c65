"""A few changes in the postings of a word, without reading all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tusk.search.postings import (
    POSTING,
    Mark,
    plain_word,
    posting_bytes,
    read_head,
    read_text,
    step_of,
)


class Splice:
    """The postings of a word without accents, of which some are changed. They are found by the marks."""

    def __init__(self, content: bytes, marks: Sequence[Mark]) -> None:
        self.word, at = read_text(content, 1)
        self.count, at = read_head(content, at)
        self.content = content[at:-1]
        self.marks = [(page, end) for page, end in marks]  # JSON makes lists of them

    def to_bytes(self) -> bytes:
        """The word as it is now; empty if no page has it."""
        return plain_word(self.word, self.count, self.content) if self.count else b""

    def put(self, page: int, places: bytes | None) -> None:
        """Give a page its places, or leave it out."""
        start, before, following = self._find(page)
        end = start
        if following and following[0] == page:  # it is there already
            end = following[1]
            self.count -= 1
            following = self._next(end, page)
        made = b""
        if places is not None:
            made = posting_bytes(page - before, places)
            before = page
            self.count += 1
        if following:
            number, end, its_places = following
            made += posting_bytes(number - before, its_places)
        self._replace(page, start, end, made)

    def shift(self, page: int, by: int) -> None:
        """Change the numbers of all pages from one on."""
        start, before, following = self._find(page)
        if following:
            number, end, places = following
            self._replace(page, start, end, posting_bytes(number + by - before, places))
        self.marks = [(number + by * (number >= page), end) for number, end in self.marks]

    def _find(self, page: int) -> tuple[int, int, tuple[int, int, bytes] | None]:
        """(where the first posting from a page on begins, the page before it, the posting)."""
        mark = bisect_left(self.marks, (page,))
        before, start = self.marks[mark - 1] if mark else (0, 0)
        while (following := self._next(start, before)) and following[0] < page:
            before, start, _ = following
        return start, before, following

    def _next(self, start: int, before: int) -> tuple[int, int, bytes] | None:
        """(page, where it ends, places) of the posting that begins at a place."""
        found = POSTING.match(self.content, start)
        return (before + step_of(found), found.end(), found[2]) if found else None

    def _replace(self, page: int, start: int, end: int, made: bytes) -> None:
        self.content = self.content[:start] + made + self.content[end:]
        moved = len(made) - (end - start)
        self.marks = [(number, at + moved * (number > page)) for number, at in self.marks if number != page]
