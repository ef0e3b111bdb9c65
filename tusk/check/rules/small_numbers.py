"""Rules about small counts of children and families."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.late_pattern import late
from tusk.model.vocabulary import Publisher
from tusk.model.walk import walk
from tusk.privacy.small_numbers import PEOPLE_BY_ONE
from tusk.problem import Problem
from tusk.records.written import WrittenEntry

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
BETWEEN = r"(?: (?:of (?:the|these|those)(?: \d+)?|of \d+|young|younger|old|older|other|of))*"
NUMBERED = ("Chapter", "Figure", "Level", "Part", "Slide", "Stage", "Step", "Table", "Tier", "Type", "Year")
NO_COUNT = "".join(rf"(?<!\b(?-i:{word}) )" for word in NUMBERED)  # Year 4 pupils, but: last year 4 pupils
NO_KIND = r"(?! (?:famil|household|group|protection))"  # one parent families, a child protection plan
TOLD = late(
    rf"(?<![\d.,]){NO_COUNT}\b(?:(\d+|{'|'.join(WORDS)}){BETWEEN} ({'|'.join(PEOPLE_BY_ONE.values())})"
    rf"|(1|one) ({'|'.join(PEOPLE_BY_ONE)}))\b(?!['’]s){NO_KIND}",
    re.IGNORECASE,
)


def small_numbers_stay_out_of_texts(context: CheckContext) -> Iterator[Problem]:
    """If small numbers are hidden, no title, caption or text reveals them (a note, not an error)."""
    for entry in context.records.entries:
        if entry.record.small_numbers:
            publishers = [each.record for each in context.shared("publishers")]
            below = {each.id: each.small_numbers_below for each in publishers if isinstance(each, Publisher)}
            yield from _told(entry, below.get(entry.record.publisher, 0))


def _told(entry: WrittenEntry, least: int) -> Iterator[Problem]:
    for path, _, value in walk(entry.record):
        for found in TOLD.finditer(value) if isinstance(value, str) else ():
            if _number(found[1] or found[3]) < least:
                message = (
                    f'"{found[0]}" reveals a number below {least}, which this entry hides in other places.'
                )
                people = found[2] or PEOPLE_BY_ONE[found[4].lower()]
                hint = f'Write "fewer than {least} {people}", unless it may be public.'
                yield entry.note(path, message, hint, before=value[: found.start()])


def _number(word: str) -> int:
    return int(word) if word.isdigit() else WORDS.index(word.lower())
