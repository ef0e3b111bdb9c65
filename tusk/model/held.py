"""Entries that are held on a day, or on several."""

from __future__ import annotations

from pydantic import Field

from tusk.model.common import Entry
from tusk.model.fields import Address, Line, PartDate, TimeOfDay
from tusk.model.occasions import Occasion, in_order

MOST_DAYS = 3  # that are named in a line
# Fields of an entry that its dates need not repeat: those of a group only if a date has none of them.
SHARED = (("starts", "ends"), ("place", "platform"), ("link",), ("booking",), ("cancelled",))


class Held(Entry):
    """An entry that is held on a day, or on several."""

    held: PartDate | None = Field(
        None, description="When it is or was held. Leave out if unknown; several days are in dates."
    )
    starts: TimeOfDay | None = Field(None, description="When it begins: 14:00. Also of dates without hours.")
    ends: TimeOfDay | None = Field(None, description="When it ends: 15:30.")
    duration: Line | None = Field(None, description="How long it takes.")
    platform: Line | None = Field(None, description="The online platform, for example Microsoft Teams.")
    place: Line | None = Field(None, description="The room and building where it is held, with the postcode.")
    link: Address | None = Field(None, description="Where to join it online: a web address.")
    booking: Address | None = Field(
        None,
        description="Where to book: a web address, or mailto: and an e-mail address. Shown until the day.",
    )
    cancelled: Line | None = Field(
        None, description="That it will not be held, and why: Cancelled because of illness."
    )
    for_whom: Line | None = Field(None, description="Who it is for, in words.")

    @property
    def occasions(self) -> list[Occasion]:
        """The days on which it is held, in order: those of its dates, or the one of `held`."""
        given = self.dates or ([Occasion.model_construct(day=self.held)] if self.held else [])
        return sorted((self._filled(occasion) for occasion in given), key=in_order)

    def _filled(self, occasion: Occasion) -> Occasion:
        """A date with what the entry says about all of them."""
        lacking = [group for group in SHARED if not any(getattr(occasion, name) for name in group)]
        return occasion.model_copy(update={name: getattr(self, name) for group in lacking for name in group})

    @property
    def when(self) -> str:
        """The day with its hours, or all days, in words for readers."""
        days = [occasion.days for occasion in self.occasions]
        if len(days) > MOST_DAYS:
            return f"{len(days)} dates, {days[0]} to {days[-1]}"
        hours = {occasion.hours for occasion in self.occasions}
        return ", ".join(
            words for words in (*(days or ["Undated"]), *(hours if len(hours) == 1 else ())) if words
        )

    @property
    def facts(self) -> list[tuple[str, str]]:
        """When, how long, where and for whom, each with its name for readers."""
        several = len(self.occasions) > 1
        one = self.occasions[0] if len(self.occasions) == 1 else self
        known = [
            ("Dates" if several else "Date", self.when if several else self._day),
            ("Time", "" if several else one.hours),
            ("Duration", self.duration),
            ("Place", one.place),
            ("Online" if one.place else "Where", one.platform),
            ("For", self.for_whom),
        ]
        return [(name, words) for name, words in known if words]

    @property
    def _day(self) -> str:
        return self.occasions[0].days if self.occasions else "Undated"

    @property
    def hours(self) -> str:
        """The start and end times, in words for readers; empty if not given."""
        return f"{self.starts.words} to {self.ends.words}" if self.starts and self.ends else ""
