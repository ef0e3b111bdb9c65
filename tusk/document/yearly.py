"""The parts of a yearly digest: sentences whose numbers lead to lists, and the lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from tusk.document.blocks import Block, DataTable, Points, Prose
from tusk.document.charts import chart
from tusk.document.items import Cell, Column
from tusk.document.nodes import Anchor, Element, Target, Text
from tusk.document.recommendations import again_in_words, linked, table_of
from tusk.document.texts import Texts, line
from tusk.document.uses import usage_table
from tusk.ledger.figures import by_year
from tusk.ledger.register import Recorded
from tusk.ledger.uses import usage_of
from tusk.ledger.yearly import Year
from tusk.library.item import Item
from tusk.locales.message import N_, Message, lazy_ngettext
from tusk.sections import raw_blocks as raw


def yearly_of(block: raw.RawYearly, texts: Texts) -> Block:
    """One part of the digest of a year. A part of which there is nothing says so."""
    year = Year(texts.library, block.year, block.of)
    made = PARTS[block.part](year, texts)
    return made or Prose((Element("p", (texts.words.gettext("None."),)),))


def _in_numbers(year: Year, texts: Texts) -> Block:
    say = texts.words.say
    return Points(
        tuple((Anchor((say(said),), Target(part=part)),) for part, said in (*_raised(year), *_done(year)))
    )


def _raised(year: Year) -> Iterator[tuple[str, Message]]:
    """Sentences on what was published, each with the part that lists it."""
    published, themes, made = len(year.published), len(year.themes), len(year.made)
    yield (
        "published",
        lazy_ngettext("%(num)s page was published.", "%(num)s pages were published.", published),
    )
    yield "themes", lazy_ngettext("%(num)s theme was raised.", "%(num)s themes were raised.", themes)
    yield (
        "made",
        lazy_ngettext("%(num)s recommendation was made.", "%(num)s recommendations were made.", made),
    )


def _done(year: Year) -> Iterator[tuple[str, Message]]:
    """Sentences on what became of it, each with the part that lists it."""
    again, held = len(year.again), len(year.held)
    yield "closed", lazy_ngettext("%(num)s was closed.", "%(num)s were closed.", len(year.closed))
    yield "open", lazy_ngettext("%(num)s is open.", "%(num)s are open.", len(year.open))
    yield (
        "overdue",
        lazy_ngettext("%(num)s of these is overdue.", "%(num)s of these are overdue.", len(year.overdue)),
    )
    yield (
        "again",
        lazy_ngettext("%(num)s theme was raised again.", "%(num)s themes were raised again.", again),
    )
    yield "used", lazy_ngettext("%(num)s use was reported.", "%(num)s uses were reported.", len(year.used))
    yield (
        "held",
        lazy_ngettext("%(num)s day of training was held.", "%(num)s days of training were held.", held),
    )


def _published(year: Year, texts: Texts) -> Block | None:
    return _points(_page(item, texts) for item in year.published)


def _themes(year: Year, texts: Texts) -> Block | None:
    rows = [
        (Cell(linked(texts.theme(theme))), Cell((str(len(items)),), str(len(items))), _pages(items, texts))
        for theme, items in year.themes
    ]
    columns = ((N_("Theme"), False), (N_("Raised by"), True), (N_("Where"), False))
    names = tuple(Column(line(texts.words.gettext(name)), is_number) for name, is_number in columns)
    caption = line(texts.words.gettext("Themes that were raised"))
    return DataTable(caption, names, tuple(rows), (), is_headed=True) if rows else None


def _held(year: Year, texts: Texts) -> Block | None:
    return _points((*_linked(item, texts), f", {texts.words.say(each.days)}") for item, each in year.held)


def _used(year: Year, texts: Texts) -> Block | None:
    """What was used, and by whom; without any use it says that nobody reported one."""
    found = usage_of(year.used, texts.library)
    return usage_table(texts.words.gettext("What was used"), found, texts) if found else None


def _unused(year: Year, texts: Texts) -> Block | None:
    if not texts.library.uses:
        said = texts.words.gettext("Nobody reported a use, so nothing can be said.")
        return Prose((Element("p", (said,)),))
    return _points(_page(item, texts) for item in year.unused)


def _went_well(year: Year, texts: Texts) -> Block | None:
    return _points(
        (*texts.inline(each), " (", *_linked(item, texts), ")")
        for item in year.went_well
        for each in item.record.positives
    )


def _over_time(year: Year, texts: Texts) -> Block | None:
    """What was made and closed in each year, as a chart with its table."""
    figure = by_year(year.so_far, texts.words, year.year)
    return chart(figure, texts) if figure else None


def _again(year: Year, texts: Texts) -> Block | None:
    return _points(again_in_words(year.again, texts))


def _table(choose: Callable[[Year], list[Recorded]]) -> Callable[[Year, Texts], Block | None]:
    def table(year: Year, texts: Texts) -> Block | None:
        found = choose(year)
        return table_of(texts.words.gettext("Recommendations"), found, texts) if found else None

    return table


def _points(items: Iterable[Text]) -> Block | None:
    found = tuple(items)
    return Points(found) if found else None


def _page(item: Item, texts: Texts) -> Text:
    kind = texts.words.gettext(item.record.label)
    return (*_linked(item, texts), f" ({kind}, {texts.words.say(item.record.issued)})")


def _linked(item: Item, texts: Texts) -> Text:
    return (Anchor(line(item.record.title), texts.page(item.address, entry=item.id)),)


def _pages(items: Sequence[Item], texts: Texts) -> Cell:
    nodes: list[Text] = [_linked(item, texts) for item in items]
    return Cell(tuple(node for at, each in enumerate(nodes) for node in ((", ", *each) if at else each)))


PARTS: dict[str, Callable[[Year, Texts], Block | None]] = {
    "in-numbers": _in_numbers,
    "published": _published,
    "themes": _themes,
    "made": _table(lambda year: year.made),
    "closed": _table(lambda year: year.closed),
    "overdue": _table(lambda year: year.overdue),
    "open": _table(lambda year: year.open),
    "over-time": _over_time,
    "again": _again,
    "went-well": _went_well,
    "held": _held,
    "used": _used,
    "unused": _unused,
}
