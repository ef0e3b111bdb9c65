"""Rules about numbers and the figures made from them."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.figures import BarChart, Figure, GroupedMap, LineChart, Named, Share, StackedBarChart, Venn
from tusk.model.kinds.thematic_review import ThematicReview
from tusk.model.walk import FieldPath, records
from tusk.problem import Problem, counted
from tusk.records.written import WrittenEntry

Wrong = Iterator[tuple[FieldPath, str, str]]  # the field, what is wrong with it, how to fix it

TWO_NAMES = ("a number has both a theme and a label.", "Keep one of the two.")
NO_NAME = (
    "a number does not say what it is about.",
    "Add label: with a few words, or theme: with an id from content/themes.yml.",
)


def numbers_say_what_they_count(context: CheckContext) -> Iterator[Problem]:
    """A number names either a theme or a label; a share is of the reviews read, and agrees with its count."""
    for entry in context.records.entries:
        for path, named in context.records_in(entry):
            if isinstance(named, Share | Named) and (named.theme is None) == (named.label is None):
                yield entry.problem(path, *(TWO_NAMES if named.theme else NO_NAME))
        if isinstance(entry.record, ThematicReview):
            for number, share in enumerate(entry.record.stats):
                for field, message, hint in _wrong_share(share, entry.record.n):
                    yield entry.problem(("stats", number, *field), message, hint)


def _wrong_share(share: Share, reviews: int | None) -> Wrong:
    if reviews is not None and share.of not in (None, reviews):
        yield (
            ("of",),
            f"of {share.of}, but the number of reviews (n) is {reviews}.",
            "Correct one of the two.",
        )
    if share.count is not None and share.of is not None and share.percent is not None:
        yield from wrong_count(share.count, share.of, share.percent)


def wrong_count(count: int, of: int, percent: float) -> Wrong:
    """What is wrong with a count beside a share."""
    exact = 100 * count / of
    if abs(exact - percent) > 0.5001:  # a share is printed rounded
        hint = "Correct the count, or leave it out if the source does not print it."
        yield ("count",), f"{count} of {of} is {exact:.0f}%, not {percent:g}%.", hint


def figures(context: CheckContext) -> Iterator[tuple[WrittenEntry, FieldPath, Figure]]:
    """Every figure, with its entry and field."""
    for entry in context.records.entries:
        for number, figure in enumerate(entry.record.figures):
            yield entry, ("figures", number), figure


def figures_have_something_to_show(context: CheckContext) -> Iterator[Problem]:
    """A bar chart has bars, except in a thematic review, whose `stats` it can show."""
    for entry, at, figure in figures(context):
        if isinstance(figure, BarChart) and not figure.bars and not getattr(entry.record, "stats", None):
            yield entry.problem(at, "the bar chart has no bars.", "Add bars, each with a label and a value.")


def figures_name_things_once(context: CheckContext) -> Iterator[Problem]:
    """In one figure no two bars, lines, sets or parts have the same name."""
    for entry, at, figure in figures(context):
        seen: set[tuple[FieldPath, str]] = set()
        for path, name in _names(figure):
            within = path[:2] if isinstance(figure, GroupedMap) else ()  # two groups can each have a name
            if name and (within, name.lower()) in seen:
                yield entry.problem(
                    at + path, f'"{name}" is used twice in this figure.', "Keep one of the two."
                )
            seen.add((within, name.lower()))


def _names(figure: Figure) -> Iterator[tuple[FieldPath, str]]:
    for path, named in records(figure):
        if isinstance(named, Named):
            field = "theme" if named.theme else "label"
            yield (*path, field), named.theme or named.label or ""
    if isinstance(figure, StackedBarChart):
        yield from ((("parts", number), part) for number, part in enumerate(figure.parts))


def figures_have_as_many_numbers_as_names(context: CheckContext) -> Iterator[Problem]:
    """A bar has a number for each part, a line one for each year; a third region needs a third set."""
    for entry, at, figure in figures(context):
        rows: list[tuple[FieldPath, int, int, str]] = []
        if isinstance(figure, StackedBarChart):
            sizes = [(("bars", n, "values"), len(bar.values)) for n, bar in enumerate(figure.bars)]
            rows = [(path, size, len(figure.parts), "parts") for path, size in sizes]
        elif isinstance(figure, LineChart):
            sizes = [(("lines", n, "values"), len(line.values)) for n, line in enumerate(figure.lines)]
            rows = [(path, size, len(figure.years), "years") for path, size in sizes]
        for path, size, wanted, what in rows:
            if size != wanted:
                hint = "Write one for each, or unknown."
                yield entry.problem(at + path, f"{counted(size, 'number')}, but {wanted} {what}.", hint)
        if isinstance(figure, Venn):
            for name in figure.regions.model_fields_set - figure.inside.keys() - {"outside"}:
                message = f'"{name}" needs a third set, and there are two.'
                yield entry.problem((*at, "regions", name), message, "Delete the line, or add the set.")


def years_follow_each_other(context: CheckContext) -> Iterator[Problem]:
    """The years of a line chart are unique, the earliest first."""
    for entry, at, figure in figures(context):
        if isinstance(figure, LineChart):
            for number in range(1, len(figure.years)):
                before, year = figure.years[number - 1 : number + 1]
                if year <= before:
                    message = f"{year} comes after {before}."
                    hint = "Put the earliest year first, with the numbers of each line in the same order."
                    yield entry.problem((*at, "years", number), message, hint)
