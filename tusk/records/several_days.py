"""Several days where one is expected: what to write instead, with the author's own days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from tusk.late_pattern import late
from tusk.model.fields import PartDate
from tusk.model.walk import FieldPath
from tusk.problem import cut
from tusk.records.dates import year_first

ISO = late(r"\d{4}-\d{2}-\d{2}")
BETWEEN = late(r"\s*(?:,|;|&|/|–|\band\b|\bto\b|\buntil\b)\s*")
RANGE = late(r"/|–|\bto\b|\buntil\b")
DAYS_OF_A_MONTH = late(r"([\d\s,;&–/]+|[\w\s,;&–/]*\d) ([A-Za-z]{3,9} \d{4})")


def days_in_words(path: FieldPath, name: str, value: object) -> tuple[str, str] | None:
    """What is wrong with a day or days at a place, and how to fix it; None for anything else."""
    if path[-1:] == ("held",):
        return _several(value)
    if path[-2:-1] == ("dates",) and isinstance(value, str):
        return f"{name} does not say what this is.", f"Write - day: {year_first(value) or cut(value)}."
    return None


def _several(value: object) -> tuple[str, str] | None:
    texts = value if isinstance(value, list) else [value]
    days = list(dict.fromkeys(chain.from_iterable(map(_days, texts))))
    if len(days) < 2:
        return None
    if len(days) == 2 and isinstance(value, str) and RANGE.search(value):
        return '"held" can have one day.', _instead([f"- day: {days[0]}", f"until: {days[1]}"])
    return '"held" can have one day.', _instead([f"- day: {day}" for day in days])


def _instead(lines: list[str]) -> str:
    return f"Remove held, and write below dates:, each on a line of its own: {', '.join(lines)}."


def _days(text: object) -> Iterator[str]:
    """The days in a text, year first: 2020-09-01 and 2020-09-08; 1 and 8 September 2020; 1/9/2020, 8/9/2020."""
    if not isinstance(text, str):
        return
    if found := DAYS_OF_A_MONTH.fullmatch(text.strip()):
        text = ", ".join(f"{day} {found[2]}" for day in re.findall(r"\d{1,2}", found[1]))
    pieces = ISO.findall(text) or [year_first(piece) for piece in [text, *BETWEEN.split(text)]]
    yield from (piece for piece in pieces if ISO.fullmatch(piece) and _is_day(piece))


def _is_day(text: str) -> bool:
    try:
        return PartDate.parse(text).day is not None
    except ValueError:
        return False
