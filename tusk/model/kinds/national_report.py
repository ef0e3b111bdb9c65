"""A report of a national body."""

from typing import Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.content import Section
from tusk.model.fields import Line
from tusk.model.recommendations import Recommending


class NationalReport(Recommending):
    """A report of a national body: its words, with its recommendations to others."""

    label, plural, folder = N_("National report"), N_("National reports"), ""
    has_kit = True

    kind: Literal["national report"] = Field(description="national report")
    author: Line = Field(description="The body that wrote it, as printed.")
    sections: list[Section] = Field([], description="What it says, section by section.")
