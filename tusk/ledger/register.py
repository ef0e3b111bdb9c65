"""Every recommendation of what is published, with its status, and which ones were made again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from tusk.data_class import dataclass
from tusk.ledger.status import STATUSES, UNDATED, Status, status_of
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.model.fields import PartDate
from tusk.model.kinds.learning_report import LearningReport
from tusk.model.recommendations import Recommendation, Recommending

ACTIONS = "actions-to-take-forward"  # the part of a learning report that has its actions


@dataclass(frozen=True)
class Recorded:
    """A recommendation of an item. part: its place on the item's page. text: in Markdown.

    record: empty for an action of a learning report, whose source names neither a date nor a reply; title: its title.
    """

    item: Item
    part: str
    text: str
    to: tuple[str, ...]
    theme: str | None
    made: PartDate
    status: Status
    record: Recommendation | None = None
    title: str = ""

    @property
    def closed_on(self) -> PartDate | None:
        """The day on which its last step was finished."""
        return self.record.closed_on if self.record else None

    @property
    def due(self) -> PartDate | None:
        """The first day by which an open step is due."""
        return self.record.due if self.record else None


@dataclass(frozen=True)
class Again:
    """A recommendation that was closed, and the next one on the same theme."""

    theme: str
    closed: Recorded
    next: Recorded


def register(library: Library) -> list[Recorded]:
    """All recommendations: by status, overdue ones first; then by the day they are due, then the oldest first."""
    found = [each for item in library.recommending for each in recorded(item, library)]
    return sorted(found, key=_order)


def recommended_on(theme: str, library: Library) -> list[Recorded]:
    """The recommendations on one theme, in the order of the register."""
    return [each for each in register(library) if each.theme == theme]


def recorded(item: Item, library: Library) -> Iterator[Recorded]:
    """The recommendations of one item, in its order."""
    record = item.record
    for each in record.recommendations if isinstance(record, Recommending) else ():
        status = status_of(each, library.today)
        made = each.made or record.issued
        yield Recorded(item, each.id, each.text, tuple(each.to), each.theme, made, status, each)
    for action in record.actions if isinstance(record, LearningReport) else ():
        to = (action.owner,) if action.owner else ()
        yield Recorded(item, ACTIONS, action.text, to, None, record.issued, UNDATED, title=action.title)


def made_again(found: Iterable[Recorded]) -> list[Again]:
    """Each recommendation that was closed before another was made on its theme, with the first of those."""
    by_theme: dict[str, list[Recorded]] = defaultdict(list)
    for each in found:
        if each.theme:
            by_theme[each.theme].append(each)
    return [pair for theme in sorted(by_theme) for pair in _pairs(theme, by_theme[theme])]


def _pairs(theme: str, found: list[Recorded]) -> Iterator[Again]:
    in_time = sorted(found, key=lambda each: (each.made, each.item.id, each.part))
    for closed in in_time:
        later = (each for each in in_time if closed.closed_on and each.made > closed.closed_on)
        if following := next(later, None):
            yield Again(theme, closed, following)


def _order(each: Recorded) -> tuple[int, PartDate, PartDate, str, str]:
    return STATUSES.index(each.status), each.due or each.made, each.made, each.item.id, each.part
