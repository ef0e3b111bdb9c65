"""What does not identify one person by itself, but narrows down who it can be: postcodes, full dates, small counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from tusk.data_class import dataclass
from tusk.first_look import FirstLook
from tusk.late_pattern import late
from tusk.privacy.as_read import as_read
from tusk.privacy.counts import COUNT, counted_at, numbers_in
from tusk.privacy.counts_in_tables import counts_in_tables
from tusk.privacy.date_patterns import FULL_DATE, MONTH, WORDED_DATE
from tusk.privacy.stretches import around, joined
from tusk.privacy.welsh_counts import welsh_counts

AREAS = (
    r"A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]"
    r"|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE"
)
INWARD = "[ABD-HJLNP-UW-Z]"
# In small letters "s1 1st" and "e10 5gb" are none.
POSTCODE = late(
    rf"\b(?P<value>(?:(?:{AREAS})\d[A-Z\d]?|GIR) {{0,2}}\d{INWARD}{{2}}"
    rf"|(?i:(?:{AREAS})\d[A-Z\d]? \d(?!st|nd|rd|th|ft|gb|hr|yr){INWARD}{{2}}))\b"
)
# A place to the metre, in Great Britain and Ireland: as a map gives it, or in three words.
PINPOINT = late(
    r"(?<![\d.])(?P<value>(?:49|5\d|60)\.\d{4,15}°?(?: ?N)?,? {0,2}-?[0-9]{1,2}\.\d{4,15}"
    r"|///[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}\b)"
)
DECIMALS = late(r"\.\d{4}")
END_OF_POSTCODE = late(r"\d(?!(?:st|nd|rd|th)\b)[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}\b")
COUNT_OF_FEW = "a count of up to five with a place"
HINT_OF_COUNTS = "Leave out the place."
BEFORE_ITS_END = 10  # characters, in which a postcode begins
# Before dates of papers and meetings about a case, which are public, and of birth, which are worse.
PUBLIC = (
    r"(?:accessed|agreed|approved|as at|correct at|dated|issued|last|published|reviewed|updated|version|withdrawn"
    r"|born(?: (?:on or )?(?:before|after|since))?|birth|dob)"
)
DATE = late(
    rf"(?<![\d/.])(?<!\d-)(?P<value>(?:[0-3]?\d(?:st|nd|rd|th)?(?: ?- ?| and | to | or ))?{FULL_DATE}"
    rf"|[0-3]?\d[ /-]{MONTH}[ /-]\d\d(?:\d\d)?(?=[.,;:)]|$)|(?<!\w){WORDED_DATE})",
    re.IGNORECASE,
)
IS_PUBLIC = late(
    rf"\b(?:{PUBLIC}\W+(?:on |in |the |at |of )?|(?:sections?|para(?:graph)?s?|clauses?|chapter) )$",
    re.IGNORECASE,
)
IN_FULL_DATE = late(
    r"\d[/.-]\d\d?[/.-]\d|[a-zA-Z\d],? \d{4}(?!\d)|\d[ /-][A-Za-z]{3,9}[ /-]\d\d"
    r"|two thousand|(?:nineteen|twenty)[ -][a-z]"
)
LONGEST_DATE = 45  # characters around what all of them have
POSTCODES, DATES, COUNTS = FirstLook([POSTCODE]), FirstLook([DATE]), FirstLook([COUNT])


@dataclass(frozen=True)
class Narrowing:
    """Something in a text that narrows it down. what: in words; hint: what to write instead."""

    what: str
    value: str
    start: int
    hint: str


def may_have_postcodes(words: str) -> bool:
    """Whether a text, or one of several on lines of their own, may have a postcode: quicker than to look for it."""
    if _may_have_pinpoints(words):
        return True
    return _may_find(POSTCODES, words) and bool(END_OF_POSTCODE.search(words))


def _may_have_pinpoints(words: str) -> bool:
    return "///" in words or bool(DECIMALS.search(words))


def may_have_dates(words: str) -> bool:
    """The same for full dates."""
    return _may_find(DATES, words) and bool(IN_FULL_DATE.search(words))


def _may_find(first_look: FirstLook, words: str) -> bool:
    return first_look.may_find(on_one_line(words)) or as_read(words) is not None


def postcodes(text: str) -> Iterator[Narrowing]:
    """Postcodes, each of some fifteen homes, and places to the metre."""
    return _as_readers_see(text, _postcodes)


def full_dates(text: str) -> Iterator[Narrowing]:
    """Days, but for those of papers about a case."""
    return _as_readers_see(text, _full_dates)


def small_counts(text: str) -> Iterator[Narrowing]:
    """One to five children or families of a place."""
    yield from (_count(text[start:end], start) for start, end in counts_in_tables(text))
    text, end = with_plain_spaces(text), 0
    for start in numbers_in(text) if COUNTS.may_find(text) else ():
        if start >= end and (value := counted_at(text, start)):
            yield _count(value, start)
            end = start + len(value)
    yield from (_count(text[start:end], start) for start, end in welsh_counts(text))


def _count(value: str, start: int) -> Narrowing:
    return Narrowing(COUNT_OF_FEW, value, start, HINT_OF_COUNTS)


def _as_readers_see(text: str, search: Callable[[str], Iterator[Narrowing]]) -> Iterator[Narrowing]:
    """What a search finds in a text, also across the ends of lines and marks of Markdown."""
    found = list(search(on_one_line(text)))
    yield from found
    if read := as_read(text):
        known = {each.value for each in found}
        for each in search(on_one_line(read.text)):
            if each.value not in known:
                yield replace(each, start=read.written_at(each.start))


def with_plain_spaces(text: str) -> str:
    """The same text, as long as before, on one line."""
    return text.replace("\u00a0", " ").replace("\n", " ")


def on_one_line(text: str) -> str:
    """The same, also with plain hyphens."""
    return with_plain_spaces(text).replace("\u2013", "-").replace("\u2011", "-")


def _postcodes(text: str) -> Iterator[Narrowing]:
    ends = END_OF_POSTCODE.finditer(text)
    for start, end in joined((max(0, each.start() - BEFORE_ITS_END), each.end() + 1) for each in ends):
        for found in POSTCODE.finditer(text, start, end):
            yield Narrowing("a postcode", found["value"], found.start(), "Write the town or the county.")
    for found in PINPOINT.finditer(text) if _may_have_pinpoints(text) else ():
        yield Narrowing(
            "a place to the metre", found["value"], found.start("value"), "Write the town or the county."
        )


def _full_dates(text: str) -> Iterator[Narrowing]:
    hint = "Write the season or the year, or how long before or after something else it was."
    signs = (sign.span() for sign in IN_FULL_DATE.finditer(text))
    for start, end in joined(around(signs, LONGEST_DATE)):
        for found in DATE.finditer(text, start, end):
            if not IS_PUBLIC.search(text, max(0, found.start() - 30), found.start()):
                yield Narrowing("a full date", found["value"], found.start(), hint)
