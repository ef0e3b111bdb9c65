"""Hides small counts of children and families in entries that ask for it: fewer than 5.

It happens once, before any output sees the entry, so that no page, PDF, file or index has a hidden number.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from tusk.late_pattern import late
from tusk.locales.message import Message, lazy_gettext
from tusk.locales.words import ENGLISH, Words
from tusk.model.amounts import Few
from tusk.model.entry import Entry
from tusk.model.fields import Record
from tusk.model.figures import BarChart, FigureBase, GroupedMap, StackedBarChart, Venn
from tusk.model.kinds.audit import Audit

PEOPLE_BY_ONE = {  # singular → plural
    "child": "children",
    "family": "families",
    "sibling": "siblings",
    "baby": "babies",
    "infant": "infants",
    "boy": "boys",
    "girl": "girls",
    "adolescent": "adolescents",
    "teenager": "teenagers",
    "pupil": "pupils",
    "young person": "young people",
    "young woman": "young women",
    "young man": "young men",
    "parent": "parents",
    "mother": "mothers",
    "father": "fathers",
    "carer": "carers",
}
PEOPLE = late(rf"\b({'|'.join([*PEOPLE_BY_ONE, *PEOPLE_BY_ONE.values()])})\b", re.IGNORECASE)
Number = float | int | Few | None
Change = Callable[[str, Number], Number]  # the name of a field and its number → the replacement
R = TypeVar("R", bound=Record)


def explanation(below: int) -> Message:
    """The explanation of hidden numbers for readers."""
    return lazy_gettext(
        "To protect children and families, numbers below %(number)s are shown as “fewer than %(number)s”. Totals from "
        "which such a number could be worked out are left out.",
        number=below,
    )


def hide_small_numbers(record: Entry, below: int, words: Words = ENGLISH) -> Entry:
    """The entry as it is published, with its small numbers hidden if it asks for that."""
    figures: list[FigureBase] = list(record.figures)
    if record.small_numbers:
        figures = [_figure(figure, below, words) for figure in figures]
    changed: dict[str, Any] = {"figures": [_few_are_counted(figure) for figure in figures]}
    if record.small_numbers and isinstance(record, Audit):
        sample = record.sample
        counts = {
            "children": _few(sample.children, below, below),
            "families": _few(sample.families, below, below),
        }
        changed["sample"] = sample.model_copy(update=counts)
    is_same = changed == {"figures": record.figures}
    return record if is_same else record.model_copy(update=changed)


def _few(number: Number, least: float, below: int) -> Number:
    return Few(below) if isinstance(number, int | float) and number < least else number


def _few_are_counted(figure: FigureBase) -> FigureBase:
    """A hidden number is always a count, so among shares it says what it counts."""
    if figure.unit != "%":
        return figure

    def counted(field: str, number: Number) -> Number:
        return replace(number, of=figure.n_of) if isinstance(number, Few) and field != "count" else number

    return _with_numbers(figure, counted)


def _figure(figure: FigureBase, below: int, words: Words) -> FigureBase:
    counted = figure.n_of if figure.unit == "%" else f"{figure.unit} {figure.n_of}"
    if not PEOPLE.search(counted):
        return figure
    hidden = _with_numbers(figure, _hider(figure, below))
    few_altogether = figure.n is not None and figure.n < below and PEOPLE.search(figure.n_of)
    if hidden == figure and not few_altogether:
        return figure
    hidden = _without_totals(hidden)
    note = " ".join(text for text in (figure.note, words.say(explanation(below))) if text)
    n = None if figure.n is not None and figure.n < below else hidden.n
    return hidden.model_copy(update={"note": note, "n": n})


def _hider(figure: FigureBase, below: int) -> Change:
    """A function that hides each number of a figure that counts too few people."""
    least = 100 * below / _whole(figure) if figure.unit == "%" else below

    def hidden(field: str, number: Number) -> Number:
        return _few(number, below if field == "count" else least, below)

    return hidden


def _whole(figure: FigureBase) -> float:
    """The total of a figure's shares: n, or worked out from a share and its count; otherwise infinite."""
    bars = figure.bars if isinstance(figure, BarChart) else []
    told = [
        100 * bar.count / bar.value
        for bar in bars
        if bar.count and isinstance(bar.count, int) and bar.value and isinstance(bar.value, float)
    ]
    return figure.n or min(told, default=math.inf)


