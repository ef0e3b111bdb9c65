"""A report of a learning event."""

from typing import Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.content import Labelled
from tusk.model.fields import Line, Markdown, Record
from tusk.model.recommendations import Recommending


class Action(Record):
    """Something that will be done."""

    title: Line = Field(description="Name of the action.")
    text: Markdown = Field(description="What will be done.")
    owner: Line | None = Field(None, description="Who does it.")
    frequency: Line | None = Field(None, description="How often.")


class LearningReport(Recommending):
    """A report of a learning event, without the details of the case."""

    label, plural, folder = N_("Learning report"), N_("Learning reports"), "reviews"
    what_happened = N_("What happened")
    is_counted = True
    has_kit = True
    has_team_pack = True

    kind: Literal["learning report"] = Field(description="learning report")
    agencies: list[Line] = Field(min_length=1, description="Who took part.")
    context: Markdown = Field(description="What the report is about, and what it leaves out.")
    purpose: Markdown = Field(description="Its purpose.")
    key_topics: list[Markdown] = Field([], description="What was discussed.")
    lessons: list[Labelled] = Field(
        min_length=1, description="Lessons learned, each a label with its explanation."
    )
    actions: list[Action] = Field([], description="The actions that follow.")
    thanks: Markdown | None = Field(None, description="Acknowledgement.")
