"""Rules about how much is in one text, and on a page. Lists are counted earlier: see tusk/records/long_lists.py."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from tusk.check.rules.context import CheckContext
from tusk.late_pattern import late
from tusk.model.entry import Entry
from tusk.model.fields import IsMarkdown, Record
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Slide, Workshop
from tusk.model.limits import MOST_CELLS, MOST_IN_A_TEXT, MOST_ON_A_PAGE, MOST_ON_SLIDES
from tusk.problem import Problem
from tusk.records.named import name_of
from tusk.records.written import WrittenEntry
from tusk.sections.parts import parts_of
from tusk.text import prose

CELL = late(r"<t[hd]\b")
TAGS = {
    "rows of tables": ("<tr>",),
    "cells of tables": ("<td>", "<td ", "<th>", "<th "),
    "points": ("<li>",),
    "links": ("<a ",),
    "pictures": ("<img ",),
}
LINK = late(r"\bhref=|(?<![(\"'])\bhttps?://")  # besides those with brackets
POINT = r"[ >]*(?:[-*+]|\d+[.)]) "
FIRST_POINT, LATER_POINT = re.compile(POINT), re.compile(f"\n{POINT}")
OFFER = "or offer the whole table as a file to download."
SPLIT = "Split it into two entries."
SHOWN_WITH: Mapping[type, tuple[str, str, str]] = {  # what, the field that names other entries, how to fix it
    Issue: (
        "the issue, with its articles,",
        "items",
        "Show some articles with show: summary, or split it into two issues.",
    ),
    Workshop: (
        "the workshop, with the content of its slides,",
        "slides",
        "Name the parts that each slide shows in parts:, or split it into two workshops.",
    ),
}


FEWEST = min(MOST_CELLS, *MOST_IN_A_TEXT.values())  # with so few tags a text has no more of anything


def texts_have_room(context: CheckContext) -> Iterator[Problem]:
    """A Markdown text does not have too many rows, columns, items, links or pictures."""
    for written, path, _, value in context.values(IsMarkdown):
        html = prose.to_html(value)
        if html.count("<") <= FEWEST:
            continue
        for what, most in MOST_IN_A_TEXT.items():
            if (count := sum(map(html.count, TAGS[what]))) > most:
                message = f"{name_of(path)} has {count:,} {what}; at most {most:,} can be published."
                hint = OFFER if "tables" in what else "or split this into two texts."
                yield written.problem(path, message, f"Keep the ones that matter most, {hint}")
        rows = html.split("<tr>") if "<tr>" in html else []
        columns = max((len(CELL.findall(row)) for row in rows), default=0)
        if columns > MOST_CELLS:
            message = (
                f"{name_of(path)} has a table with {columns} columns; at most {MOST_CELLS} can be published."
            )
            yield written.problem(path, message, f"Split it into two tables, {OFFER}")


def pages_have_room(context: CheckContext) -> Iterator[Problem]:
    """An entry, an issue with its articles, and a workshop with its slides' content are not too long for a page."""
    for entry in context.records.entries:
        what, others, hint = SHOWN_WITH.get(type(entry.record), ("the entry", "", SPLIT))
        if not others and _is_light(entry, context):
            continue
        weights = _by_field(entry.record)
        if others:
            weights[others] = weights[others] + _taken_in(entry, context)
        limits = MOST_ON_SLIDES if isinstance(entry.record, Workshop) else MOST_ON_A_PAGE
        for measure, most in limits.items():
            count = sum(weight[measure] for weight in weights.values())
            if count > most:
                heaviest = max(weights, key=lambda field: weights[field][measure])
                message = f"{what} has {count:,} {measure}; at most {most:,} can be published."
                yield entry.problem((heaviest,), message, hint)


def _is_light(entry: WrittenEntry, context: CheckContext) -> bool:
    """Whether an entry with everything in it is far below the limits, which is quicker to see than to count."""
    weight = Counter[str]()
    _weigh(context.words_in(entry), weight)
    many = 3 * (
        len(context.values_in(entry)) + len(context.records_in(entry))
    )  # more than all items of lists
    added = {"letters": 100 * many, "links": 0}  # dates and numbers are letters too
    return all(weight[measure] + added.get(measure, many) < most for measure, most in MOST_ON_A_PAGE.items())


Fields = dict[str, Counter[str]]


def _by_field(record: Record) -> Fields:
    return {name: _weighed(value) for name, value in record}


def _taken_in(entry: WrittenEntry, context: CheckContext) -> Counter[str]:
    """What an issue or a workshop shows of other entries."""
    record, found = entry.record, Counter[str]()
    if isinstance(record, Issue):
        for item in record.items:
            if item.show == "full" and (shown := context.entries.get(item.entry or "")):
                for weight in _by_field(shown.record).values():
                    found.update(weight)
    elif isinstance(record, Workshop):
        for slide in record.slides:
            if shown := context.entries.get(slide.entry or ""):
                found.update(_on_a_slide(slide, shown.record))
    return found


def _on_a_slide(slide: Slide, shown: Entry) -> Counter[str]:
    return _weighed([part.blocks for part in parts_of(shown) if not slide.parts or part.id in slide.parts])


def _weighed(value: Any) -> Counter[str]:
    """The letters, links, rows of tables and items of lists in a value and everything within it."""
    weight = Counter[str]()
    waiting, texts = [value], []
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            texts.append(value)
        elif isinstance(value, list | tuple):
            rows = [inner for inner in value if isinstance(inner, list)]
            weight["rows of tables"] += len(rows)
            weight["cells of tables"] += sum(map(len, rows))
            weight["items of lists"] += len(value)
            waiting += value
        elif isinstance(value, Record):
            waiting += [inner for _, inner in value if inner]
        elif is_dataclass(value):
            waiting += [getattr(value, each.name) for each in fields(value)]
    for text in texts:
        _weigh(text, weight)
    return weight


def _weigh(text: str, weight: Counter[str]) -> None:
    """Count what is in a text besides its letters: most texts have nothing."""
    weight["letters"] += len(text)
    if "]" in text:
        weight["links"] += text.count("](") + text.count("][")
    if "href=" in text or "http" in text:
        weight["links"] += len(LINK.findall(text))
    if FIRST_POINT.match(text):
        weight["items of lists"] += 1
    if "\n" in text:
        weight["items of lists"] += len(LATER_POINT.findall(text))
    if cells := text.count("|"):
        weight["cells of tables"] += cells
        weight["rows of tables"] += sum("|" in line for line in text.split("\n"))
