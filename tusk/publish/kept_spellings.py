"""The words of pages, kept beside them; they are only read where a page changes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial

from tusk.kept.store import Store, Value
from tusk.publish.chunks import CHUNKS, as_json, by_chunk, rows_of
from tusk.search.spelled import SpelledWords, spelled_words

SPELLED = "spelled"  # the row with all counts
WORDS = "words "  # chunks: the address of a page → its language and words
Page = tuple[str, str]  # the language of a page that is searched, and its words with spaces between them


class WordsLostError(Exception):
    """The words of a page that was kept cannot be read."""


class KeptSpellings:
    """The counts of the last build, and how they change."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.known: dict[str, SpelledWords] = {}

    def anew(self, pages: Mapping[str, Page]) -> dict[str, Value]:
        """Count the words of all pages: address → page; returns the rows to keep."""
        self.known = spelled_words((language, words.split()) for language, words in pages.values())
        every = by_chunk(pages)
        words = {f"{WORDS}{number}": partial(_row, pages, every.get(number, ())) for number in range(CHUNKS)}
        return {**self._counted(), **words}

    def changed(self, new: Mapping[str, Page], gone: Iterable[str]) -> dict[str, Value]:
        """Count pages that changed again: address → page, and those that are gone; returns the rows that change.

        Raises WordsLostError.
        """
        numbers = by_chunk({*new, *gone})
        found = self._store.some([SPELLED, *rows_of(WORDS, numbers)])
        if len(found) <= len(numbers):
            raise WordsLostError
        self.known = {
            language: SpelledWords(pages, Counter(of))
            for language, (pages, of) in json.loads(found[SPELLED]).items()
        }
        words = {row: json.loads(found[row]) for row in rows_of(WORDS, numbers)}
        for number, addresses in numbers.items():
            for address in addresses:
                self._exchange(words[f"{WORDS}{number}"], address, new.get(address))
        return {**self._counted(), **{row: as_json(its) for row, its in words.items()}}

    def _exchange(self, pages: dict[str, Page], address: str, new: Page | None) -> None:
        if old := pages.pop(address, None):
            self.known[old[0]].take_away(old[1].split())
        if new:
            pages[address] = new
            self.known.setdefault(new[0], SpelledWords()).add(new[1].split())

    def _counted(self) -> dict[str, bytes]:
        self.known = {language: each for language, each in sorted(self.known.items()) if each.pages}
        return {SPELLED: as_json({language: [each.pages, each.of] for language, each in self.known.items()})}


def _row(pages: Mapping[str, Page], addresses: Iterable[str]) -> bytes:
    """The words of some pages as they are kept."""
    return as_json({address: pages[address] for address in addresses})
