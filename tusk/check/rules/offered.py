"""Rules about what is published of the files that authors offer."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.check.rules.identifiers import named_files
from tusk.media.damaged import what_it_is_not
from tusk.media.published_copy import what_prevents_it
from tusk.problem import Problem, quoted


def offered_files_can_be_written_again(context: CheckContext) -> Iterator[Problem]:
    """An Office file that is offered can be published without what it hides: macros, templates, other files."""
    for written, path, name in named_files(context):
        is_deck = path == ("file",)  # of a workshop: decks.py looks into it
        file = context.file(name)
        if not is_deck and not what_it_is_not(file) and (unreadable := what_prevents_it(file)):
            yield written.problem(path, f"{quoted(name)} {unreadable.message}", unreadable.hint)
