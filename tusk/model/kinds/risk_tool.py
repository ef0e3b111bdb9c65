"""A tool for assessing risk."""

from typing import Annotated, Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.amounts import OR_UNKNOWN
from tusk.model.entry import Entry
from tusk.model.fields import Line, Record


class FormField(Record):
    """One field of a blank form."""

    label: Line = Field(description="The question.")
    options: Line | None = Field(None, description="The possible answers, as printed in brackets.")


class Levels(Record):
    """Indicators of one category, by level of risk."""

    emerging: list[Line] = Field(min_length=1, description="Indicators of emerging risk.")
    moderate: list[Line] = Field(min_length=1, description="Indicators of moderate risk.")
    significant: list[Line] = Field(min_length=1, description="Indicators of significant risk.")


class RiskCategory(Record):
    """One category of a risk tool."""

    number: Annotated[Annotated[int, Field(ge=1)] | None, OR_UNKNOWN] = Field(
        description="Its number in the tool; unknown if the tool does not number its categories."
    )
    title: Line = Field(description="Its name.")
    levels: Levels = Field(description="The indicators at each level.")
    evidence: Line | None = Field(None, description="The label of the empty row for evidence.")


class RiskTool(Entry):
    """A tool for assessing risk: a blank form and indicators by level."""

    label, plural, folder = N_("Risk tool"), N_("Risk tools"), ""

    kind: Literal["risk tool"] = Field(description="risk tool")
    full_title: Line | None = Field(None, description="The title, as printed on the form.")
    form: list[FormField] = Field(min_length=1, description="The fields of the blank form.")
    categories_heading: Line = Field(N_("Risk categories"), description="Heading of the categories.")
    categories: list[RiskCategory] = Field(min_length=1, description="The categories with their indicators.")
