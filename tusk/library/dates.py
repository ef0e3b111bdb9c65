"""The dates of an entry or issue, those of its articles included, for lists and calendars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tusk.data_class import dataclass
from tusk.library.item import Item
from tusk.locales.message import Message, lazy_gettext
from tusk.model.entry import Entry
from tusk.model.fields import PartDate, default_of
from tusk.model.held import Held
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.notice import Notice
from tusk.model.occasions import Occasion, in_order


@dataclass(frozen=True)
class Dated:
    """A date of an entry or issue, and what it is of.

    part: the article that it belongs to, empty for the whole page. key: tells it from the other dates of the page.
    """

    occasion: Occasion
    title: Message | str
    part: str = ""
    key: str = ""

    def is_to_come(self, today: date) -> bool:
        """Whether its last day, or its month, is not over."""
        return self.occasion.last_day.last_day >= today


def dates_of(record: Entry) -> Iterator[Dated]:
    """Its dates: when it is held, those of its articles, and the last day to act."""
    if isinstance(record, Held) and record.held:
        yield Dated(record.occasions[0], record.title)
    else:
        occasions = record.occasions if isinstance(record, Held) else record.dates
        yield from _several(occasions, record.title)
    for article in record.items if isinstance(record, Issue) else ():
        yield from _several(article.dates, article.heading or record.title, article.id)
    if isinstance(record, Notice) and record.act_by:
        yield Dated(Occasion.model_construct(day=record.act_by), _act(record), key="act-by")


def days_of(record: Entry) -> Iterator[PartDate]:
    """The days of the same dates, in no order."""
    if isinstance(record, Held) and record.held:
        yield record.held
    yield from (occasion.day for occasion in record.dates)
    for article in record.items if isinstance(record, Issue) else ():
        yield from (occasion.day for occasion in article.dates)
    if isinstance(record, Notice) and record.act_by:
        yield record.act_by


def dates_to_come(items: Iterable[Item], today: date) -> list[tuple[Item, Dated]]:
    """Every date to come of some items, in order; of a translation, those that its original does not have."""
    every = ((item, dated) for item in items for dated in dates_of(item.record))
    coming = [(item, dated) for item, dated in every if dated.is_to_come(today)]
    told = {(item.id, in_order(dated.occasion)) for item, dated in coming}
    own = [pair for pair in coming if (pair[0].record.translation_of, in_order(pair[1].occasion)) not in told]
    return sorted(own, key=lambda pair: (in_order(pair[1].occasion), pair[0].id, pair[1].key))


def _act(notice: Notice) -> Message:
    label = default_of(notice, "act_label")
    return lazy_gettext("%(label)s: %(title)s", label=label, title=notice.title)


def _several(occasions: Iterable[Occasion], title: str, part: str = "") -> Iterator[Dated]:
    taken: set[str] = set()
    for occasion in sorted(occasions, key=in_order):
        words = f"{title}: {occasion.title}" if occasion.title else title
        key = "-".join(filter(None, (part, str(occasion.day))))
        if key in taken:
            key = f"{key}-{str(occasion.starts or len(taken)).replace(':', '')}"
        taken.add(key)
        yield Dated(occasion, words, part, key)
