"""One kind of clue that a text gives of a child or a family: how it looks, how much it tells, how to blur it."""

from __future__ import annotations

import re

from tusk.data_class import dataclass
from tusk.first_look import FirstLook
from tusk.late_pattern import LatePattern


@dataclass(frozen=True)
class Kind:
    """One kind of clue. pattern: `value` is the clue. weight: how often it halves those whom it can be about.

    needs: a text without any of these, in small letters, has no such clue, which is quicker to see than by the pattern.
    """

    name: str
    weight: float
    pattern: LatePattern
    first_look: FirstLook
    blur: str
    needs: tuple[str, ...]
    sign: re.Pattern[str] | None = None  # nor has one without this, which is quicker to find
    reach: int = 100  # characters around these in which a clue is: more than the longest has


def clue_kind(
    name: str,
    weight: float,
    pattern: str,
    blur: str,
    *,
    capitals: bool = False,
    needs: str = "",
    sign: re.Pattern[str] | None = None,
    reach: int = 100,
) -> Kind:
    """A kind. needs: words with | between them. capitals: whether capitals matter."""
    late = LatePattern(pattern, re.NOFLAG if capitals else re.IGNORECASE)
    return Kind(
        name,
        weight,
        late,
        FirstLook([late]),
        blur,
        tuple(needs.split("|")),
        sign,
        reach,
    )
