"""Stretches of a text: where words are, and what is around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from tusk.late_pattern import Pattern


class Word(NamedTuple):
    """A word, in small letters, that counts only as a pattern finds it. A word is found faster than a pattern."""

    word: str
    pattern: Pattern


Need: TypeAlias = str | Word


def joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in the order of their beginnings, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in stretches:
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def is_in(low: str, need: Need) -> bool:
    """Whether a text in small letters has a word."""
    return need in low if isinstance(need, str) else need.word in low and bool(need.pattern.search(low))


def places_of(word: Need, text: str) -> Iterator[tuple[int, int]]:
    """Where a word is in a text: beginning and end."""
    if isinstance(word, Word):
        yield from (found.span() for found in word.pattern.finditer(text))
        return
    at = text.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = text.find(word, at + 1)


def places_to_look(text: str, low: str, needs: Sequence[Need], sign: Pattern | None) -> list[tuple[int, int]]:
    """Where a text has a sign, or else one of the words it needs, in order; none if it has none of these words.

    low: the text in small letters, as the words are; "" is a word that is everywhere.
    """
    if not any(is_in(low, each) for each in needs):
        return []
    if sign:
        return [found.span() for found in sign.finditer(text)]
    if "" in needs or len(low) != len(text):  # a capital that is two small letters moves all places
        return [(0, len(text))]
    return sorted(place for each in needs for place in places_of(each, low))


def around(places: Iterable[tuple[int, int]], reach: int) -> Iterator[tuple[int, int]]:
    """Places with so many characters before and after them."""
    return ((max(0, first - reach), last + reach) for first, last in places)
