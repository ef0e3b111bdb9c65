"""Times as people write them → times in our format."""

from __future__ import annotations

import re

from tusk.late_pattern import late
from tusk.model.time_of_day import TimeOfDay
from tusk.problem import write_instead

CLOCK = late(r"(\d{1,2})(?:[:.]?(\d{2}))? ?(am|pm|a\.m\.|p\.m\.|h|hrs)?", re.IGNORECASE)
WORDS = {"noon": "12:00", "midday": "12:00", "12 noon": "12:00", "midnight": "00:00"}
BETWEEN = late(r" ?(?:-|–|—|\bto\b|\buntil\b) ?")


def on_the_clock(text: str) -> str:
    """2pm, 3.30pm, 14.00 and 1530 as 14:00, 15:30, 14:00 and 15:30; empty if it is no time."""
    text = " ".join(text.lower().split())
    found = CLOCK.fullmatch(text)
    if not found or not (found[2] or found[3]):
        return WORDS.get(text, "")
    hour, half = int(found[1]), (found[3] or "")[:1]
    if half in ("a", "p"):
        hour = hour % 12 + 12 * (half == "p") if 0 < hour <= 12 else 99
    try:
        time = TimeOfDay.parse(f"{hour}:{found[2] or '00'}")
    except ValueError:
        return ""
    return f"{time.hour}:{time.minute:02}"


def instead_of_time(text: str) -> str:
    """What to write instead of a time in another format, or of two; empty if it is neither."""
    if one := on_the_clock(text):
        return write_instead(text, one)
    first, *rest = BETWEEN.split(text)
    if (
        len(rest) == 1
        and (start := on_the_clock(first) or _as_end(first, rest[0]))
        and (end := on_the_clock(rest[0]))
    ):
        return f"Write starts: {start} and ends: {end}."
    return ""


def _as_end(first: str, last: str) -> str:
    """The 2 of "2-4pm"."""
    half = re.search(r"[ap]\.?m\.?$", last, re.IGNORECASE)
    return on_the_clock(f"{first}{half[0]}") if half else ""
