"""Rules about what identifies a child, a family or a member of staff."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from tusk.check.rules.allowed import Allowed
from tusk.check.rules.context import CheckContext
from tusk.check.rules.files import wrong_file
from tusk.media import hidden_text
from tusk.media.office_hides import TAKE_OUT
from tusk.model.contacts import ContactDetails
from tusk.model.entry import Entry
from tusk.model.fields import IsAddress, IsFile, IsMarkdown
from tusk.model.identity import Site
from tusk.model.tables import Table
from tusk.model.walk import FieldPath
from tusk.privacy.cells import Cell, labelled
from tusk.privacy.identifiers import Found, find, in_cell, likely_in, plain
from tusk.problem import Problem, listed, quoted
from tusk.records.written import Written
from tusk.text import prose
from tusk.urls.addresses import is_no_copy_of_a_mail_filter

ON_DUTY = ("a mobile number", "a personal e-mail address")
MOST_IN_A_TEXT = 20


def texts_identify_nobody(context: CheckContext) -> Iterator[Problem]:
    """No text has a number, an address or a date of birth that belongs to one person."""
    for written in context.everything:
        if not (likely := likely_in(context.words_in(written))):
            continue
        on_duty = _on_duty(context, written)
        allowed = Allowed(context, written)
        for path, marks, value in context.texts_in(written):
            if "allow" in path:
                continue
            for found in _first(find(value, likely)):
                known = found.identifier.is_in_address_rules and _is_named(found, marks, value)
                on_call = found.identifier.name in ON_DUTY and path[:-1] in on_duty
                if not (known or on_call or allowed.has(found.value)):
                    yield _in_text(written, path, value, found)


def cells_identify_nobody(context: CheckContext) -> Iterator[Problem]:
    """Nor has any cell of a table, with the heading of its column as its label."""
    for written in context.everything:
        for path, table in context.records_in(written):
            if isinstance(table, Table):
                allowed = Allowed(context, written)
                for row, column, cell in _labelled_cells(table):
                    if not any(find(table.rows[row][column])):  # it is named already
                        for found in in_cell(cell):
                            if not allowed.has(found.value):
                                yield _in_text(written, (*path, "rows", row, column), "", found)


def _labelled_cells(table: Table) -> Iterator[tuple[int, int, Cell]]:
    """Also of a table in which something is missing, which other rules name."""
    for column, heading in enumerate(table.columns):
        for row, cells in enumerate(table.rows):
            if (
                heading
                and column < len(cells)
                and (cell := labelled(heading.name or "", cells[column] or ""))
            ):
                yield row, column, cell


def _is_named(found: Found, marks: tuple[object, ...], text: str) -> bool:
    """Whether the rules about addresses name it already: they see links, and no address outside a link."""
    addresses: list[str] = []
    if any(isinstance(mark, IsAddress) for mark in marks):
        addresses = [text]
    elif any(isinstance(mark, IsMarkdown) for mark in marks):
        addresses = prose.links(text)
    name = found.value.partition("=")[0]
    return any(name in each and any(is_no_copy_of_a_mail_filter(each)) for each in addresses)


def what_is_left_over_identifies_nobody(
    context: CheckContext, written: Written, texts: Iterable[tuple[FieldPath, str]]
) -> Iterator[Problem]:
    """Nor has any text of a record that is in no field of its kind."""
    allowed = Allowed(context, written)
    for path, value in texts:
        for found in _first(find(value)) if "allow" not in path else ():
            if not allowed.has(found.value):
                yield _in_text(written, path, value, found)


def _in_text(written: Written, path: FieldPath, text: str, found: Found) -> Problem:
    message = f"{_the(found)} must not be published."
    hint = f"{found.identifier.hint} {or_allow_it(written)}"
    return written.problem(path, message, hint, before=text[: found.start])


def files_identify_nobody(context: CheckContext) -> Iterator[Problem]:
    """Nor has any file that is offered or shown, in its text, its notes and comments or its properties."""
    for written, path, name in named_files(context):
        allowed = Allowed(context, written)
        told: set[tuple[str, str, str]] = set()  # a cell is in the text of a file, and after its heading
        for passage in hidden_text.read(context.file(name)).passages:
            for found in _first(find(passage.text)):
                same = (passage.where, found.identifier.name, plain(found.value))
                if same not in told and not allowed.has(found.value):
                    told.add(same)
                    where = f" {passage.where}" if passage.where else ""
                    message = f"{quoted(name)} contains {_the(found)}{where}."
                    hint = f"Remove it from the file, and save a new copy. {or_allow_it(written)}"
                    yield written.problem(path, message, hint)


def files_hide_nothing(context: CheckContext) -> Iterator[Problem]:
    """No file that is offered hides comments, changes, text, slides, sheets or cells."""
    for written, path, name in named_files(context):
        hides = hidden_text.read(context.file(name)).hides
        if hides and not Allowed(context, written).has(name):
            hint = " ".join(TAKE_OUT[each] for each in hides)
            yield written.problem(path, f"{quoted(name)} has {listed(hides)}.", hint)


def cases_are_anonymised(context: CheckContext) -> Iterator[Problem]:
    """An entry about one case says who anonymised it, and who checked that it discloses nothing."""
    for entry in context.records.entries:
        record = entry.record
        if _needs_signing(record, context.site):
            allowed = Allowed(context, entry)
            for name in ("anonymised", "disclosure_checked"):
                if getattr(record, name) is None and not allowed.has(name):
                    message = f"an entry about one case is not published without {name}."
                    hint = f"Have it done, and add {name}: {{by: NAME, on: DATE}}. Until then, write status: draft."
                    yield entry.problem((), message, hint)


def _needs_signing(record: Entry, site: Site | None) -> bool:
    since = site.sign_cases_from if site else None
    is_public = record.status not in ("draft", "withdrawn")
    is_older = since is not None and record.issued.last_day < since.first_day
    return is_public and not is_older and bool(record.is_case_based or record.case)


def or_allow_it(written: Written) -> str:
    """Where an author can say that something may be public."""
    where = "" if hasattr(written.record, "allow") else " of content/site.yml"
    return f"If it may be public, write it in allow{where}, with the reason and a name."


def _the(found: Found) -> str:
    return f"{found.identifier.name} ({found.shortened})"


def _first(found: Iterator[Found]) -> Iterator[Found]:
    for number, each in enumerate(found):
        if number == MOST_IN_A_TEXT:
            return
        yield each


def _on_duty(context: CheckContext, written: Written) -> set[FieldPath]:
    """The places of contacts that are duty lines."""
    return {
        path
        for path, record in context.records_in(written)
        if isinstance(record, ContactDetails) and record.duty_line
    }


def named_files(context: CheckContext) -> Iterator[tuple[Written, FieldPath, str]]:
    """Every file that a field or a text names, once for each file."""
    seen: set[str] = set()
    for written, path, name in _named(context):
        if name not in seen and not wrong_file(context, name, picture=False)[0]:
            seen.add(name)
            yield written, path, name


def _named(context: CheckContext) -> Iterator[tuple[Written, FieldPath, str]]:
    for written, path, _, value in context.values(IsFile):
        yield written, path, value
    for written, path, _, value in context.values(IsMarkdown):
        for address in (*prose.links(value), *prose.pictures(value)):
            if ":" not in address and not address.startswith(("#", "/")):
                yield written, path, unquote(address).split("#")[0]
