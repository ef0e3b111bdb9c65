"""Rules about the names of files, which become addresses that everybody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.rules.allowed import Allowed
from tusk.check.rules.context import CheckContext
from tusk.check.rules.identifiers import named_files, or_allow_it
from tusk.privacy.identifiers import Found, find, likely_in, plain
from tusk.problem import Problem

FEWEST_DIGITS = 5  # of what identifies somebody


def addresses_identify_nobody(context: CheckContext) -> Iterator[Problem]:
    """Nor has the name of an entry's own file, which is its address, what belongs to one person."""
    for entry in context.records.entries:
        allowed = Allowed(context, entry)
        for found in (*_in_name(entry.id), *_between_words(entry.id)):
            if not allowed.has(found.value):
                message = f"the name of this file has {found.identifier.name} ({found.shortened})."
                yield entry.problem((), message, f"Rename the file. {or_allow_it(entry)}")


def names_of_files_identify_nobody(context: CheckContext) -> Iterator[Problem]:
    """Nor has the name of a file that is offered or shown, with hyphens and underscores between its words."""
    for written, path, name in named_files(context):
        allowed = Allowed(context, written)
        for found in _between_words(name):
            if not allowed.has(found.value):
                message = f"the name of this file has {found.identifier.name} ({found.shortened})."
                yield written.problem(path, message, f"Rename the file. {or_allow_it(written)}")


def _in_name(name: str) -> Iterator[Found]:
    if sum(sign.isdigit() for sign in name) >= FEWEST_DIGITS and (likely := likely_in(name)):
        yield from find(name, likely)


def _between_words(name: str) -> Iterator[Found]:
    """What is only found with spaces for hyphens and underscores."""
    words = re.sub("[_-]", " ", name)
    found = [*_in_name(words)]
    known = {plain(each.value) for each in _in_name(name)} if found else set[str]()
    yield from (each for each in found if plain(each.value) not in known)
