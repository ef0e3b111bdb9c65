"""What was changed in an entry after it was issued."""

from pydantic import Field

from tusk.model.fields import KnownDate, Line, Record


class Change(Record):
    """A change of an entry that readers are told of."""

    date: KnownDate = Field(description="When it was changed.")
    what: Line = Field(description="What is different now: The number of children is corrected from 7 to 8.")
    why: Line | None = Field(None, description="Why it was changed.")
