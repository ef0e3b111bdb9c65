"""An audit of cases."""

from typing import Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.amounts import Count
from tusk.model.content import Link
from tusk.model.fields import Line, Markdown, Record
from tusk.model.figures import ThemeId
from tusk.model.recommendations import Recommending
from tusk.model.tables import Table


class Sample(Record):
    """The cases that an audit read."""

    children: Count = Field(description="How many children, or unknown.")
    families: Count = Field(
        None, description="How many families, or unknown. Leave it out if they were not counted."
    )
    selection: Line = Field(description="How they were chosen.")
    cohort: Line | None = Field(None, description="What they were chosen from.")


class Finding(Record):
    """The findings of an audit under one heading."""

    heading: Line = Field(description="The heading, as printed.")
    points: list[Markdown] = Field(min_length=1, description="The findings, in the order of the source.")
    tables: list[Table] = Field([], description="Tables below the findings, each with a caption.")
    theme: ThemeId | None = Field(None, description="The theme it belongs to: shown on the theme's page.")
    sidebar: Markdown | None = Field(None, description="The text beside the findings.")
    sidebar_link: Link | None = Field(None, description="The link in the sidebar.")


class Audit(Recommending):
    """An audit of cases by several agencies."""

    label, plural, folder = N_("Audit"), N_("Audits"), "audits"
    what_happened = N_("What was looked\N{NO-BREAK SPACE}at")
    is_counted = True
    has_kit = True
    has_team_pack = True

    kind: Literal["audit"] = Field(description="audit")
    auditors: Line | None = Field(None, description="Heading of who audits.")
    about: Markdown = Field(description="Who audits, and why.")
    method: Markdown = Field(description="Which cases were read, and how they were chosen.")
    sample: Sample = Field(description="The cases in numbers.")
    findings: list[Finding] = Field(min_length=1, description="The findings, heading by heading.")
