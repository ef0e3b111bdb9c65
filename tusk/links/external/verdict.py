"""What is known of an address elsewhere after it was asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["ok", "moved", "dead", "blocked", "unreachable", "suspect", "skipped"]

# The worst first, as reports show them, with what each means.
KINDS: dict[Kind, str] = {
    "dead": "Nothing is there any more.",
    "unreachable": "There was no answer that could be read.",
    "suspect": "There is an answer, but perhaps not the page that was meant.",
    "moved": "The page has a new address for good.",
    "blocked": "Robots are kept out, so it could not be checked. Open it by hand.",
    "skipped": "It was not asked.",
    "ok": "It answers.",
}
BROKEN: tuple[Kind, ...] = ("dead", "unreachable")


@dataclass(frozen=True)
class Verdict:
    """What came of asking. `moved_to`: the address to write instead. `answered`: somebody was there."""

    kind: Kind
    reason: str
    hint: str = ""
    moved_to: str = ""
    answered: bool = True

    @property
    def is_broken(self) -> bool:
        return self.kind in BROKEN


class Failed(Exception):
    """An address could not be asked to the end; carries the verdict. `again`: nobody was there, but may be soon."""

    def __init__(
        self, kind: Kind, reason: str, hint: str = "", *, again: bool = False, answered: bool = True
    ) -> None:
        super().__init__(reason)
        self.verdict = Verdict(kind, reason, hint, answered=answered and not again)
        self.again = again
