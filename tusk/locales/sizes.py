"""The sizes of files, in words."""

from __future__ import annotations


def size_in_words(size: int) -> str:
    """The size of a file in words for readers: 98 kB, 1.2 MB."""
    kilobytes = max(1, round(size / 1000))
    return f"{kilobytes} kB" if kilobytes < 1000 else f"{kilobytes / 1000:.1f} MB"
