"""Days on which something is held."""

from typing import Annotated

from pydantic import Field

from tusk.locales.message import Message, lazy_gettext
from tusk.model.amounts import OR_UNKNOWN
from tusk.model.fields import Address, Line, PartDate, Record
from tusk.model.time_of_day import TimeOfDay


class Occasion(Record):
    """A day on which something is held."""

    day: PartDate = Field(
        description="The day: 2026-12-08. A month alone, or unknown, is shown, but is in no calendar."
    )
    until: PartDate | None = Field(None, description="The last day, if it takes several days.")
    starts: Annotated[TimeOfDay | None, OR_UNKNOWN] = Field(None, description="When it begins: 14:00.")
    ends: Annotated[TimeOfDay | None, OR_UNKNOWN] = Field(None, description="When it ends: 15:30.")
    title: Line | None = Field(
        None, description="What is held, if the title above the dates does not say it."
    )
    place: Line | None = Field(None, description="The room and building, with the postcode.")
    platform: Line | None = Field(None, description="The online platform, for example Microsoft Teams.")
    link: Address | None = Field(None, description="Where to join it online: a web address.")
    booking: Address | None = Field(
        None,
        description="Where to book: a web address, or mailto: and an e-mail address. Shown until the day.",
    )
    places_left: Annotated[Annotated[int, Field(ge=0)] | None, OR_UNKNOWN] = Field(
        None, description="How many places are left; 0 is shown as fully booked. Shown until the day."
    )
    note: Line | None = Field(None, description="What else there is to know, for example what to bring.")
    cancelled: Line | None = Field(None, description="That it will not be held, and why.")

    @property
    def last_day(self) -> PartDate:
        """The day on which it ends."""
        return self.until or self.day

    @property
    def hours(self) -> Message | None:
        """The start and end times, for readers."""
        return hours(self.starts, self.ends)

    @property
    def days(self) -> PartDate | Message:
        """The day or days, for readers."""
        first, last = self.day, self.until
        if not last:
            return first
        is_same_month = first.day and last.day and (first.year, first.month) == (last.year, last.month)
        return lazy_gettext("%(start)s to %(end)s", start=first.day if is_same_month else first, end=last)

    @property
    def where(self) -> str:
        """The place and the platform, in one line."""
        return "; ".join(each for each in (self.place, self.platform) if each)


def hours(starts: TimeOfDay | None, ends: TimeOfDay | None) -> Message | None:
    """A start and an end for readers, as far as they are known."""
    if starts and ends:
        return lazy_gettext("%(start)s to %(end)s", start=starts, end=ends)
    if starts:
        return lazy_gettext("from %(start)s", start=starts)
    return lazy_gettext("until %(end)s", end=ends) if ends else None


def in_order(occasion: Occasion) -> tuple[bool, PartDate, str]:
    """What dates are sorted by: the day, then the hour; those whose day is not known are last."""
    return not occasion.day, occasion.day, str(occasion.starts or "")
