"""Rules about what narrows down who somebody is."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.allowed import Allowed
from tusk.check.rules.context import CheckContext
from tusk.check.structure import Written, WrittenEntry
from tusk.model.walk import FieldPath
from tusk.privacy.narrowing import MAY_NARROW, Narrowing, full_dates, postcodes, small_counts
from tusk.problem import Problem, quoted

# Where postcodes are addresses of services.
ADDRESSES = {"contacts", "contact", "place", "dates", "held", "allow", "address", "worried"}
# What is about papers, and not about a case.
ABOUT_PAPERS = {
    "sources",
    "links",
    "related",
    "status_note",
    "editor_notes",
    "uncertain",
    "allow",
    "aliases",
    "dates",
}
ABOUT_PAPERS |= {
    "references",
    "held",
    "act_by",
    "booking",
    "tables",
    "rows",
    "figures",
    "link",
    "url",
    "file",
}


def texts_narrow_nothing_down(context: CheckContext) -> Iterator[Problem]:
    """No text has a postcode, a day of a case, or one to five children of a place (a note, not an error)."""
    for written in context.everything:
        allowed = Allowed(context, written)
        for path, value in _texts(context, written):
            for found in _found(written, path, value):
                if not allowed.has(found.value):
                    message = f"{quoted(found.value)} is {found.what}, which narrows down who it can be."
                    yield written.note(path, message, found.hint, before=value[: found.start])


def _texts(context: CheckContext, written: Written) -> Iterator[tuple[FieldPath, str]]:
    for path, _, value in context.values_in(written):
        if isinstance(value, str) and MAY_NARROW.search(value):
            yield path, value


def _found(written: Written, path: FieldPath, value: str) -> Iterator[Narrowing]:
    fields = {each for each in path if isinstance(each, str)}
    if not fields & ADDRESSES:
        yield from postcodes(value)
    if isinstance(written, WrittenEntry) and not fields & ABOUT_PAPERS:
        record = written.record
        if record.is_case_based or record.case:
            yield from full_dates(value)
        if record.disclosure_checked is None:
            yield from small_counts(value)
