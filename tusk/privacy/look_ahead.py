"""First looks at many texts, one look after the other, before rules look at each text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tusk.first_look import FirstLook
from tusk.privacy import as_read, narrowing
from tusk.privacy.clue_kinds import KINDS
from tusk.privacy.identifiers import FIRST_LOOKS
from tusk.privacy.signs import plain_signs


def look_ahead(texts: Sequence[str]) -> None:
    """Look at texts in which identifiers, postcodes and small counts will be looked for soon."""
    _look([as_read.FIRST_LOOK], texts)
    _look(FIRST_LOOKS, [*map(plain_signs, texts)])
    _look([narrowing.POSTCODES], [*map(narrowing.on_one_line, texts)])
    _look([narrowing.COUNTS], [*map(narrowing.with_plain_spaces, texts)])


def look_ahead_for_clues(texts: Sequence[str]) -> None:
    """Look at texts in which clues will be looked for soon."""
    _look([kind.first_look for kind in KINDS], texts)


def _look(looks: Iterable[FirstLook], texts: Sequence[str]) -> None:
    for look in looks:
        look.look_ahead(texts)
