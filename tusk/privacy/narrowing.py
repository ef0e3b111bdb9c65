"""What does not identify one person by itself, but narrows down who it can be: postcodes, full dates, small counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.data_class import dataclass
from tusk.privacy.date_patterns import FULL_DATE
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
NUMBER = re.compile(
    r"[1-5fot](?:(?<=[1-5])|ne|wo|hree|our|ive) "
)  # how a count begins, and a few other words
END_OF_POSTCODE = re.compile(r"\d[ABD-HJLNP-UW-Z]{2}")
IN_FULL_DATE = re.compile(r"\d[/.-]\d\d?[/.-]\d|\w,? \d{4}")


@dataclass(frozen=True)
class Narrowing:
    """Something in a text that narrows it down. what: in words; hint: what to write instead."""

    what: str
    value: str
    start: int
    hint: str


def may_have_postcodes(words: str) -> bool:
    """Whether a text, or one of several on lines of their own, may have a postcode: quicker than to look for it."""
    return bool(END_OF_POSTCODE.search(words))


def may_have_dates(words: str) -> bool:
    """The same for full dates."""
    return bool(IN_FULL_DATE.search(words))


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
    end = 0
    for number in NUMBER.finditer(text):
        if number.start() >= end and (found := COUNT.match(text, number.start())):
            what = "a count of up to five with a place"
            yield Narrowing(what, found["value"], found.start(), "Leave out the place.")
            end = found.end()
