"""Recommendations: what was asked of whom, the reply, what was done about it, and what a later check found."""

from typing import Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.content import Link
from tusk.model.entry import Entry
from tusk.model.fields import EntryId, Line, Markdown, PartDate, Record, Slug
from tusk.model.figures import ThemeId

Decision = Literal["accepted", "partly accepted", "not accepted"]
DECISIONS = {
    "accepted": N_("Accepted"),
    "partly accepted": N_("Accepted in part"),
    "not accepted": N_("Not accepted"),
}


class Response(Record):
    """The reply of those to whom a recommendation was made."""

    by: Line = Field(description="Who replied: one of those under to.")
    on: PartDate = Field(description="When.")
    decision: Decision = Field(description="accepted, partly accepted or not accepted.")
    text: Markdown | None = Field(None, description="The reply, word for word.")


class Step(Record):
    """Something that was or will be done about a recommendation."""

    text: Line = Field(description="What, in one line.")
    owner: Line = Field(description="Who does it: a role rather than a name.")
    due: PartDate | None = Field(None, description="By when.")
    done_on: PartDate | None = Field(
        None,
        description="When it was finished; unknown, if it is finished all the same. Left out while it is not.",
    )
    evidence: Markdown | None = Field(None, description="What shows that it was done.")
    link: Link | None = Field(None, description="The procedure that changed, or the entry that teaches it.")


class FollowUp(Record):
    """What a later audit or survey found about a recommendation."""

    entry: EntryId = Field(description="The audit or survey: its entry, for example audits/neglect-2025.")
    found: Markdown = Field(description="What it found.")


class Recommendation(Record):
    """One recommendation. What has become of it is worked out from its reply and steps, and never typed."""

    id: Slug = Field(
        description="Its id for ever, for example r1: its address on the page. Never used again."
    )
    text: Markdown = Field(description="The recommendation, word for word.")
    to: list[Line] = Field(min_length=1, description="To whom it was made.")
    theme: ThemeId | None = Field(None, description="The theme it belongs to.")
    made: PartDate | None = Field(None, description="When it was made, if not when the entry was issued.")
    response: Response | None = Field(None, description="The reply to it.")
    responses: list[Response] = Field(
        [], description="The replies, if several of those replied to whom it was made."
    )
    actions: list[Step] = Field([], description="What was or will be done about it.")
    checked_by: list[FollowUp] = Field([], description="Audits and surveys that looked at whether it held.")

    @property
    def replies(self) -> list[Response]:
        """Every reply."""
        return [*([self.response] if self.response else []), *self.responses]

    @property
    def closed_on(self) -> PartDate | None:
        """The day on which the last step was finished, or unknown; None while one is open, or if there are none."""
        finished = [step.done_on for step in self.actions if step.done_on is not None]
        if not finished or len(finished) < len(self.actions):
            return None
        return max(finished) if all(finished) else min(finished)  # one that is not known can be the last

    @property
    def due(self) -> PartDate | None:
        """The first day by which an open step is due."""
        return min((step.due for step in self.actions if step.due and step.done_on is None), default=None)


class Recommending(Entry):
    """The fields of kinds of entry that make recommendations."""

    retired_ids: list[Slug] = Field(
        [], description="Ids of recommendations that were taken out: they are never used again."
    )
    recommendations: list[Recommendation] = Field(
        [], description="What it recommends, to whom, and what became of it."
    )
