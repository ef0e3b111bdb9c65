"""What was used, by whom and how often, and what nobody used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tusk.data_class import dataclass
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.model.amounts import Few
from tusk.model.kinds.workshop import Workshop
from tusk.model.uses import Use


@dataclass(frozen=True)
class Usage:
    """The uses of one item, the latest first."""

    item: Item
    uses: tuple[Use, ...]

    @property
    def agencies(self) -> list[str]:
        """Who used it, each once, in the order of the alphabet."""
        return sorted({use.agency for use in self.uses}, key=str.lower)

    @property
    def people(self) -> int:
        """How many people at least: hidden and unknown numbers are not in it."""
        return people_in(self.uses)

    @property
    def is_least(self) -> bool:
        """Whether there were more people than that."""
        return any(not isinstance(use.people, int) for use in self.uses)


def usage_of(uses: Iterable[Use], library: Library) -> list[Usage]:
    """The items that were used, the most used first."""
    by_item: dict[str, list[Use]] = {}
    for use in sorted(uses, key=lambda use: use.on, reverse=True):
        if library.is_listed(use.entry):
            by_item.setdefault(use.entry, []).append(use)
    found = [Usage(library.items[id], tuple(theirs)) for id, theirs in by_item.items()]
    return sorted(found, key=lambda usage: (-len(usage.uses), usage.item.record.title.lower()))


def unused(items: Iterable[Item], uses: Iterable[Use]) -> list[Item]:
    """The items that are made to be used by teams, and that nobody said to have used."""
    known = {use.entry for use in uses}
    return [item for item in items if can_be_used(item) and item.id not in known]


def can_be_used(item: Item) -> bool:
    """Whether teams can say that they used it: it has a team pack, a kit or slides."""
    record = item.record
    return record.has_team_pack or record.has_kit or isinstance(record, Workshop)


def people_in(uses: Sequence[Use]) -> int:
    """How many people took part, as far as it is known and not hidden."""
    return sum(use.people for use in uses if isinstance(use.people, int) and not isinstance(use.people, Few))
