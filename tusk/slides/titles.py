"""Titles of slides: as large as they fit, and how far down they reach."""

from __future__ import annotations

from tusk.fonts import measure
from tusk.fonts.measure import CONTINUED, OPENING, OPENING_TITLES
from tusk.slides.deck import LEFT, ROOM, TOP, SlidePage
from tusk.slides.paras import Para, Run

# Points, and the most lines at that size.
SIZES = ((32.0, 1), (30.0, 1), (28.0, 1), (26.0, 1), (28.0, 2), (24.0, 3), (20.0, 4))
FEW_WORDS = ((42.0, 1), (38.0, 1), (36.0, 2), (32.0, 3))  # over a slide with only a few words
LARGE = ((48.0, 2), (40.0, 3), (32.0, 5), OPENING_TITLES)
SUBTITLE = 20.0
BELOW = 16.0  # between title and content
PANEL = 560.0  # the width of the coloured part of the title slide
INNER = OPENING  # of its content


def title_of(words: str, *, large: bool = False, few: bool = False, room: float = ROOM) -> tuple[Para, float]:
    """A title, and where the content below it can begin. few: whether there are only a few words below it.

    It has room for "(1 of 2)", since slides of one title are numbered.
    """
    for size, most in LARGE if large else FEW_WORDS + SIZES if few else SIZES:
        lines = measure.lines([(words if large else words + CONTINUED, True)], size, room)
        if lines <= most:
            break
    return Para((Run(words),), "heading", size=size), TOP + lines * size * measure.LINE + BELOW


def head_of(page: SlidePage) -> tuple[float, float, float, float, float]:
    """The place of a title: left, top, width and height; and the top of the text below it."""
    if page.layout == "opening":
        return LEFT, 110.0, INNER, 220.0, 346.0
    if page.layout == "divider":
        return LEFT, 150.0, ROOM, 170.0, 340.0
    high = page.title.height(ROOM)
    return LEFT, TOP, ROOM, high, TOP + high + BELOW - 8
