"""Rules about numbers of a figure that are part of a whole: of 100%, of n, of a bar, of a set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.check.rules.figures import Wrong, figures, wrong_count
from tusk.model.amounts import Few, number_in_words
from tusk.model.figures import BarChart, Figure, GroupedMap, StackedBarChart, Venn
from tusk.model.walk import FieldPath, records
from tusk.problem import Problem, quoted

Number = float | Few | None


def numbers_fit_in_their_whole(context: CheckContext) -> Iterator[Problem]:
    """No number of a figure is over 100%, or larger than the total."""
    for entry, at, figure in figures(context):
        for path, value in _values(figure):
            if isinstance(value, Few) or value is None:
                continue
            if figure.unit == "%" and value > 100:
                yield entry.problem(at + path, f"{value:g}% is more than 100%.", "Correct the number.")
            elif figure.n is not None and figure.unit == figure.n_of and value > figure.n:
                message = f"{value:g} is more than the total of {figure.n} {figure.n_of}."
                yield entry.problem(at + path, message, 'Correct the number, or "n".')


def shares_are_in_per_cent(context: CheckContext) -> Iterator[Problem]:
    """The unit of shares is only %, without what they are shares of; otherwise they are not recognised as shares."""
    for entry, at, figure in figures(context):
        if re.match(r"(%|per ?cent|percentage|share)s? +of ", figure.unit, re.IGNORECASE):
            hint = 'Write unit: "%" and what it is a share of in n_of:, for example n_of: children.'
            yield entry.problem((*at, "unit"), f"{quoted(figure.unit)} says more than the unit.", hint)


def _values(figure: Figure) -> Iterator[tuple[FieldPath, Number]]:
    for path, record in records(figure):
        for name, value in record:
            if name in {"value", "whole"} or path == ("regions",):
                yield (*path, name), value
            elif name == "values":
                yield from (((*path, name, number), each) for number, each in enumerate(value))


def counts_agree_with_shares(context: CheckContext) -> Iterator[Problem]:
    """Beside a share in %, a count gives the same share of n."""
    for entry, at, figure in figures(context):
        if figure.unit != "%" or figure.n is None or not isinstance(figure, BarChart | GroupedMap):
            continue
        for path, bar in records(figure):
            value, count = getattr(bar, "value", None), getattr(bar, "count", None)
            if isinstance(value, float) and isinstance(count, int):
                for field, message, hint in wrong_count(count, figure.n, value):
                    yield entry.problem(at + path + field, message, hint)


def parts_fit_in_their_whole(context: CheckContext) -> Iterator[Problem]:
    """The parts of a stacked bar add up to no more than its whole, or 100%."""
    for entry, at, figure in figures(context):
        if not isinstance(figure, StackedBarChart):
            continue
        for number, bar in enumerate(figure.bars):
            path = (*at, "bars", number, "values")
            most = 100.0 if figure.unit == "%" else bar.whole
            if message := _wrong_sum(bar.values, most, figure.unit):
                yield entry.problem(path, f"the parts add up to {message}.", "Correct a number.")


def _wrong_sum(values: list[Number], whole: Number, unit: str) -> str:
    """ "12, not 10" if numbers cannot add up to their whole; empty if they can, or if too few are known."""
    if not isinstance(whole, int | float):
        return ""
    known = [value for value in values if isinstance(value, int | float)]
    slack = len(values) / 2 if unit == "%" else 0  # each is printed rounded
    too_little = len(known) == len(values) and sum(known) < whole - slack
    if sum(known) > whole + slack or too_little:
        return f"{number_in_words(sum(known), unit)}, not {number_in_words(whole, unit)}"
    return ""


def overlaps_fit_in_their_sets(context: CheckContext) -> Iterator[Problem]:
    """In a Venn diagram no overlap is larger than its sets, and all numbers add up to n."""
    for entry, at, figure in figures(context):
        if isinstance(figure, Venn):
            wrong = [*_wrong_regions(figure)] or [*_wrong_sets(figure), *_wrong_total(figure)]
            for field, message, hint in wrong:
                yield entry.problem(at + field, message, hint)


def _wrong_regions(figure: Venn) -> Wrong:
    for name, members in figure.inside.items():
        region = getattr(figure.regions, name)
        for member in members:
            size = figure.sets[member - 1].value
            if isinstance(region, float) and isinstance(size, float) and region > size:
                message = f"{region:g} is more than the {size:g} of set {member}, which contains it."
                yield ("regions", name), message, "Correct one of the two."
                break


def _wrong_sets(figure: Venn) -> Wrong:
    for number, each in enumerate(figure.sets, 1):
        inside = [getattr(figure.regions, name) for name, in_it in figure.inside.items() if number in in_it]
        if message := _wrong_sum(inside, each.value, figure.unit):
            path = ("sets", number - 1, "value")
            yield path, f"the numbers inside set {number} add up to {message}.", "Correct one of them."


def _wrong_total(figure: Venn) -> Wrong:
    most = 100.0 if figure.unit == "%" else figure.n if figure.unit == figure.n_of else None
    every = [getattr(figure.regions, name) for name in (*figure.inside, "outside")]
    if message := _wrong_sum(every, most, figure.unit):
        hint = "Correct one of them; each counts what is in exactly these sets."
        yield ("regions",), f"the numbers of the diagram add up to {message}.", hint
