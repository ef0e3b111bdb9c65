"""Slides of one title are numbered, so that each can be told from the others: "The findings (2 of 3)"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tusk.locales.words import Words
from tusk.slides.deck import SlidePage
from tusk.slides.paras import Run


def numbered(pages: Iterable[SlidePage], words: Words) -> Iterator[SlidePage]:
    """The pages of a deck, each with a title of its own; the title slide keeps the title of the workshop."""
    every = list(pages)
    counts, seen = Counter(page.title.words for page in every), Counter[str]()
    for page in every:
        title = page.title.words
        seen[title] += 1
        if counts[title] == 1 or page.layout == "opening":
            yield page
            continue
        said = words.gettext(
            "%(title)s (%(number)s of %(count)s)", title=title, number=seen[title], count=counts[title]
        )
        yield replace(page, title=replace(page.title, runs=(Run(said),)))
