"""One kind of what identifies a person: how it looks, and where in a text it is worth looking for."""

from __future__ import annotations

import re
from collections.abc import Callable

from tusk.data_class import dataclass
from tusk.late_pattern import LatePattern, Pattern
from tusk.privacy.looked_at import LookedAt, Place
from tusk.privacy.stretches import Need, is_in


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
    needs: tuple[Need, ...] = ("",)
    sign: Pattern | None = None  # nor has one without this
    sign_in: Place = "row"
    label: tuple[str, ...] = ()  # before the sign, one of these ends, in small letters
    reach: int = 100  # characters around the sign, or what it needs, in which the pattern is looked for

    def is_likely_in(self, looked_at: LookedAt) -> bool:
        """Whether a text has what the identifier needs."""
        if self.sign and not looked_at.may_have(self.sign_in):
            return False
        if self.sign and self.is_in_rows:
            return bool(self.sign.search(looked_at.numbers)) and self.is_needed_in(looked_at.low)
        return self.is_needed_in(looked_at.low) and not (self.sign and not self.sign.search(looked_at.text))

    @property
    def is_in_rows(self) -> bool:
        """Whether its sign is in rows of digits."""
        return self.sign is not None and self.sign_in in ("row", "long row")

    def is_needed_in(self, low: str) -> bool:
        """Whether a text in small letters has one of the words that the identifier needs."""
        for each in self.needs:  # noqa: SIM110 (asked of every text)
            if is_in(low, each):
                return True
        return False


def compiled(pattern: str) -> LatePattern:
    """A pattern that ignores capitals, compiled when it is first looked for."""
    return LatePattern(pattern, re.IGNORECASE)
