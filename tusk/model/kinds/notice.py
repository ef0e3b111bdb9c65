"""A short notice."""

from typing import Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.entry import Entry
from tusk.model.fields import Line, Markdown, PartDate


class Notice(Entry):
    """A short notice: something new, and what to do about it."""

    label, plural, folder = N_("Notice"), N_("Notices"), ""

    kind: Literal["notice"] = Field(description="notice")
    call_to_action: Markdown | None = Field(None, description="What the reader should do.")
    act_by: PartDate | None = Field(None, description="The last day to do it: 2026-12-04.")
    act_label: Line = Field(N_("Reply by"), description="The words before that day.")
    reference: Line | None = Field(
        None, description="The number or sign to give in a reply, for example sheet 128/20."
    )
