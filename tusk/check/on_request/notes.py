"""The notes that can be asked for, by what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.on_request.jigsaw import jigsaw_notes
from tusk.check.on_request.plain_english import plain_notes
from tusk.check.on_request.spelling import spelling_notes
from tusk.check.rules import CheckContext
from tusk.check.rules.approval import public_entries_are_approved
from tusk.check.rules.wording import wording_of
from tusk.check.run import Checked
from tusk.language.spelling import NoSpelling
from tusk.problem import Problem


def contexts(checked: Checked) -> Iterator[CheckContext]:
    """Every file of a checked project, with what can be asked about the rest."""
    return (CheckContext(checked.project, path, checked.reader.of(path)) for path in checked.results)


def wording_notes(checked: Checked) -> list[Problem]:
    """The phrases of the level note in content/language.yml."""
    return [problem for context in contexts(checked) for problem in wording_of(context, ("note",))]


def jigsaw(checked: Checked) -> list[Problem]:
    """What the clues about each case make together."""
    return jigsaw_notes(list(contexts(checked)))


def plain_english(checked: Checked) -> list[Problem]:
    """How hard each entry is to read, and what is misspelled."""
    every = list(contexts(checked))
    return [problem for context in every for problem in plain_notes(context)] + _spelling(every)


def not_approved(checked: Checked) -> list[Problem]:
    """The errors that only say that somebody must approve an entry."""
    return [problem for context in contexts(checked) for problem in public_entries_are_approved(context)]


def _spelling(every: list[CheckContext]) -> list[Problem]:
    try:
        return spelling_notes(every)
    except NoSpelling as error:
        return [Problem("requirements.txt", 1, 1, f"spelling was not checked: {error}", "", "note")]
