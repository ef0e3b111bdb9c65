"""How many pages have each word, for the list of spellings: counted again only for pages that changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import field

from tusk.data_class import dataclass


@dataclass
class SpelledWords:
    """The words of the pages in one language. pages: how many there are; of: word → how many of them have it."""

    pages: int = 0
    of: Counter[str] = field(default_factory=Counter)

    def add(self, words: Iterable[str]) -> None:
        """Count a page more, by its words, each once."""
        self.pages += 1
        self.of.update(words)

    def take_away(self, words: Iterable[str]) -> None:
        """Count a page less."""
        self.pages -= 1
        for word in words:
            self.of[word] -= 1
            if self.of[word] <= 0:
                del self.of[word]


def spelled_words(pages: Iterable[tuple[str, Iterable[str]]]) -> dict[str, SpelledWords]:
    """The words of pages by language. pages: (language, its words, each once) of each page that is searched."""
    found: dict[str, SpelledWords] = {}
    for language, words in pages:
        found.setdefault(language, SpelledWords()).add(words)
    return found
