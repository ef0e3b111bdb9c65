"""The verdict on an external link."""

from __future__ import annotations

from typing import Literal

from tusk.data_class import dataclass

Kind = Literal["ok", "moved", "dead", "blocked", "unreachable", "suspect", "skipped"]

# The worst first, as reports show them, with what each means.
KINDS: dict[Kind, str] = {
    "dead": "The page no longer exists.",
    "unreachable": "There was no readable response.",
    "suspect": "There is a response, but it may not be the intended page.",
    "moved": "The page has moved permanently.",
    "blocked": "The site blocks automated checks. Open the page in a browser to check.",
    "skipped": "It was not checked.",
    "ok": "It works.",
}
BY_HAND = "Open it in a browser to check."
BROKEN: tuple[Kind, ...] = ("dead", "unreachable")


@dataclass(frozen=True)
class Verdict:
    """The result of a check. `moved_to`: the address to use instead. `answered`: the host responded."""

    kind: Kind
    reason: str
    hint: str = ""
    moved_to: str = ""
    answered: bool = True

    @property
    def is_broken(self) -> bool:
        return self.kind in BROKEN


class Failed(Exception):
    """A check failed; carries the verdict. `again`: no response, but a retry may help."""

    def __init__(
        self, kind: Kind, reason: str, hint: str = "", *, again: bool = False, answered: bool = True
    ) -> None:
        super().__init__(reason)
        self.verdict = Verdict(kind, reason, hint, answered=answered and not again)
        self.again = again
