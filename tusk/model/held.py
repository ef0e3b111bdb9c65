"""Entries that are held on a day, or on several."""

from typing import Annotated

from pydantic import Field

from tusk.locales.message import N_, Message, lazy_gettext
from tusk.model.amounts import OR_UNKNOWN
from tusk.model.entry import Entry
from tusk.model.fields import Address, Line, PartDate
from tusk.model.occasions import Occasion, hours, in_order
from tusk.model.time_of_day import TimeOfDay

UNDATED = lazy_gettext("Undated")
MOST_DAYS = 3  # that are named in a line
# Fields of an entry that its dates need not repeat: those of a group only if a date has none of them.
SHARED = (("starts", "ends"), ("place", "platform"), ("link",), ("booking",), ("cancelled",))


class Held(Entry):
    """An entry that is held on a day, or on several."""

    held: PartDate | None = Field(None, description="When it is or was held. Several days are in dates.")
    starts: Annotated[TimeOfDay | None, OR_UNKNOWN] = Field(
        None, description="When it begins: 14:00. Also of dates without hours."
    )
    ends: Annotated[TimeOfDay | None, OR_UNKNOWN] = Field(None, description="When it ends: 15:30.")
    duration: Annotated[Line | None, OR_UNKNOWN] = Field(None, description="How long it takes.")
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
    def when(self) -> PartDate | Message:
        """The day with its hours, or all days, for readers."""
        days = [occasion.days for occasion in self.occasions]
        if len(days) > MOST_DAYS:
            first, last = days[0], days[-1]
            return lazy_gettext(
                "%(count)s dates, %(first)s to %(last)s", count=len(days), first=first, last=last
            )
        times = {occasion.hours for occasion in self.occasions}
        time = times.pop() if len(times) == 1 else None
        return _in_a_row([*(days or [UNDATED]), *([time] if time else [])])

    @property
    def facts(self) -> list[tuple[str, object]]:
        """When, how long, where and for whom, each with its name for readers."""
        one = self.occasions[0] if len(self.occasions) == 1 else self
        known: list[tuple[str, object]] = [
            *self._when(),
            (N_("Duration"), self.duration),
            (N_("Place"), one.place),
            (N_("Online") if one.place else N_("Where"), one.platform),
            (N_("For"), self.for_whom),
        ]
        return [(name, value) for name, value in known if value]

    def _when(self) -> list[tuple[str, object]]:
        if len(self.occasions) > 1:
            return [(N_("Dates"), self.when)]
        if not self.occasions:
            return [(N_("Date"), UNDATED), (N_("Time"), hours(self.starts, self.ends))]
        return [(N_("Date"), self.occasions[0].days), (N_("Time"), self.occasions[0].hours)]


def _in_a_row(pieces: list[PartDate | Message]) -> PartDate | Message:
    first, *rest = pieces
    return lazy_gettext("%(first)s, %(rest)s", first=first, rest=_in_a_row(rest)) if rest else first
