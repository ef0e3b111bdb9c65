"""The register as figures: what was made and closed from year to year, and how far all of it has come."""

from __future__ import annotations

from collections.abc import Sequence

from tusk.ledger.register import Recorded
from tusk.ledger.status import REFUSED
from tusk.locales.message import N_
from tusk.locales.words import Words
from tusk.model.figures import Bar, BarChart, LineChart, Series

RECOMMENDATIONS = N_("recommendations")


def by_year(found: Sequence[Recorded], words: Words, last: int) -> LineChart | None:
    """What was made and closed in each year up to the last; None for less than two years."""
    made = [each.made.year for each in found if each.made and each.made.year <= last]
    closed = [each.closed_on.year for each in found if each.closed_on and each.closed_on.year <= last]
    years = list(range(min(made, default=last), last + 1))
    if len(years) < 2:
        return None
    return LineChart(
        figure="line",
        id="over-the-years",
        name=words.gettext("Recommendations over the years"),
        caption=words.gettext("How many recommendations were made, and how many were closed, in each year"),
        unknown=_undated(found, words),
        unit=words.gettext(RECOMMENDATIONS),
        n_of=words.gettext(RECOMMENDATIONS),
        n=len(made),
        years=[str(year) for year in years],
        lines=[
            Series(label=words.gettext("Made"), values=[float(made.count(year)) for year in years]),
            Series(label=words.gettext("Closed"), values=[float(closed.count(year)) for year in years]),
        ],
    )


def _undated(found: Sequence[Recorded], words: Words) -> str | None:
    """How many are in no year, since it is not known when they were made."""
    count = sum(not each.made for each in found)
    return words.ngettext("%(num)s without a date", "%(num)s without a date", count) if count else None


def how_far(found: Sequence[Recorded], words: Words) -> BarChart:
    """How many have a reply, a step, an end, and a check of whether it held."""
    records = [each.record for each in found if each.record]
    counts = (
        (words.gettext("Made"), len(found)),
        (words.gettext("Answered"), sum(bool(each.replies) for each in records)),
        (words.gettext("With an action"), sum(bool(each.actions) for each in records)),
        (words.gettext("Closed"), sum(bool(each.closed_on) for each in records)),
        (words.gettext("Checked by an audit"), sum(bool(each.checked_by) for each in records)),
        (words.gettext(REFUSED.name), sum(each.status == REFUSED for each in found)),
    )
    return BarChart(
        figure="bar",
        id="how-far",
        name=words.gettext("How far recommendations have come"),
        caption=words.gettext("From the recommendation to the audit that checked whether it held"),
        unit=words.gettext(RECOMMENDATIONS),
        n_of=words.gettext(RECOMMENDATIONS),
        n=len(found),
        bars=[Bar(label=name, value=float(count)) for name, count in counts],
    )
