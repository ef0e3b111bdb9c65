"""Rules about the names of files, which become addresses that everybody sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tusk.check.rules.allowed import Allowed
from tusk.check.rules.context import CheckContext
from tusk.check.rules.identifiers import named_files, or_allow_it
from tusk.model.walk import FieldPath
from tusk.privacy.identifiers import Found, find, likely_in, plain
from tusk.problem import Problem
from tusk.records.written import Written

FEWEST_DIGITS = 5  # of what identifies somebody


def addresses_identify_nobody(context: CheckContext) -> Iterator[Problem]:
    """The name of an entry's own file, which is its address, has nothing that belongs to one person."""
    for entry in context.records.entries:
        yield from _told(context, entry, (), (*_in_name(entry.id), *_between_words(entry.id)))


def names_of_files_identify_nobody(context: CheckContext) -> Iterator[Problem]:
    """The name of a file that is offered or shown has nothing of one person either, with hyphens between its words."""
    for written, path, name in named_files(context):
        yield from _told(context, written, path, _between_words(name))


def _told(
    context: CheckContext, written: Written, path: FieldPath, identifying: Iterable[Found]
) -> Iterator[Problem]:
    """A problem for each that is not allowed."""
    allowed = Allowed(context, written)
    for found in identifying:
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
