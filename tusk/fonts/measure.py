"""The width of a text in Arial, the font of the slides: slides are fitted before anyone opens them.

Every computer that shows slides has Arial, or a font with the same widths (Liberation Sans).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tusk.locales.message import N_

# The widths of the characters from space to ~, in thousandths of the font size.
REGULAR = """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556
278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667
611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833
556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
"""
BOLD = """
278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556
333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667
611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889
611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584
"""
OTHERS = dict.fromkeys("—…→ÆŒæœ", 1000) | dict.fromkeys("‘’", 280) | dict.fromkeys("“”", 500) | {"•": 350}
WIDEST = 1000
USUAL = 800  # a character that is not in the table
SPARE = 1.02  # programs round widths differently
LINE = 1.17  # the height of a line, as a multiple of the font size
SLIDE = 852.0  # points: the width of the content of a slide
TITLES = (20.0, 4)  # the smallest font size of a slide's title, and the most lines it can have
OPENING, OPENING_TITLES = 466.0, (24.0, 8)  # the same on the title slide
CONTINUED = N_(" (continued)")

Words = Iterable[tuple[str, bool]]  # pieces of text, each with True if it is bold

WIDTHS = {False: [int(wide) for wide in REGULAR.split()], True: [int(wide) for wide in BOLD.split()]}


@lru_cache(maxsize=50_000)
def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a text on one line, in points."""
    return sum(_width(character, WIDTHS[bold]) for character in text) * size * SPARE / 1000


def _width(character: str, widths: list[int]) -> int:
    if " " <= character <= "~":
        return widths[ord(character) - 32]
    if character in OTHERS:
        return OTHERS[character]
    if unicodedata.east_asian_width(character) in "WF":
        return WIDEST
    base = unicodedata.normalize("NFD", character)[0]
    if not " " <= base <= "~":
        return USUAL
    return widths[ord(base) - 32] + (150 if base in "dilt" else 0)  # narrow letters with a wide mark: ď, î


def lines(words: Words, size: float, room: float) -> int:
    """How many lines a text takes at most; a word that is wider than a line is broken, after a hyphen if it has one."""
    whole = _lines(_words(words, size), room)
    if not any("-" in text for text, _ in words):
        return whole
    parted = [(text.replace("-", "- "), bold) for text, bold in words]
    return max(whole, _lines(_words(parted, size), room))


def _lines(words: Iterable[tuple[float, float]], room: float) -> int:
    count, used = 1, 0.0
    for word, space in words:
        if used and used + word > room:
            count, used = count + 1, 0.0
        broken = int(word // room)
        count += broken
        used += word - broken * room + space
    return count


def title_fits(title: str, *, opening: bool = False) -> bool:
    """Whether a title has room at the top of a slide, or on the title slide."""
    size, most = OPENING_TITLES if opening else TITLES
    words = title if opening else title + CONTINUED
    return lines([(words, True)], size, OPENING if opening else SLIDE) <= most


def _words(words: Words, size: float) -> Iterator[tuple[float, float]]:
    """The width of each word and of the space after it; a word may be bold in part."""
    wide = 0.0
    for text, bold in words:
        pieces = text.replace("\n", " ").split(" ")
        for piece in pieces[:-1]:
            yield wide + width(piece, size, bold), width(" ", size, bold)
            wide = 0.0
        wide += width(pieces[-1], size, bold)
    yield wide, 0.0
