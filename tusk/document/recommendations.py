"""Recommendations with everything resolved: what became of one, and tables of many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from tusk.document.blocks import DataTable, Facts
from tusk.document.items import Cell, Column, Fact
from tusk.document.nodes import Anchor, Element, Reference, Text
from tusk.document.texts import Texts, line
from tusk.ledger.register import Again, Recorded
from tusk.ledger.status import status_of
from tusk.locales.message import N_
from tusk.model.fields import PartDate
from tusk.model.recommendations import DECISIONS, FollowUp, Response, Step
from tusk.sections import raw_blocks as raw

Head = tuple[str, Callable[[Recorded, Texts], Cell]]  # the name of a column, and what it shows


def outcome_of(block: raw.RawOutcome, texts: Texts) -> Facts:
    """What has become of a recommendation, as far as it is known."""
    given, words = block.recommendation, texts.words
    status = status_of(given, texts.library.today)
    known: list[tuple[str, Text]] = [
        (N_("Status"), line(words.gettext(status.name))),
        (N_("To"), line(", ".join(given.to))),
        (N_("Theme"), linked(texts.theme(given.theme)) if given.theme else ()),
        (N_("Made"), line(words.say(block.made))),
        *((N_("Reply"), _reply(each, texts)) for each in given.replies),
        *((N_("Checked"), _follow_up(each, texts)) for each in given.checked_by),
    ]
    return Facts(tuple(Fact(words.gettext(name), value) for name, value in known if value))


def steps_of(block: raw.RawSteps, texts: Texts) -> DataTable:
    """What was or will be done about a recommendation, as a table; a column with nothing in it is left out."""
    words = texts.words
    columns: list[tuple[str, list[Cell]]] = [
        (N_("What is done"), [Cell(_what(step, texts)) for step in block.items]),
        (N_("Who"), [Cell(line(step.owner)) for step in block.items]),
        (N_("Due"), [_day(step.due, texts) for step in block.items]),
        (N_("Done"), [_done(step, texts) for step in block.items]),
        (N_("Evidence"), [Cell(texts.inline(step.evidence)) for step in block.items]),
    ]
    used = [(name, cells) for name, cells in columns if any(cell.text for cell in cells)]
    return DataTable(
        line(words.gettext("What is done about it")),
        tuple(Column(line(words.gettext(name)), is_number=False) for name, _ in used),
        tuple(zip(*(cells for _, cells in used), strict=True)),
        (),
        is_headed=False,
    )


def table_of(caption: str, found: Sequence[Recorded], texts: Texts) -> DataTable:
    """Recommendations as a table. An empty column is left out, and one status or publisher that all rows share."""
    rows = [[cell(each, texts) for _, cell in COLUMNS] for each in found]
    used = [at for at in range(len(COLUMNS)) if _is_of_use([row[at] for row in rows], COLUMNS[at][1])]
    return DataTable(
        line(caption),
        tuple(Column(line(texts.words.gettext(COLUMNS[at][0])), is_number=False) for at in used),
        tuple(tuple(row[at] for at in used) for row in rows),
        (),
        is_headed=True,
    )


def again_in_words(found: Iterable[Again], texts: Texts) -> tuple[Text, ...]:
    """A sentence for each recommendation that was made again after it was closed."""
    return tuple(_again(each, texts) for each in found)


def linked(reference: Reference) -> Text:
    """A reference as a link, or its name alone if it has no page."""
    return (Anchor((reference.name,), reference.target),) if reference.target else (reference.name,)


def _reply(given: Response, texts: Texts) -> Text:
    words = texts.words
    decision = words.gettext(DECISIONS[given.decision])
    head = words.gettext("%(decision)s by %(who)s, %(date)s", decision=decision, who=given.by, date=given.on)
    return (f"{head}. ", *texts.inline(given.text)) if given.text else (head,)


def _follow_up(given: FollowUp, texts: Texts) -> Text:
    known = texts.reference(given.entry)
    found = texts.inline(given.found)
    return (*linked(known), ": ", *found) if known else found


def _what(step: Step, texts: Texts) -> Text:
    if not step.link:
        return line(step.text)
    link = texts.link(step.link)
    opens = (f", {link.opens}",) if link.opens and not link.is_page and not link.state else ()
    note = (", ", *link.note) if link.note else ()
    return (*line(step.text), " (", Anchor(link.label, link.target, link.state), *opens, *note, ")")


def _day(day: PartDate | None, texts: Texts) -> Cell:
    return Cell(()) if day is None else Cell(line(texts.words.say(day)), str(day))


def _done(step: Step, texts: Texts) -> Cell:
    if step.done_on is not None:
        return _day(step.done_on, texts)
    is_late = step.due and step.due.last_day < texts.library.today
    return Cell((Element("strong", (texts.words.gettext("Overdue"),)),) if is_late else ())


def _text(each: Recorded, texts: Texts) -> Cell:
    title = (*line(each.title), ": ") if each.title else ()
    return Cell((*title, *texts.inline(each.text)))


def _from(each: Recorded, texts: Texts) -> Cell:
    item = each.item
    return Cell((Anchor(line(item.record.title), texts.page(item.address, each.part, entry=item.id)),))


def _to(each: Recorded, texts: Texts) -> Cell:
    return Cell(line(", ".join(each.to)))


def _theme(each: Recorded, texts: Texts) -> Cell:
    return Cell(linked(texts.theme(each.theme)) if each.theme else ())


def _made(each: Recorded, texts: Texts) -> Cell:
    if not each.made:
        return _day(each.made, texts)
    years = (texts.library.today - each.made.first_day).days // 365
    age = texts.words.ngettext("%(num)s year ago", "%(num)s years ago", years)
    made = texts.words.say(each.made)
    return Cell(line(f"{made} ({age})" if years else made), str(each.made))


def _until(each: Recorded, texts: Texts) -> Cell:
    return _day(each.due, texts)


def _closed(each: Recorded, texts: Texts) -> Cell:
    return _day(each.closed_on, texts)


def _publisher(each: Recorded, texts: Texts) -> Cell:
    return Cell(line(texts.library.publishers[each.item.record.publisher].short_name))


def _status(each: Recorded, texts: Texts) -> Cell:
    return Cell(line(texts.words.gettext(each.status.name)))


def _is_of_use(cells: Sequence[Cell], shown: Callable[[Recorded, Texts], Cell]) -> bool:
    is_told_once = shown in (_status, _publisher)
    return any(cell.text for cell in cells) and (not is_told_once or len(set(cells)) > 1)


COLUMNS: tuple[Head, ...] = (
    (N_("Recommendation"), _text),
    (N_("From"), _from),
    (N_("To"), _to),
    (N_("Theme"), _theme),
    (N_("Made"), _made),
    (N_("Due"), _until),
    (N_("Closed"), _closed),
    (N_("Status"), _status),
    (N_("Publisher"), _publisher),
)


def _again(each: Again, texts: Texts) -> Text:
    closed, later = each.closed, each.next
    assert closed.closed_on is not None
    when = texts.words.gettext(
        "closed %(closed)s, raised again %(again)s", closed=closed.closed_on.year, again=later.made.year
    )
    theme = linked(texts.theme(each.theme))
    return (*theme, f": {when} (", *_from(closed, texts).text, "; ", *_from(later, texts).text, ")")
