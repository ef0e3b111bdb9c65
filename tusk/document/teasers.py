"""The line about an article under "In this issue". One that only says the title again is left out."""

from __future__ import annotations

from tusk.document.nodes import Text
from tusk.document.texts import line
from tusk.late_pattern import late

WORD = late(r"[^\W\d_]{4,}")
STEM = 4  # letters: guide and guidance are one word here
# English words that say nothing of an article; in other languages only the words of the title count.
EMPTY = late(
    "about|above|articles?|below|bulletin|case|concludes?|details?|findings?|found|from|full|further|given|have|here|"
    "include[sd]|into|issue|learn|more|next|outlined|over|page|read|reading|section|summar(?:y|ised)|th(?:at|eir|en|ere|ese|"
    "ey|is|ose)|were|what|when|which|with|your"
)


def teaser_of(teaser: str, title: str) -> tuple[Text, ...]:
    """A teaser in one piece, or in two with the place of the article between them; nothing if it repeats the title."""
    if not says_more(teaser, title):
        return ()
    return tuple(line(piece) for piece in teaser.split("{where}", 1))


def says_more(teaser: str, title: str) -> bool:
    """Whether at least half of what a teaser says is not in the title.

    >>> says_more("Read on for details of a new guide on Modern Slavery {where}.", "Modern Slavery Guidance")
    False
    >>> says_more("Two children were hurt: what six agencies learned.", "Learning review")
    True
    """
    said = _stems(teaser.replace("{where}", ""))
    return bool(said) and 2 * len(said - _stems(title)) >= len(said)


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(text.casefold()) if not EMPTY.fullmatch(word)}
