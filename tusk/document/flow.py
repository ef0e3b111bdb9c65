"""The way of each recommendation of an entry: the action, the teaching and the audit that followed from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tusk.document.blocks import DataTable, Flow
from tusk.document.items import Cell, Column
from tusk.document.nodes import Anchor, Element, Node, Target, Text
from tusk.document.recommendations import linked
from tusk.document.section import Section
from tusk.document.texts import Texts, line
from tusk.library.item import Item
from tusk.locales.message import N_
from tusk.model.kinds.workshop import Workshop
from tusk.model.recommendations import Recommendation, Recommending, Step

STAGES = (N_("Recommendation"), N_("Action"), N_("Teaching"), N_("Audit"))
PART = "recommendations"


def with_flow(sections: Iterable[Section], item: Item, texts: Texts) -> Iterator[Section]:
    """The sections of an entry, with the drawing before its recommendations if anything followed from one."""
    for section in sections:
        flow = _flow(item, texts) if section.id == PART else None
        yield replace(section, blocks=(flow, *section.blocks)) if flow else section


def _flow(item: Item, texts: Texts) -> Flow | None:
    record, words = item.record, texts.words
    if not isinstance(record, Recommending):
        return None
    rows = tuple(_row(number, each, item, texts) for number, each in enumerate(record.recommendations, 1))
    if not any(cell.text for row in rows for cell in row[1:]):
        return None
    name = words.gettext("What followed from each recommendation")
    columns = tuple(Column(line(words.gettext(stage)), is_number=False) for stage in STAGES)
    return Flow(name, DataTable(line(name), columns, rows, (), is_headed=False))


def _row(number: int, given: Recommendation, item: Item, texts: Texts) -> tuple[Cell, ...]:
    words = texts.words
    name = words.gettext("Recommendation %(number)s", number=number)
    made = words.say(given.made or item.record.issued)
    return (
        Cell((Anchor((name,), Target(part=given.id)), f", {made}")),
        Cell(_in_lines(_action(step, texts) for step in given.actions)),
        Cell(_in_lines(_taught(given, item, texts))),
        Cell(_in_lines(_checked(given, texts))),
    )


def _action(step: Step, texts: Texts) -> Text:
    words, is_late = texts.words, step.due and step.due.last_day < texts.library.today
    if step.done_on:
        done = words.gettext("done %(date)s", date=step.done_on)
        return (*line(step.text), f" ({done})")
    if is_late:
        return (*line(step.text), " (", Element("strong", (words.gettext("Overdue"),)), ")")
    due = words.gettext("due %(date)s", date=step.due) if step.due else ""
    return (*line(step.text), f" ({due})" if due else "")


def _taught(given: Recommendation, item: Item, texts: Texts) -> Iterator[Text]:
    """The workshops that an action names, and the slides that teach what it names or the entry itself."""
    library = texts.library
    named = [step.link.entry for step in given.actions if step.link and step.link.entry]
    found: dict[str, Target | None] = {}
    for id in named:
        if library.is_listed(id) and isinstance(library.items[id].record, Workshop):
            found.setdefault(id, texts.entry(id))
    for taught in (*library.listed_of(named), item):
        for mention in library.taught_in(taught):
            found.setdefault(mention.item.id, texts.entry(mention.item.id, mention.part))
    for id, target in found.items():
        yield (Anchor(line(library.items[id].record.title), target),)


def _checked(given: Recommendation, texts: Texts) -> Iterator[Text]:
    for each in given.checked_by:
        if known := texts.reference(each.entry):
            yield linked(known)


def _in_lines(texts: Iterable[Text]) -> Text:
    nodes: list[Node] = []
    for at, text in enumerate(texts):
        nodes += [Element("br"), *text] if at else text
    return tuple(nodes)
