"""Finds phrases in texts in any form of their words, "puts herself at risk" for "put themselves/herself at risk"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from tusk.language.stems import stem

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]{1,3}\b)?")
JOINED = re.compile(r"[ \n\t,*_“”\"'‘’()-]{1,4}")  # what can be between two words of a phrase
Form = tuple[frozenset[str], ...]  # for each word the stems of which one is there; acronyms as they are


@dataclass(frozen=True)
class Hit:
    """A phrase in a text. number: which of the phrases it is; start and end: its place."""

    number: int
    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Phrases:
    """Phrases ready to be looked for. by_first: the forms, by the first of their stems."""

    by_first: dict[str, tuple[tuple[int, Form], ...]]

    def find(self, text: str) -> Iterator[Hit]:
        """Every phrase in a text, in the order of the text; the longest of those that begin at the same word."""
        words = list(WORD.finditer(text))
        stems = [_stem(found[0]) for found in words]
        for at, first in enumerate(stems):
            hits = [
                Hit(number, text[words[at].start() : end], words[at].start(), end)
                for number, form in self.by_first.get(first, ())
                if (end := _end(text, words, stems, at, form))
            ]
            if hits:
                yield max(hits, key=lambda hit: hit.end)


@lru_cache(maxsize=8)
def phrases(written: Sequence[str]) -> Phrases:
    """Phrases as authors write them, ready to be looked for."""
    by_first: dict[str, list[tuple[int, Form]]] = defaultdict(list)
    for number, phrase in enumerate(written):
        for form in _forms(phrase):
            for first in form[0]:
                by_first[first].append((number, form))
    return Phrases({first: tuple(forms) for first, forms in by_first.items()})


def _forms(phrase: str) -> Iterator[Form]:
    """With and without what is in brackets: "(drug) addict"."""
    pieces = re.split(r"\(([^)]*)\)", phrase)
    choices = [("", piece) if number % 2 else (piece,) for number, piece in enumerate(pieces)]
    for chosen in product(*choices):
        words = " ".join(chosen).replace("-", " ").split()
        if words:
            yield tuple(frozenset(_stem(each) for each in word.split("/") if each) for word in words)


def _stem(word: str) -> str:
    """An acronym as it is, any other word without its ending."""
    if len(word) > 1 and word.isupper():
        return word
    return stem(re.sub(r"['’]s$", "", word.lower()))


def _end(text: str, words: list[re.Match[str]], stems: list[str], at: int, form: Form) -> int:
    """Where a phrase that begins at a word ends; 0 if it is another phrase."""
    if at + len(form) > len(words):
        return 0
    for step, choices in enumerate(form):
        if stems[at + step] not in choices:
            return 0
        between = text[words[at + step - 1].end() : words[at + step].start()]
        if step and not JOINED.fullmatch(between):
            return 0
    return words[at + len(form) - 1].end()
