"""What teams said of their use of an entry: content/uses.yml."""

from typing import Literal

from pydantic import Field

from tusk.model.amounts import Count
from tusk.model.fields import EntryId, KnownDate, Line, Record

Form = Literal["briefing", "team pack", "workshop", "kit"]


class Use(Record):
    """One use of an entry by a team, as its record of use says."""

    entry: EntryId = Field(description="The entry that was used, for example reviews/jack.")
    form: Form = Field("team pack", description="What of it: briefing, team pack, workshop or kit.")
    on: KnownDate = Field(description="When it was used.")
    agency: Line = Field(description="The agency: Police, Health, a school.")
    team: Line | None = Field(
        None, description="The kind of team: response, health visitors. Never a person."
    )
    people: Count = Field(
        None,
        description="How many people, or unknown. Small numbers are not published: see small_numbers_below.",
    )
    change: Line | None = Field(
        None, description="What will change, in one line. Nothing about a child or family."
    )
