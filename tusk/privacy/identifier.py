"""One kind of what identifies a person: how it looks, and where in a text it is worth looking for."""

from __future__ import annotations

import re
from collections.abc import Callable

from tusk.data_class import dataclass
from tusk.late_pattern import LatePattern, Pattern


@dataclass(frozen=True)
class Identifier:
    """One kind of identifier. pattern: `value` is the part that identifies. is_real: tells it from an example."""

    name: str
    pattern: Pattern
    hint: str
    is_real: Callable[[re.Match[str]], bool] = lambda found: True
    in_addresses: bool = False  # it is found within web addresses too
    is_in_address_rules: bool = False  # rules about addresses name it already
    # A text without any of these, in small letters, has none, which is quicker to see than by the pattern.
    needs: tuple[str, ...] = ("",)
    sign: Pattern | None = None  # nor has one without this
    is_of_digits: bool = True  # the sign is in digits as DIGITS finds them
    label: tuple[str, ...] = ()  # before the sign, one of these ends, in small letters
    reach: int = 100  # characters around the sign, or what it needs, in which the pattern is looked for

    def is_needed_in(self, low: str) -> bool:
        """Whether a text in small letters has what the identifier needs."""
        return any(each in low for each in self.needs)


def compiled(pattern: str) -> LatePattern:
    """A pattern that ignores capitals, compiled when it is first looked for."""
    return LatePattern(pattern, re.IGNORECASE)
