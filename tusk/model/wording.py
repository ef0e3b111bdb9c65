"""The wording that a partnership avoids: content/language.yml."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from tusk.model.fields import Line, PartDate, Record

PHRASE = r"^[^\W\d_](?:[\w'’/ -]|\([\w'’/ -]+\))*$"


class Wording(Record):
    """A phrase that is avoided, and what to write instead."""

    phrase: Annotated[str, StringConstraints(min_length=2, max_length=200, pattern=PHRASE)] = Field(
        description="The phrase to avoid; other forms of its words are found too. Write / between words of which one "
        "is there (themselves/himself), ( ) around words that can be missing, and acronyms in capitals (DNA)."
    )
    prefer: Line = Field(description="What to write instead.")
    level: Literal["error", "warning", "note"] = Field(
        "warning",
        description="error: stops a build; warning: is pointed out; note: is only shown by check --notes.",
    )
    only_as: Literal["noun", "adjective"] | None = Field(
        None,
        description='noun: only where the phrase is a noun, as in "the elderly need help", not in "the elderly woman"; '
        'adjective: only where its first word is written as here, as in "challenging behaviour", not in "staff '
        'challenge behaviour". For English phrases.',
    )
    unless_near: list[Line] = Field(
        [],
        description="The phrase is right in a sentence that has one of these, such as the name of a law: Suicide Act.",
    )
    unless_about: list[Line] = Field(
        [],
        description="The phrase is right where one of these is before it in the sentence, and nobody else is between: "
        'staff, in "staff must not put themselves at risk".',
    )
    source: Line = Field(description="The guide that says so.")
    date: PartDate | None = Field(None, description="When that guide was issued, if it says so.")
