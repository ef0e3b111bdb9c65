"""A time of day, as authors write it and readers see it."""

from __future__ import annotations

import re
from functools import total_ordering

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tusk.data_class import dataclass
from tusk.locales.message import Message, lazy_gettext
from tusk.locales.words import ENGLISH


@total_ordering
@dataclass(frozen=True)
class TimeOfDay:
    """A time, to the minute. Written 14:00, with or without quotes."""

    hour: int
    minute: int

    @classmethod
    def parse(cls, text: str) -> TimeOfDay:
        """Read "9:30" or "14:00"; raises ValueError for anything else."""
        found = re.fullmatch(r"([01]?[0-9]|2[0-3]):([0-5][0-9])", text)
        if not found:
            raise ValueError(text)
        return cls(int(found[1]), int(found[2]))

    @property
    def words(self) -> str:
        """The time in English: "2pm", "9:30am", "midday"."""
        return ENGLISH.say(self)

    @property
    def message(self) -> Message:
        """The time in words for readers, in any language."""
        if (self.hour, self.minute) == (12, 0):
            return lazy_gettext("midday")
        time = f"{self.hour % 12 or 12}" + (f":{self.minute:02}" if self.minute else "")
        if self.hour < 12:
            return lazy_gettext("%(time)sam", time=time)
        return lazy_gettext("%(time)spm", time=time)

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"

    def __lt__(self, other: TimeOfDay) -> bool:
        return (self.hour, self.minute) < (other.hour, other.minute)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: str) -> TimeOfDay:
            try:
                return cls.parse(value)
            except ValueError:
                raise PydanticCustomError("time_of_day", "is not a time") from None

        described = core_schema.str_schema(metadata={"pydantic_js_updates": {"pattern": r"^\d{1,2}:\d{2}$"}})
        return core_schema.no_info_after_validator_function(read, described)
