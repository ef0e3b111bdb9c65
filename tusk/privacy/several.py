"""Several texts looked at as one: which of them may have a clue. One look takes as long as it would in each text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain

from tusk.privacy.clue_kind import Kind
from tusk.privacy.small_letters import small_letters


def as_one(texts: list[str]) -> str:
    """Some texts, one below the other."""
    return "\n".join(texts)


class Several:
    """Some texts, each on lines of its own."""

    def __init__(self, texts: list[str]) -> None:
        self.words = as_one(texts)
        self._low = small_letters(self.words)
        self._ends = [*accumulate(len(text) + 1 for text in texts)]  # where the next text begins
        self._has_places = len(self._low) == len(
            self.words
        )  # a capital that is two small letters moves them all

    def likely_for(self, kind: Kind) -> Iterable[int]:
        """The numbers of the texts that may have a clue of a kind."""
        if kind.sign:
            return self._with_sign(kind.sign) if any(each in self._low for each in kind.needs) else ()
        if "" in kind.needs or not self._has_places:
            return range(len(self._ends))
        return chain.from_iterable(map(self._with_word, kind.needs))

    def _with_sign(self, sign: re.Pattern[str]) -> Iterator[int]:
        start = 0
        while found := sign.search(self.words, start):
            yield (number := bisect_right(self._ends, found.start()))
            start = self._ends[number]

    def _with_word(self, word: str) -> Iterator[int]:
        at = self._low.find(word)
        while at >= 0:
            yield (number := bisect_right(self._ends, at))
            at = self._low.find(word, self._ends[number])
