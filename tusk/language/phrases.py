"""Finds phrases in texts in any form of their words, "puts herself at risk" for "put themselves/herself at risk"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from tusk.data_class import dataclass
from tusk.language.nouns import is_noun
from tusk.language.stems import stem
from tusk.late_pattern import late
from tusk.privacy.as_read import NO_WIDTH

SOFT_HYPHEN = "\u00ad"  # where a word may be broken at the end of a line
WORD = late(r"[^\W_]+(?:\u00ad[^\W_]+)*(?:['’][^\W\d_]{1,3}\b)?")
# What can be between two words of a phrase; addresses, tags and codes are read as signs that are left out.
JOINED = late(rf"(?:[ \n\t\u00a0\u202f,/*_~`“”\"'‘’()\[\]{NO_WIDTH}-]|\0{{1,600}}){{1,6}}")
LEFT_OUT = late(r"\]\([^()\s]{0,300}\)|</?[a-z][^<>]{0,200}>|&(?:[a-z]{2,8}|#\d{1,6});", re.IGNORECASE)
ENDING = late(r"['’](?:s|d|ed|ing)$|(?<=[A-Z\d]{2})s$")
APART = {  # words that are also written as two
    "lifestyle": ("life", "style"),
    "streetwise": ("street", "wise"),
    "troublemaker": ("trouble", "maker"),
}
SHORT = {"did", "does", "do", "is", "was", "were", "has", "had", "have", "could", "would", "should"}
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
    """Phrases ready to be looked for. by_first: the forms, by the first of their stems. nouns: those only meant so."""

    by_first: dict[str, tuple[tuple[int, Form], ...]]
    nouns: frozenset[int] = frozenset()

    def find(self, written: str) -> Iterator[Hit]:
        """Every phrase in a text, in the order of the text; the longest of those that begin at the same word."""
        text = _without_addresses(written)
        words = list(WORD.finditer(text))
        stems = [_stem(found[0].replace(SOFT_HYPHEN, "")) for found in words]
        for at, first in enumerate(stems):
            hits = [
                Hit(number, written[words[at].start() : end], words[at].start(), end)
                for begins in ({first, _small(first)} if first.isupper() else (first,))
                for number, form in self.by_first.get(begins, ())
                if (end := _end(text, words, stems, at, form))
                and (number not in self.nouns or is_noun(text, words[at].start(), end))
            ]
            if hits:
                yield max(hits, key=lambda hit: hit.end)


@lru_cache(maxsize=100)
def phrases(written: Sequence[str], nouns: frozenset[int] = frozenset()) -> Phrases:
    """Phrases as authors write them, ready to be looked for. nouns: the numbers of those only meant as nouns."""
    by_first: dict[str, list[tuple[int, Form]]] = defaultdict(list)
    for number, phrase in enumerate(written):
        for form in _forms(phrase):
            for first in form[0]:
                by_first[first].append((number, form))
    return Phrases({first: tuple(forms) for first, forms in by_first.items()}, nouns)


def begins_as_written(words: str, phrase: str) -> bool:
    """Whether some words begin with the very first word of a phrase, or one of those from which it can be chosen."""
    first = WORD.match(words)
    return first is not None and first[0].lower() in phrase.lower().split()[0].split("/")


def _forms(phrase: str) -> Iterator[Form]:
    """With and without what is in brackets: "(drug) addict"."""
    pieces = re.split(r"\(([^)]*)\)", phrase)
    choices = [("", piece) if number % 2 else (piece,) for number, piece in enumerate(pieces)]
    for chosen in product(*choices):
        words = re.sub(r"(?<=\d)/(?=\d)|-", " ", " ".join(chosen)).split()
        words = [
            each for word in words if (each := "/".join(_bare(part) for part in word.split("/")).strip("/"))
        ]
        for way in _other_ways(words) if words else ():
            yield tuple(frozenset(_stem(choice) for choice in word.split("/") if choice) for word in way)


def _bare(word: str) -> str:
    """A word without the signs around it: "leave?"."""
    return "".join(WORD.findall(word))


def _other_ways(words: list[str]) -> Iterator[list[str]]:
    """A phrase as it is written, and with "didn't" for "did not", "nonengagement", "life style"."""
    yield words
    for at, (word, after) in enumerate(zip(words, [*words[1:], ""], strict=True)):
        if after == "not" and word in SHORT:
            yield [*words[:at], f"{word}n't", *words[at + 2 :]]
        if word == "non" and after:
            yield [*words[:at], word + after, *words[at + 2 :]]
        if word in APART:
            yield [*words[:at], *APART[word], *words[at + 1 :]]


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    """An acronym as it is, also with an s for several of it; any other word without its ending."""
    if len(bare := ENDING.sub("", word)) > 1 and bare.isupper():
        return bare
    return stem(re.sub(r"['’]s$", "", word.lower()).replace("’", "'"))


def _small(word: str) -> str:
    """The stem of a word in capitals that is no acronym: PUTTING."""
    return stem(word.lower())


def _without_addresses(text: str) -> str:
    """A text in which addresses of links, tags and codes have no words, as long as before."""
    if not any(sign in text for sign in ("](", "<", "&")):
        return text
    return LEFT_OUT.sub(lambda found: "\0" * len(found[0]), text)


def _end(text: str, words: list[re.Match[str]], stems: list[str], at: int, form: Form) -> int:
    """Where a phrase that begins at a word ends; 0 if it is another phrase."""
    if at + len(form) > len(words):
        return 0
    for step, choices in enumerate(form):
        word = stems[at + step]
        if word not in choices and not (word.isupper() and _small(word) in choices):
            return 0
        between = text[words[at + step - 1].end() : words[at + step].start()]
        if step and ("\n\n" in between or not JOINED.fullmatch(between)):
            return 0
    return words[at + len(form) - 1].end()
