"""What was published, recommended and done in one year, selected from a library."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from tusk.data_class import dataclass
from tusk.ledger.register import Again, Recorded, made_again, register
from tusk.ledger.status import OVERDUE, REFUSED, UNDATED
from tusk.ledger.uses import unused
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.model.fields import PartDate
from tusk.model.held import Held
from tusk.model.kinds.yearly import YearlyDigest
from tusk.model.occasions import Occasion, in_order
from tusk.model.uses import Use


@dataclass(frozen=True)
class Year:
    """One year of a library. of: only of the publisher of this id."""

    library: Library
    year: int
    of: str | None = None

    @cached_property
    def published(self) -> list[Item]:
        """What was issued in the year, the oldest first."""
        mine = (item for item in self._items if item.record.issued.year == self.year)
        return sorted(mine, key=lambda item: (item.record.issued, item.id))

    @cached_property
    def themes(self) -> list[tuple[str, list[Item]]]:
        """(theme, what raised it in the year), the most frequent first."""
        found: dict[str, list[Item]] = defaultdict(list)
        for item in self.published:
            for theme in dict.fromkeys(item.record.themes):
                found[theme].append(item)
        return sorted(found.items(), key=lambda pair: (-len(pair[1]), self.library.theme_names[pair[0]]))

    @cached_property
    def made(self) -> list[Recorded]:
        """The recommendations that were made in the year."""
        return [each for each in self._recorded if each.made.year == self.year]

    @cached_property
    def closed(self) -> list[Recorded]:
        """The recommendations whose last step was finished in the year."""
        return [each for each in self._recorded if each.closed_on and each.closed_on.year == self.year]

    @cached_property
    def so_far(self) -> list[Recorded]:
        """The recommendations that were made by the end of the year."""
        return [each for each in self._recorded if each.made.year <= self.year]

    @cached_property
    def open(self) -> list[Recorded]:
        """The recommendations that were made by the end of the year, and on which something was still to be done."""
        return [each for each in self._recorded if each.made.year <= self.year and self._is_open(each)]

    @cached_property
    def overdue(self) -> list[Recorded]:
        """Those that are overdue on the day of the library."""
        return [each for each in self.open if each.status == OVERDUE]

    @cached_property
    def again(self) -> list[Again]:
        """What was recommended in the year although it had been closed before."""
        return [each for each in made_again(self._recorded) if each.next.made.year == self.year]

    @cached_property
    def went_well(self) -> list[Item]:
        """What was published in the year and says what went well."""
        return [item for item in self.published if item.record.positives]

    @cached_property
    def held(self) -> list[tuple[Item, Occasion]]:
        """The workshops and events that were held in the year, by the day of the library, in order."""
        every = ((item, each) for item in self._items for each in _occasions(item))
        mine = ((item, each) for item, each in every if each.day.year == self.year and not each.cancelled)
        past = (pair for pair in mine if pair[1].last_day.last_day <= self.library.today)
        return sorted(past, key=lambda pair: (in_order(pair[1]), pair[0].id))

    @cached_property
    def used(self) -> list[Use]:
        """What teams said that they used in the year."""
        mine = {item.id for item in self._items}
        return [use for use in self.library.uses if use.on.year == self.year and use.entry in mine]

    @cached_property
    def unused(self) -> list[Item]:
        """What was published in the year, and nobody said to have used; nothing if nobody ever says so."""
        return unused(self.published, self.library.uses) if self.library.uses else []

    @cached_property
    def _items(self) -> list[Item]:
        every = (item for item in self.library.listed if not isinstance(item.record, YearlyDigest))
        return [item for item in every if self.of in (None, item.record.publisher)]

    @cached_property
    def _recorded(self) -> list[Recorded]:
        every = register(self.library)
        return [each for each in every if self.of in (None, each.item.record.publisher)]

    def _is_open(self, each: Recorded) -> bool:
        if each.status in (REFUSED, UNDATED):
            return False
        return each.closed_on is None or each.closed_on > PartDate(self.year, 12, 31)


def _occasions(item: Item) -> list[Occasion]:
    record = item.record
    return list(record.occasions) if isinstance(record, Held) else []
