"""The study's numbers as figures: counts below ten entries, shares from ten."""

from __future__ import annotations

from typing import Any

from tusk.locales.message import N_
from tusk.locales.words import ENGLISH, Words
from tusk.model.figures import Bar, BarChart, LineChart, Regions, Series, Venn, VennSet
from tusk.study.counts import Study, percent

COUNTED_WHEN = N_("An entry is counted for a theme if the theme is one of its themes.")


BY_YEAR = N_("The three most frequent themes by year of issue, beside everything that was counted")
OVERLAPS = {
    2: N_("How the two most frequent themes overlap"),
    3: N_("How the three most frequent themes overlap"),
}


def frequency(study: Study, words: Words = ENGLISH) -> BarChart:
    """How often each theme is raised, the most frequent first."""
    return BarChart(
        figure="bar",
        id="how-often",
        name=words.gettext("How often each theme is raised"),
        caption=words.gettext("The most frequent themes, by how many entries raise them"),
        bars=[_bar(theme, study) for theme in study.ranked],
        definition=words.gettext(COUNTED_WHEN),
        **_whole(study, words, shares=study.has_shares),
    )


def _bar(theme: str, study: Study) -> Bar:
    count = study.count(theme)
    if study.has_shares:
        return Bar(theme=theme, value=float(percent(study.share(theme))), count=count)
    return Bar(theme=theme, value=float(count))


def overlap(study: Study, words: Words = ENGLISH) -> Venn | None:
    """How the three most frequent themes overlap; None if fewer than two are raised."""
    if len(study.top) < 2:
        return None
    regions = {name: float(len(entries)) for name, entries in study.regions(study.top).items()}
    return Venn(
        figure="venn",
        id="overlap",
        name=words.gettext(OVERLAPS[len(study.top)]),
        caption=words.gettext(
            "Each number counts the entries that raise exactly the themes of the circles around it."
        ),
        sets=[VennSet(theme=theme, value=float(study.count(theme))) for theme in study.top],
        regions=Regions(**regions),
        **_whole(study, words, shares=False),
    )


def by_year(study: Study, words: Words = ENGLISH) -> LineChart | None:
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
    name = words.gettext("All %(things)s", things=study.n_of(words))
    everything = Series(label=name, values=[float(year.n) for year in each])
    return LineChart(
        figure="line",
        id="by-year",
        name=words.gettext("Change by year"),
        caption=words.gettext(BY_YEAR),
        years=[str(year) for year in study.years],
        lines=[*lines, everything],
        **_whole(study, words, shares=False),
    )


def _whole(study: Study, words: Words, *, shares: bool) -> dict[str, Any]:
    n_of = study.n_of(words)
    return {"n": study.n or None, "n_of": n_of, "unit": "%" if shares else n_of}
