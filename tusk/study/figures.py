"""The study's numbers as figures: counts below ten entries, shares from ten."""

from __future__ import annotations

from typing import Any

from tusk.model.figures import Bar, BarChart, LineChart, Regions, Series, Venn, VennSet
from tusk.study.counts import Study, percent

COUNTED_WHEN = "An entry is counted for a theme if the theme is one of its themes."


def frequency(study: Study) -> BarChart:
    """How often each theme is raised, the most frequent first."""
    return BarChart(
        figure="bar",
        id="how-often",
        name="How often each theme is raised",
        caption="The most frequent themes, by how many entries raise them",
        bars=[_bar(theme, study) for theme in study.ranked],
        definition=COUNTED_WHEN,
        **_whole(study, shares=study.has_shares),
    )


def _bar(theme: str, study: Study) -> Bar:
    count = study.count(theme)
    if study.has_shares:
        return Bar(theme=theme, value=float(percent(study.share(theme))), count=count)
    return Bar(theme=theme, value=float(count))


def overlap(study: Study) -> Venn | None:
    """How the three most frequent themes overlap; None if fewer than two are raised."""
    if len(study.top) < 2:
        return None
    regions = {name: float(len(entries)) for name, entries in study.regions(study.top).items()}
    return Venn(
        figure="venn",
        id="overlap",
        name=f"How the {('two', 'three')[len(study.top) - 2]} most frequent themes overlap",
        caption="Each number counts the entries that raise exactly the themes of the circles around it.",
        sets=[VennSet(theme=theme, value=float(study.count(theme))) for theme in study.top],
        regions=Regions(**regions),
        **_whole(study, shares=False),
    )


def by_year(study: Study) -> LineChart | None:
    """How often the three most frequent themes are raised each year; None where a line would mislead.

    In a year in which nothing was issued, a theme has no number: its line is broken.
    """
    if not study.has_shares or len(study.years) < 2 or not study.top:
        return None
    each = study.years.values()
    lines = [
        Series(theme=theme, values=[float(year.count(theme)) if year.n else None for year in each])
        for theme in study.top
    ]
    everything = Series(label=f"All {study.n_of}", values=[float(year.n) for year in each])
    return LineChart(
        figure="line",
        id="by-year",
        name="Change by year",
        caption="The three most frequent themes by year of issue, beside everything that was counted",
        years=[str(year) for year in study.years],
        lines=[*lines, everything],
        **_whole(study, shares=False),
    )


def _whole(study: Study, *, shares: bool) -> dict[str, Any]:
    return {"n": study.n or None, "n_of": study.n_of, "unit": "%" if shares else study.n_of}
