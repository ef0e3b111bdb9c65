"""Uses with everything resolved: a table of what was used, one of each use, and where records of use are sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from tusk.document.blocks import DataTable
from tusk.document.document import Document
from tusk.document.items import Cell, Column
from tusk.document.nodes import Anchor, Text
from tusk.document.texts import Texts, line
from tusk.ledger.codes import NAMES, code_of
from tusk.ledger.uses import Usage
from tusk.library.item import Item
from tusk.locales.message import N_
from tusk.model.amounts import amount
from tusk.model.uses import Use


def returned(document: Document, form: str) -> str:
    """Where the record of use is sent, with its code. form: what was used, for example team pack."""
    words, code = document.words, code_of(document.id, form)
    mail = next((way.words for way in document.publisher.contacts if way.way == "email"), "")
    return words.gettext(RETURNED_TO, code=code, email=mail) if mail else words.gettext(RETURNED, code=code)


RETURNED_TO = N_(
    "Used it? Send the code %(code)s to %(email)s, with the date, your agency, the kind of team, how many you were, "
    "and what will change. No names."
)
RETURNED = N_(
    "Used it? Tell the people who wrote it. Give them the code %(code)s, the date, your agency, the kind of team, how "
    "many you were, and what will change. No names."
)


def usage_table(caption: str, found: Sequence[Usage], texts: Texts) -> DataTable:
    """What was used: how often, by whom, how many people, and the last time."""
    columns: tuple[tuple[str, bool, Callable[[Usage, Texts], Cell]], ...] = (
        (N_("Page"), False, lambda usage, texts: Cell(linked(usage.item, texts))),
        (N_("Times used"), True, lambda usage, _: Cell((str(len(usage.uses)),), str(len(usage.uses)))),
        (N_("Agencies"), False, lambda usage, _: Cell(line(", ".join(usage.agencies)))),
        (N_("People"), True, _people),
        (N_("Last used"), False, lambda usage, texts: _day(usage.uses[0], texts)),
    )
    return _table(caption, columns, found, texts)


def uses_table(caption: str, uses: Sequence[Use], texts: Texts) -> DataTable:
    """Each use."""
    items = texts.library.items
    columns: tuple[tuple[str, bool, Callable[[Use, Texts], Cell]], ...] = (
        (N_("Page"), False, lambda use, texts: Cell(linked(items[use.entry], texts))),
        (N_("What of it"), False, lambda use, texts: Cell((texts.words.gettext(NAMES[use.form]),))),
        (N_("Date used"), False, _day),
        (N_("Agency"), False, lambda use, _: Cell(line(use.agency))),
        (N_("Kind of team"), False, lambda use, _: Cell(line(use.team))),
        (N_("People"), True, _each),
        (N_("What will change"), False, lambda use, _: Cell(line(use.change))),
    )
    return _table(caption, columns, uses, texts)


def linked(item: Item, texts: Texts) -> Text:
    """The title of an item, as a link to its page."""
    return (Anchor(line(item.record.title), texts.page(item.address, entry=item.id)),)


def _table(
    caption: str,
    columns: Iterable[tuple[str, bool, Callable[..., Cell]]],
    rows: Sequence[object],
    texts: Texts,
) -> DataTable:
    given = list(columns)
    names = tuple(Column(line(texts.words.gettext(name)), is_number) for name, is_number, _ in given)
    cells = tuple(tuple(cell(row, texts) for _, _, cell in given) for row in rows)
    return DataTable(line(caption), names, cells, (), is_headed=True)


def _people(usage: Usage, texts: Texts) -> Cell:
    """At least so many; no number if none is known."""
    number = usage.people
    if not number:
        return Cell(
            (
                texts.words.say(usage.uses[0].people)
                if len(usage.uses) == 1
                else texts.words.gettext("not known"),
            )
        )
    least = texts.words.gettext("at least %(number)s", number=number)
    return Cell((least if usage.is_least else f"{number}",), str(number))


def _each(use: Use, texts: Texts) -> Cell:
    number = str(use.people) if isinstance(use.people, int) else ""
    return Cell((texts.words.say(amount(use.people)),), number)


def _day(use: Use, texts: Texts) -> Cell:
    return Cell(line(texts.words.say(use.on)), str(use.on))
