"""A moment in a recording: how long after its beginning."""

from __future__ import annotations

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tusk.data_class import dataclass
from tusk.late_pattern import late

WRITTEN = late(r"(?:([0-9]{1,2}):)?([0-9]{1,2}):([0-5][0-9])")


@dataclass(frozen=True)
class Moment:
    """A moment, to the second. Written 0:12, or 1:02:30 after an hour, with or without quotes."""

    second: int

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read "0:12" or "1:02:30"; raises ValueError for anything else."""
        found = WRITTEN.fullmatch(text)
        if not found:
            raise ValueError(text)
        return cls(int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3]))

    def __str__(self) -> str:
        minutes, seconds = divmod(self.second, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: str) -> Moment:
            try:
                return cls.parse(value)
            except ValueError:
                raise PydanticCustomError("moment", "is not a moment") from None

        pattern = r"^(\d{1,2}:)?\d{1,2}:\d{2}$"
        described = core_schema.str_schema(metadata={"pydantic_js_updates": {"pattern": pattern}})
        return core_schema.no_info_after_validator_function(read, described)
