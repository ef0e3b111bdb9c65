"""What does not identify one person by itself, but narrows down who it can be: postcodes, full dates, small counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tusk.privacy.identifiers import FULL_DATE
from tusk.privacy.small_numbers import PEOPLE_BY_ONE

POSTCODE = re.compile(r"\b(?P<value>(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) ?\d[ABD-HJLNP-UW-Z]{2})\b")
# Before dates of papers and meetings about a case, which are public, and of birth, which are worse.
PUBLIC = (
    r"(?:accessed|agreed|approved|as at|correct at|dated|issued|last|published|reviewed|updated|version|withdrawn"
    r"|born|birth|dob)"
)
DATE = re.compile(rf"(?<![\d/.-])(?P<value>{FULL_DATE})", re.IGNORECASE)
IS_PUBLIC = re.compile(rf"\b{PUBLIC}\W+(?:on |in |the |at |of )?$", re.IGNORECASE)
NO_PLACES = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    *("Year", "Key", "Stage", "Level", "Chapter", "Appendix", "Table", "Figure", "Part", "Need", "Care"),
    *("Child", "Children", "Serious", "Local", "Working", "English", "Welsh"),
    *(
        "England",
        "Britain",
        "Wales",
        "Scotland",
        "Ireland",
        "Europe",
        "London",
    ),  # too large to narrow it down
)
COUNT = re.compile(
    rf"(?<![\d.,])\b(?P<value>(?:[1-5]|one|two|three|four|five)(?: [a-z-]{{2,20}}){{0,2}} "
    rf"(?:{'|'.join([*PEOPLE_BY_ONE, *PEOPLE_BY_ONE.values()])})\b(?: [a-z]{{2,20}}){{0,4}} (?:in|from|at|near|around) "
    rf"(?!(?:{'|'.join(NO_PLACES)})\b)[A-Z][a-z]{{2,20}}(?: [A-Z][a-z]{{1,20}}){{0,2}})"
)
MAY_NARROW = re.compile(r"\d|\b(?:one|two|three|four|five) ")


@dataclass(frozen=True)
class Narrowing:
    """Something in a text that narrows it down. what: in words; hint: what to write instead."""

    what: str
    value: str
    start: int
    hint: str


def postcodes(text: str) -> Iterator[Narrowing]:
    """Postcodes, each of some fifteen homes."""
    for found in POSTCODE.finditer(text):
        yield Narrowing("a postcode", found["value"], found.start(), "Write the town or the county.")


def full_dates(text: str) -> Iterator[Narrowing]:
    """Days, but for those of papers about a case."""
    for found in DATE.finditer(text):
        if not IS_PUBLIC.search(text, max(0, found.start() - 30), found.start()):
            hint = "Write the season or the year, or how long before or after something else it was."
            yield Narrowing("a full date", found["value"], found.start(), hint)


def small_counts(text: str) -> Iterator[Narrowing]:
    """One to five children or families of a place."""
    for found in COUNT.finditer(text):
        yield Narrowing(
            "a count of up to five with a place", found["value"], found.start(), "Leave out the place."
        )
