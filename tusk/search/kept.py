"""What is known of an index, so that the next one can be made from it and from the pages that changed."""

from __future__ import annotations

import json
from dataclasses import field
from itertools import accumulate
from typing import Any

from tusk.data_class import dataclass
from tusk.search.content_store import ContentStore
from tusk.search.pagefind import unpacked
from tusk.search.postings import Mark


@dataclass(frozen=True)
class PageInIndex:
    """A page: the digest that it was read with, its fragment, how many words it has, its day and its filters."""

    digest: str
    fragment: str
    words: int
    day: str
    filters: dict[str, list[str]]
    fields: list[str]


@dataclass
class Index:
    """An index. Pages are in order of their addresses, words in their own; a file is a name in the content store.

    sizes: bytes of each word; marks: of the words that have any; pieces: (number of words, file) in order;
    files: path below pagefind/ → file.
    """

    fields: list[str]
    entry: dict[str, Any] = field(default_factory=dict)
    pages: dict[str, PageInIndex] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    marks: dict[str, list[Mark]] = field(default_factory=dict)
    pieces: list[tuple[int, str]] = field(default_factory=list)
    filters: dict[str, str] = field(default_factory=dict)
    scripts: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> bytes:
        """The index as it is kept."""
        pages = {address: list(vars(page).values()) for address, page in self.pages.items()}
        return json.dumps({**vars(self), "pages": pages}, ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, content: bytes) -> Index:
        """The index that was kept."""
        known = json.loads(content)
        pages = {address: PageInIndex(*page) for address, page in known.pop("pages").items()}
        known["pieces"] = [(count, file) for count, file in known["pieces"]]
        return cls(**known, pages=pages)

    @property
    def language(self) -> str:
        """The language of its pages, as Pagefind names it: en."""
        [language] = self.entry["languages"]
        return str(language)

    def day_order(self) -> list[str]:
        """The addresses of pages, the newest first."""
        return sorted(self.pages, key=lambda address: self.pages[address].day, reverse=True)


class WordsOf:
    """The content of each word of an index, read from its pieces when it is asked for."""

    def __init__(self, index: Index, store: ContentStore) -> None:
        self.index = index
        self.store = store
        self.ends = list(accumulate((count for count, _ in index.pieces), initial=0))
        self.pieces = {index.words[start]: number for number, start in enumerate(self.ends[:-1])}
        self.piece_of = {
            word: number
            for number in range(len(index.pieces))
            for word in index.words[self.ends[number] : self.ends[number + 1]]
        }
        self.read: dict[str, bytes] = {}

    def __contains__(self, word: str) -> bool:
        return word in self.piece_of

    def __getitem__(self, word: str) -> bytes:
        if word not in self.read:
            self._read(self.piece_of[word])
        return self.read[word]

    def piece(self, first: str, last: str, count: int) -> str:
        """The file of the piece with so many words from first to last; empty if there is none."""
        number = self.pieces.get(first)
        if number is None or self.index.pieces[number][0] != count:
            return ""
        return self.index.pieces[number][1] if self.index.words[self.ends[number + 1] - 1] == last else ""

    def _read(self, number: int) -> None:
        content = unpacked(self.store.folder / self.index.pieces[number][1])
        span = slice(self.ends[number], self.ends[number + 1])
        at = len(content) - sum(self.index.sizes[span])
        for word, size in zip(self.index.words[span], self.index.sizes[span], strict=True):
            self.read[word] = content[at : at + size]
            at += size
