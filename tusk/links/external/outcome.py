"""The outcome of a run: each address with its verdict, its places and whether the failure is new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from tusk.data_class import dataclass
from tusk.links.external.memory import Remembered
from tusk.links.external.verdict import KINDS, Kind
from tusk.links.external.wanted import Places
from tusk.links.link import Found, Link
from tusk.links.site import HTML
from tusk.model.fields import PartDate
from tusk.model.vocabulary import KnownLink
from tusk.problem import whole

STATES: dict[Kind, str] = {
    "dead": "is dead",
    "unreachable": "cannot be reached",
    "suspect": "may not lead to the intended page",
    "moved": "has moved",
    "blocked": "could not be checked",
    "skipped": "was not checked",
}


@dataclass(frozen=True)
class Outcome:
    """One address after a run. `tolerated`: its item in content/links.yml."""

    address: str
    known: Remembered
    places: tuple[tuple[str, Link], ...]
    is_new: bool
    tolerated: KnownLink | None = None

    @property
    def kind(self) -> Kind:
        return self.known.verdict.kind

    @property
    def pages(self) -> list[str]:
        """The pages that contain it, each once."""
        return sorted({file for file, _ in self.places if file.endswith(HTML)})

    @property
    def files(self) -> list[str]:
        """The other files that contain it: PDFs, decks, feeds."""
        return sorted({file for file, _ in self.places if not file.endswith(HTML)})

    @property
    def fails(self) -> bool:
        """Whether it makes a run fail: it is newly broken and not tolerated."""
        return self.is_new and self.tolerated is None


def outcomes(
    places: Places,
    before: Mapping[str, Remembered],
    after: Mapping[str, Remembered],
    tolerated: Mapping[str, KnownLink],
) -> list[Outcome]:
    """Every known address after a run, the worst and the most widespread first."""
    found = [
        Outcome(
            address,
            known,
            places.get(address, ()),
            known.verdict.is_broken and not (address in before and before[address].verdict.is_broken),
            tolerated.get(address),
        )
        for address, known in after.items()
    ]
    order = list(KINDS)
    return sorted(found, key=lambda each: (order.index(each.kind), -len(each.pages), each.address))


def as_found(outcome: Outcome) -> Iterator[Found]:
    """The faults of an address, one for each place; none if it works."""
    if outcome.kind == "ok":
        return
    verdict = outcome.known.verdict
    reason = verdict.reason
    if outcome.known.since:
        reason += f" Failing since {day(outcome.known.since)}."
    message = f'the address "{whole(outcome.address)}" {STATES[outcome.kind]}. {reason}'
    hint = f"{verdict.hint}." if verdict.moved_to else verdict.hint
    for file, link in outcome.places:
        yield Found(file, message, hint, link, level="error" if outcome.fails else "note")


def answers_again(outcome: Outcome) -> bool:
    """Whether an address in content/links.yml works again."""
    return outcome.tolerated is not None and outcome.kind in ("ok", "moved")


def day(on: date) -> str:
    """A day in words: 6 March 2018."""
    return PartDate(on.year, on.month, on.day).words
