"""A review of one case."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from tusk.locales.message import N_
from tusk.model.content import Labelled, Section
from tusk.model.fields import EntryId, Line, Markdown, Record
from tusk.model.figures import ThemeId
from tusk.model.recommendations import Recommending


def _must_be_pseudonym(value: bool) -> bool:
    if not value:
        raise PydanticCustomError("own_name", "is no")
    return value


class Child(Record):
    """A child, under the name that the review uses."""

    name: Line = Field(description="The name used in the review.")
    pseudonym: Annotated[bool, AfterValidator(_must_be_pseudonym)] = Field(
        description="yes: the name is not the child's own. A child's own name is never published."
    )
    assumed: bool = Field(
        False,
        description="yes: the source does not say that it is a pseudonym; the publisher must confirm it.",
    )
    age: Line | None = Field(None, description="The age as printed, for example 18 months.")


class Learning(Record):
    """One thing that a review asks practitioners to be aware of."""

    text: Markdown = Field(description="What to be aware of.")
    guidance: EntryId | None = Field(None, description="The guidance entry that helps with it.")
    theme: ThemeId | None = Field(None, description="The theme it belongs to: shown on the theme's page.")


class Review(Recommending):
    """A practice review or learning review of one case."""

    label, plural, folder = N_("Review"), N_("Reviews"), "reviews"
    what_happened = N_("What happened")
    is_counted = True
    has_kit = True
    has_team_pack = True
    is_case_based = True

    kind: Literal["review"] = Field(description="review")
    review_type: Line = Field(description="For example Child Safeguarding Practice Review, Learning review.")
    children: list[Child] = Field([], description="The children, under the names that the review uses.")
    learning_heading: Line = Field(N_("Please be aware of"), description="Heading of the learning.")
    learning: list[Learning] = Field([], description="What practitioners should be aware of.")
    sections: list[Section] = Field([], description="The review, section by section.")
    numbered: bool = Field(False, description="yes: the sections are numbered, as in the source.")
    themes_heading: Line = Field(N_("Themes identified"), description="Heading of the themes it found.")
    themes_identified: list[Labelled] = Field(
        [], description="The themes that the review found, with its text on each."
    )
