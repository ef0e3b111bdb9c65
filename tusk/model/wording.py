"""The wording that a partnership avoids: content/language.yml."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from tusk.model.fields import Line, PartDate, Record

PHRASE = r"^[^\W\d_](?:[\w'’/ -]|\([\w'’/ -]+\))*$"


class Wording(Record):
    """A phrase that is avoided, and what to write instead."""

    phrase: Annotated[str, StringConstraints(min_length=2, max_length=100, pattern=PHRASE)] = Field(
        description="The phrase to avoid; other forms of its words are found too. Write / between words of which one "
        "is there (themselves/himself), ( ) around words that can be missing, and acronyms in capitals (DNA)."
    )
    prefer: Line = Field(description="What to write instead.")
    level: Literal["error", "warning", "note"] = Field(
        "warning",
        description="error: stops a build; warning: is pointed out; note: is only shown by check --notes.",
    )
    only_as: Literal["noun"] | None = Field(
        None,
        description='noun: only where the phrase is a noun, as in "the elderly need help", not in "the elderly woman". '
        "For English phrases.",
    )
    source: Line = Field(description="The guide that says so.")
    date: PartDate | None = Field(None, description="When that guide was issued, if it says so.")
