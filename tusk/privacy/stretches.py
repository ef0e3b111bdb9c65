"""Stretches of a text: where words are, and what is around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


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
