"""Rules about what is easily typed otherwise than it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.late_pattern import late
from tusk.model.fields import IsMarkdown
from tusk.problem import Problem, cut, quoted
from tusk.records.named import name_of

WITH_TABS = late(r"^(?!(?:\d{1,3}[.)]|[^\w\s])\t)(\S[^\t\n]*\t[^\n]*\S)\n\S[^\t\n]*\t", re.MULTILINE)
LATER_SIGN = late(r"\n *[-*+]\w")
NO_SPACE = late(r"^( *)([-*+])(\w[^\n*]*)\n\1\2\w", re.MULTILINE)


def lists_have_a_space_after_the_hyphen(context: CheckContext) -> Iterator[Problem]:
    """Lines that begin with a hyphen, but not with a space after it, are no list (a note, not an error)."""
    for written, path, _, text in context.values(IsMarkdown):
        for found in NO_SPACE.finditer(text) if LATER_SIGN.search(text) else ():
            words = cut(found[3].strip())
            message = f'{name_of(path)}: "{found[2]}{words}" does not begin a list.'
            hint = f"Put a space after it: {found[2]} {words}"
            yield written.note(path, message, hint, before=text[: found.end(1)])


def titles_are_not_in_quotation_marks(context: CheckContext) -> Iterator[Problem]:
    """The curly quotation marks around a title or summary are printed (a note, not an error)."""
    for entry in context.records.entries:
        for name in ("title", "summary"):
            if re.fullmatch("[“„][^“”„]*[”“]|‘[^‘’]*’", getattr(entry.record, name) or ""):
                message = f'"{name}" is in quotation marks, and readers will see them.'
                yield entry.note((name,), message, "Remove them, unless all of it is a quotation.")


def tables_are_not_lines_with_tabs(context: CheckContext) -> Iterator[Problem]:
    """Lines with tabs between their words, as pasted from Excel, are no table (a note, not an error)."""
    for written, path, _, text in context.values(IsMarkdown):
        if "\t" in text and (found := WITH_TABS.search(text)):
            cells = [cell.strip() for cell in found[1].split("\t")]
            message = (
                f"{name_of(path)}: {quoted(found[1])} has tabs between its words, which readers do not see."
            )
            hint = f"Make it a table: | {cut(' | '.join(cells))} | and below it |{'---|' * len(cells)}"
            yield written.note(path, message, hint, before=text[: found.start(1)])
