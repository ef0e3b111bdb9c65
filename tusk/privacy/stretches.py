"""Stretches of a text: where words are, and what is around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tusk.late_pattern import Pattern


def joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in the order of their beginnings, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in stretches:
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def places_of(word: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a word is in a text: beginning and end."""
    at = text.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = text.find(word, at + 1)


def places_to_look(text: str, low: str, needs: Sequence[str], sign: Pattern | None) -> list[tuple[int, int]]:
    """Where a text has a sign, or else one of the words it needs, in order; none if it has none of these words.

    low: the text in small letters, as the words are; "" is a word that is everywhere.
    """
    if not any(each in low for each in needs):
        return []
    if sign:
        return [found.span() for found in sign.finditer(text)]
    if "" in needs or len(low) != len(text):  # a capital that is two small letters moves all places
        return [(0, len(text))]
    return sorted(place for each in needs for place in places_of(each, low))


def around(places: Iterable[tuple[int, int]], reach: int) -> Iterator[tuple[int, int]]:
    """Places with so many characters before and after them."""
    return ((max(0, first - reach), last + reach) for first, last in places)
