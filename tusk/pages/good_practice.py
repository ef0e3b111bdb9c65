"""The page of good practice: what went well, by year, and how much of it there is on each theme."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from tusk.document.texts import Texts


def good_practice(texts: Texts) -> dict[str, object]:
    """The values for its template.

    by_theme: (theme, number of entries), the most frequent first; years: (year, items), the newest first.
    """
    items = sorted(texts.library.going_well, key=lambda item: item.id)
    items.sort(key=lambda item: item.record.issued, reverse=True)
    counts = Counter(theme for item in items for theme in dict.fromkeys(item.record.themes))
    themes = [(texts.theme(id), number) for id, number in counts.items()]
    return {
        "by_theme": sorted(
            ((theme, number) for theme, number in themes if theme.target),
            key=lambda pair: (-pair[1], pair[0].name),
        ),
        "years": [
            (year, list(those)) for year, those in groupby(items, key=lambda item: item.record.issued.year)
        ],
    }
