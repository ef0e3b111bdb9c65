"""The status of a recommendation: worked out from its reply and steps, never typed."""

from __future__ import annotations

from datetime import date

from tusk.data_class import dataclass
from tusk.locales.message import N_
from tusk.model.recommendations import Recommendation


@dataclass(frozen=True)
class Status:
    """A status: its id and name, what it means, and whether nothing more is to be done."""

    id: str
    name: str
    meaning: str
    is_closed: bool = False


OVERDUE = Status("overdue", N_("Overdue"), N_("A step should have been finished by now."))
NO_REPLY = Status("no-reply", N_("No reply known"), N_("No reply and no step is known."))
ACCEPTED = Status("accepted", N_("Accepted, no step yet"), N_("There is a reply, but no step."))
UNDER_WAY = Status("under-way", N_("Under way"), N_("At least one step is not finished yet."))
DONE = Status(
    "done",
    N_("Done, not checked"),
    N_("Every step is finished; no audit or survey has checked whether it held."),
    is_closed=True,
)
CHECKED = Status(
    "checked", N_("Done and checked"), N_("An audit or survey has looked at what came of it."), is_closed=True
)
REFUSED = Status("refused", N_("Not accepted"), N_("The reply says no."), is_closed=True)
UNDATED = Status(
    "undated",
    N_("Without date or reply"),
    N_("The source names neither a date nor a reply."),
    is_closed=False,
)
STATUSES = (OVERDUE, NO_REPLY, ACCEPTED, UNDER_WAY, DONE, CHECKED, REFUSED, UNDATED)


def status_of(recommendation: Recommendation, today: date) -> Status:
    """The status of a recommendation on a day."""
    replies, steps = recommendation.replies, recommendation.actions
    if replies and all(each.decision == "not accepted" for each in replies):
        return REFUSED
    if not steps:
        return ACCEPTED if replies else NO_REPLY
    if recommendation.closed_on is not None:
        return CHECKED if recommendation.checked_by else DONE
    due = recommendation.due
    return OVERDUE if due and due.last_day < today else UNDER_WAY
