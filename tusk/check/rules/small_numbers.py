"""Rules about small counts of children and families."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.rules.checked import Checked
from tusk.model.common import Entry
from tusk.model.fields import IsMarkdown
from tusk.model.vocabulary import Publisher
from tusk.problem import Problem

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
PEOPLE = re.compile(
    rf"\b(\d+|{'|'.join(WORDS)}) (children|families|siblings|babies|boys|girls)\b", re.IGNORECASE
)


def small_numbers_stay_out_of_texts(checked: Checked) -> Iterator[Problem]:
    """Where small numbers are hidden, a text does not tell them (a note, not an error)."""
    publishers = [each.record for each in checked.records.vocabularies["publishers"]]
    below = {each.id: each.small_numbers_below for each in publishers if isinstance(each, Publisher)}
    for written, path, _, text in checked.values(IsMarkdown):
        record = written.record
        if isinstance(record, Entry) and record.small_numbers:
            least = below.get(record.publisher, 0)
            for found in PEOPLE.finditer(text):
                if _number(found[1]) < least:
                    message = f'"{found[0]}" tells a number below {least}, which this entry hides elsewhere.'
                    hint = f'Write "fewer than {least} {found[2]}", unless everybody may know it.'
                    yield written.note(path, message, hint, words=found[0])


def _number(word: str) -> int:
    return int(word) if word.isdigit() else WORDS.index(word.lower())
