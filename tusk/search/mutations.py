"""How Welsh words begin in a dictionary: blant, mhlant and phlant in a text are all plant, which readers type."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.late_pattern import late

WORD = late(r"[^\W\d_]{3,}")
FIRST = late(r"ngh|mh|nh|ng|ch|dd|ff|ll|ph|rh|th|\w")
VOWELS = "aâeêiîoôuûwŵyŷ"
# The first letter in a text → what it can be in a dictionary. A g is lost, so it can be before any vowel, l or r.
RADICALS: dict[str, tuple[str, ...]] = {
    **{"mh": ("p",), "ph": ("p",), "nh": ("t",), "th": ("t",), "ngh": ("c",), "ch": ("c",), "ng": ("g",)},
    **{"b": ("p",), "d": ("t",), "g": ("c",), "f": ("b", "m"), "m": ("b",), "n": ("d",), "dd": ("d",)},
    **{"l": ("ll", "gl"), "r": ("rh", "gr")},
    **{vowel: (f"g{vowel}",) for vowel in VOWELS},
}


def radicals(text: str) -> list[str]:
    """The words that those of a text can be in a dictionary, without the words of the text, in order."""
    words = set(WORD.findall(text.lower()))
    return sorted({found for word in words for found in _radicals(word)} - words)


def _radicals(word: str) -> Iterator[str]:
    if first := FIRST.match(word):
        for radical in RADICALS.get(first[0], ()):
            yield radical + word[first.end() :]
