"""Rules about what narrows down who somebody is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tusk.check.rules.allowed import Allowed
from tusk.check.rules.context import CheckContext
from tusk.model.tables import Table
from tusk.model.walk import FieldPath
from tusk.privacy.counts_in_tables import counts_among
from tusk.privacy.narrowing import (
    COUNT_OF_FEW,
    HINT_OF_COUNTS,
    Narrowing,
    full_dates,
    may_have_dates,
    may_have_postcodes,
    postcodes,
    small_counts,
)
from tusk.problem import Problem, quoted
from tusk.records.written import Written, WrittenEntry

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
        searches = _searches(written, context.words_in(written))
        for path, _, value in context.texts_in(written) if searches else ():
            for found in _found(searches, path, value):
                if not allowed.has(found.value):
                    message = f"{quoted(found.value)} is {found.what}, which narrows down who it can be."
                    yield written.note(path, message, found.hint, before=value[: found.start])


def cells_narrow_nothing_down(context: CheckContext) -> Iterator[Problem]:
    """Nor has any cell of a table one to five children of a place that its row or column names (a note)."""
    for written in context.records.entries:
        if written.record.disclosure_checked is not None:
            continue
        allowed = Allowed(context, written)
        for path, table in context.records_in(written):
            for row, column, value in _counts(table) if isinstance(table, Table) else ():
                if not allowed.has(value):
                    message = f"{quoted(value)} is {COUNT_OF_FEW}, which narrows down who it can be."
                    yield written.note((*path, "rows", row, column), message, HINT_OF_COUNTS)


def _counts(table: Table) -> Iterator[tuple[int, int, str]]:
    """The row and column of each such cell, and what it tells: "Taunton | 3"."""
    headings = [(column.name if column else "") or "" for column in table.columns]
    rows = [[cell or "" for cell in cells] for cells in table.rows]
    for row, column in counts_among(headings, rows):
        yield row, column, " | ".join(rows[row][: column + 1])


Search = Callable[[str], Iterator[Narrowing]]


def _searches(written: Written, words: str) -> list[tuple[Search, set[str]]]:
    """What to look for in a record with these words, each with the fields in which it narrows nothing down."""
    searches: list[tuple[Search, set[str]]] = []
    if may_have_postcodes(words) and any(postcodes(words)):
        searches.append((postcodes, ADDRESSES))
    if isinstance(written, WrittenEntry):
        record = written.record
        if (record.is_case_based or record.case) and may_have_dates(words):
            searches.append((full_dates, ABOUT_PAPERS))
        if record.disclosure_checked is None and any(small_counts(words)):
            searches.append((small_counts, ABOUT_PAPERS))
    return searches


def _found(searches: list[tuple[Search, set[str]]], path: FieldPath, value: str) -> Iterator[Narrowing]:
    for search, elsewhere in searches:
        if elsewhere.isdisjoint(path):
            yield from search(value)
