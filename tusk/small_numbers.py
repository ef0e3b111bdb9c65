"""Small counts of children and families are not told, where an entry is marked so: fewer than 5.

It happens once, before any output sees the entry: what is hidden stands on no page, in no PDF, file or index.
"""

from __future__ import annotations

import re
from typing import Any, TypeVar

from tusk.model.amounts import Few
from tusk.model.common import Entry
from tusk.model.fields import Record
from tusk.model.figures import BarChart, FigureBase, GroupedMap, StackedBarChart, Venn
from tusk.model.kinds import Audit

PEOPLE = re.compile(
    r"\b(child|children|family|families|siblings?|baby|babies|infants?|boys?|girls?|adolescents?|teenagers?|pupils?"
    r"|young (?:person|people|women|men)|parents?|mothers?|fathers?|carers?)\b",
    re.IGNORECASE,
)
Number = float | int | Few | None
R = TypeVar("R", bound=Record)


def explanation(below: int) -> str:
    """Why a number is not told, for readers."""
    return (
        f"To protect children and families, numbers below {below} are shown as “fewer than {below}”. Totals from "
        "which such a number could be worked out are left out."
    )


def hide_small_numbers(record: Entry, below: int) -> Entry:
    """The entry as it is published; the same one if it is not marked."""
    if not record.small_numbers:
        return record
    changed: dict[str, Any] = {"figures": [_figure(figure, below) for figure in record.figures]}
    if isinstance(record, Audit):
        sample = record.sample
        counts = {"children": _few(sample.children, below), "families": _few(sample.families, below)}
        changed["sample"] = sample.model_copy(update=counts)
    return record.model_copy(update=changed)


def _few(number: Number, below: int) -> Number:
    return Few(below) if isinstance(number, int | float) and number < below else number


def _figure(figure: FigureBase, below: int) -> FigureBase:
    in_shares = figure.unit == "%"
    counted = figure.n_of if in_shares else f"{figure.unit} {figure.n_of}"
    if not PEOPLE.search(counted) or (in_shares and figure.n is None):
        return figure
    one = figure.n / 100 if in_shares and figure.n else 1  # how many people a number of the figure stands for
    hidden = _hidden(figure, below / one if in_shares else below, below)
    if hidden == figure:
        return figure
    hidden = _without_totals(hidden)
    note = " ".join(words for words in (figure.note, explanation(below)) if words)
    n = None if figure.n is not None and figure.n < below else hidden.n
    return hidden.model_copy(update={"note": note, "n": n})


def _hidden(record: R, least: float, below: int) -> R:
    """The record with every number below `least` replaced, however deep it stands."""
    changed: dict[str, Any] = {}
    for name, value in record:
        if name == "n":
            continue
        if isinstance(value, Record):
            changed[name] = _hidden(value, least, below)
        elif isinstance(value, list):
            changed[name] = [_hidden_member(member, least, below) for member in value]
        elif isinstance(value, int | float) and not isinstance(value, bool):
            changed[name] = Few(below) if value < (below if name == "count" else least) else value
    return record.model_copy(update=changed)


def _hidden_member(member: Any, least: float, below: int) -> Any:
    if isinstance(member, Record):
        return _hidden(member, least, below)
    return Few(below) if isinstance(member, int | float) and member < least else member


def _without_totals(figure: FigureBase) -> FigureBase:
    """A single hidden number is the difference of a total and the others: then the total is not told either."""
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
    """Bars can be all there is of n: then the one that is hidden is what the others leave of it."""
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
    """The parts of a bar make up its whole, and in per cent 100; all of them can be all there is of n."""
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
    """Whether the only number that is hidden can be what the others leave of a total."""
    below = next((number.below for number in numbers if isinstance(number, Few)), 0)
    return _single(numbers) and -0.5 <= left < below


def _known(numbers: list[Number]) -> float:
    return sum(number for number in numbers if isinstance(number, int | float))


def _single(numbers: list[Number]) -> bool:
    return sum(isinstance(number, Few) for number in numbers) == 1
