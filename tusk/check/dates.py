"""Dates in other formats → dates in our format."""

from __future__ import annotations

import calendar
import re

from tusk.model.fields import PartDate

DAY_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
IN_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?,? (\d{4})")
MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}


def year_first(text: str) -> str:
    """06/03/2018 and 6 March 2018 as 2018-03-06, March 2018 as 2018-03; empty if it is none of these."""
    if found := DAY_MONTH_YEAR.fullmatch(text):
        day, month, year = found[1], int(found[2]), found[3]
    elif found := IN_WORDS.fullmatch(text):
        day, month, year = found[1], _month(found[2]), found[3]
    else:
        return ""
    date = "-".join([year, f"{month:02}", *([f"{int(day):02}"] if day else [])])
    try:
        PartDate.parse(date)
    except ValueError:
        return ""
    return date


def _month(word: str) -> int:
    return next((number for name, number in MONTHS.items() if name.startswith(word.lower())), 0)
