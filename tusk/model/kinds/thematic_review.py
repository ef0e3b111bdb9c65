"""A study of the themes in many reviews."""

from typing import Annotated, Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.amounts import OR_UNKNOWN
from tusk.model.content import Link
from tusk.model.fields import Line, Markdown, Names, PartDate, Record
from tusk.model.figures import Share
from tusk.model.recommendations import Recommending


class Period(Record):
    """A period of years."""

    start: PartDate = Field(description="First year or day.")
    end: PartDate = Field(description="Last year or day.")


class ThematicReview(Recommending):
    """A study of the themes in many reviews."""

    label, plural, folder = N_("Thematic review"), N_("Thematic reviews"), "audits"
    what_happened = N_("What was looked\N{NO-BREAK SPACE}at")
    has_kit = True
    has_team_pack = True

    kind: Literal["thematic review"] = Field(description="thematic review")
    period: Period = Field(description="The years it covers.")
    n: Annotated[Annotated[int, Field(ge=1)] | None, OR_UNKNOWN] = Field(
        description="How many reviews were read."
    )
    n_of: Line = Field(description="What was counted, for example Serious Case Reviews.")
    method: list[Markdown] = Field(min_length=1, description="How it was done.")
    results: list[Markdown] = Field([], description="The results in words.")
    stats: list[Share] = Field([], description="The results in numbers, as printed.")
    map_caption: Line | None = Field(None, description="Caption of the map of themes, as printed.")
    theme_map: list[Annotated[str, Names("themes")]] = Field([], description="The themes in the map.")
    survey_heading: Line = Field(N_("Findings of the survey"), description="Heading of the survey findings.")
    survey: list[Markdown] = Field([], description="What a survey or consultation found.")
    references: list[Link] = Field([], description="The research that it is compared with.")
