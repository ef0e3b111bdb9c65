"""Dates in other formats → dates in our format."""

from __future__ import annotations

import calendar
import re

from tusk.late_pattern import late
from tusk.model.fields import PartDate

WEEKDAY = late(r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)[,.]? +(?:the +)?", re.IGNORECASE)
DAY_MONTH_YEAR = late(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})")
MONTH_YEAR = late(r"(\d{1,2})[./-](\d{4})")
YEAR_MONTH_DAY = late(r"(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?")
IN_WORDS = late(r"(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?([A-Za-z]{3,9})\.?,? (\d{4})")
MONTH_FIRST = late(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}


def year_first(text: str) -> str:
    """06/03/2018 and Tuesday 6th March 2018 as 2018-03-06, March 2018 and 3/2018 as 2018-03; empty for others."""
    text = WEEKDAY.sub("", " ".join(text.split()), count=1)
    year, month, day = _pieces(text)
    if month > 12 and day and day <= 12:  # as in America: 12/25/2018
        month, day = day, month
    date = "-".join([str(year), f"{month:02}", *([f"{day:02}"] if day else [])])
    try:
        PartDate.parse(date)
    except ValueError:
        return ""
    return date


def _pieces(text: str) -> tuple[int, int, int]:
    """The year, the month and the day; 0 for what a text does not have."""
    if found := DAY_MONTH_YEAR.fullmatch(text):
        return int(found[3]) + 2000 * (len(found[3]) == 2), int(found[2]), int(found[1])
    if found := MONTH_YEAR.fullmatch(text):
        return int(found[2]), int(found[1]), 0
    if found := YEAR_MONTH_DAY.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3] or 0)
    if found := IN_WORDS.fullmatch(text):
        return int(found[3]), _month(found[2]), int(found[1] or 0)
    if found := MONTH_FIRST.fullmatch(text):
        return int(found[3]), _month(found[1]), int(found[2])
    return 0, 0, 0


def _month(word: str) -> int:
    return next((number for name, number in MONTHS.items() if name.startswith(word.lower())), 0)
