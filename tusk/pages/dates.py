"""The page of all dates to come, month by month."""

from __future__ import annotations

from itertools import groupby

from tusk.data_class import dataclass
from tusk.document.cards import title_of
from tusk.document.dates import occasion_of
from tusk.document.items import Occasion
from tusk.document.nodes import Target
from tusk.document.texts import Texts
from tusk.library.dates import Dated
from tusk.library.item import Item
from tusk.model.fields import PartDate


@dataclass(frozen=True)
class ListedDate:
    """A date for the list: what it is of, where that is, and the page in words if the title is not its own."""

    title: str
    target: Target
    kind_label: str
    within: str
    occasion: Occasion


def by_month(texts: Texts) -> list[tuple[PartDate, list[ListedDate]]]:
    """(month, dates) of every date to come, in order."""
    dates = [(_month(dated), _listed(item, dated, texts)) for item, dated in texts.library.dates]
    return [(month, [each for _, each in group]) for month, group in groupby(dates, key=lambda pair: pair[0])]


def _month(dated: Dated) -> PartDate:
    day = dated.occasion.day
    return PartDate(day.year, day.month)


def _listed(item: Item, dated: Dated, texts: Texts) -> ListedDate:
    within = title_of(item, texts) if dated.part else ""
    target = texts.page(item.address, dated.part, entry=item.id)
    return ListedDate(
        texts.words.say(dated.title), target, item.record.label, within, occasion_of(dated.occasion, texts)
    )
