"""A text in small letters, as patterns that ignore capitals read it: character for character."""

from __future__ import annotations

# Letters that such a pattern takes for s, i and k, and what `lower` makes of them.
ALIKE = (("\u017f", "s"), ("\u0131", "i"), ("i\u0307", "i"))


def small_letters(text: str) -> str:
    """The text in small letters; a first look in it finds what a pattern that ignores capitals would find."""
    low = text.lower()
    if not low.isascii():
        for letter, plain in ALIKE:
            low = low.replace(letter, plain)
    return low
