"""Who has looked whether an entry is safe to publish, and what may be in it all the same."""

from pydantic import Field

from tusk.model.fields import Line, PartDate, Record


class Signed(Record):
    """Who has done something, and when."""

    by: Line = Field(description="Who did it: a name or a role.")
    on: PartDate = Field(description="When.")


class CluesSigned(Signed):
    """Who has looked at what the clues about a case make together, and which clues those were."""

    clues: Line = Field(
        description="The clues that were there, as check --jigsaw gives them: four characters for each."
    )


class Approved(Signed):
    """Who has read and approved an entry, which words and files those were: `site_build.py approve` writes it."""

    words: Line = Field(description="A code for the words that were approved: another one after any change.")
    files: Line | None = Field(
        None,
        description="A code for the pictures and files that the entry shows or offers: another one after any change.",
    )


class Allowance(Record):
    """Something that `check` would refuse or name, and that may be in the text: with its reason and a name."""

    what: Line = Field(
        description="The very words or number, or the name of a missing field, for example anonymised."
    )
    reason: Line = Field(description="Why it may be there.")
    by: Line = Field(description="Who allows it: a name or a role.")
    on: PartDate | None = Field(None, description="Since when.")