def _with_numbers(record: R, change: Change) -> R:
    """The record with each of its numbers changed, at any depth, except a figure's n."""
    changed = {name: _changed(name, value, change) for name, value in record if name != "n"}
    return record.model_copy(update=changed)


def _changed(field: str, value: Any, change: Change) -> Any:
    if isinstance(value, Record):
        return _with_numbers(value, change)
    if isinstance(value, list):
        return [_changed(field, member, change) for member in value]
    is_number = isinstance(value, int | float | Few) and not isinstance(value, bool)
    return change(field, value) if is_number else value


def _without_totals(figure: FigureBase) -> FigureBase:
    """A single hidden number could be worked out from a total and the others: then the total is hidden too."""
    if isinstance(figure, BarChart):
        return _bars_without_total(figure)
    if isinstance(figure, StackedBarChart):
        return _stacks_without_totals(figure)
    if isinstance(figure, Venn):
        return _venn_without_totals(figure)
    if isinstance(figure, GroupedMap):
        return _map_without_total(figure)
    return figure


def _bars_without_total(figure: BarChart) -> BarChart:
    """Bars may add up to n: then a single hidden one could be worked out from the others."""
    values = [bar.value for bar in figure.bars]
    left = (
        (100 - _known(values)) * (figure.n or 0) / 100
        if figure.unit == "%"
        else (figure.n or 0) - _known(values)
    )
    if not _is_what_is_left(values, left):
        return figure
    bars = [bar.model_copy(update={"count": None}) for bar in figure.bars]
    return figure.model_copy(update={"bars": bars, "n": None})


def _stacks_without_totals(figure: StackedBarChart) -> StackedBarChart:
    """The parts of a bar add up to its whole, or to 100%; all parts together may add up to n."""
    bars = [bar.model_copy(update={"whole": None}) if _single(bar.values) else bar for bar in figure.bars]
    every = [value for bar in figure.bars for value in bar.values]
    in_shares = figure.unit == "%" and any(_single(bar.values) for bar in figure.bars)
    is_told = in_shares or _is_what_is_left(every, (figure.n or 0) - _known(every))
    return figure.model_copy(update={"bars": bars, "n": None if is_told else figure.n})


def _venn_without_totals(figure: Venn) -> Venn:
    sets = []
    for number, each in enumerate(figure.sets, 1):
        inside = [
            getattr(figure.regions, name) for name, members in figure.inside.items() if number in members
        ]
        sets.append(each.model_copy(update={"value": None}) if _single(inside) else each)
    every = [getattr(figure.regions, name) for name in (*figure.inside, "outside")]
    n = None if _single(every) else figure.n
    return figure.model_copy(update={"sets": sets, "n": n})


def _map_without_total(figure: GroupedMap) -> GroupedMap:
    values = [member.value for group in figure.groups for member in group.members]
    is_told = _is_what_is_left(values, (figure.n or 0) - _known(values))
    return figure.model_copy(update={"n": None if is_told else figure.n})


def _is_what_is_left(numbers: list[Number], left: float) -> bool:
    """Whether the only hidden number can be worked out from a total and the other numbers."""
    below = next((number.below for number in numbers if isinstance(number, Few)), 0)
    return _single(numbers) and -0.5 <= left < below


def _known(numbers: list[Number]) -> float:
    return sum(number for number in numbers if isinstance(number, int | float))


def _single(numbers: list[Number]) -> bool:
    return sum(isinstance(number, Few) for number in numbers) == 1
