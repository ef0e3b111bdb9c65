"""Days on which something is held."""

from __future__ import annotations

from typing import ClassVar

from tusk.data_class import dataclass
from tusk.document.items import Occasion
from tusk.document.nodes import Anchor, Element, Text, in_lines
from tusk.locales.message import N_
from tusk.locales.words import Words


@dataclass(frozen=True)
class Dates:
    """Days on which something is held."""

    kind: ClassVar = "dates"
    items: tuple[Occasion, ...]
    words: Words

    @property
    def rows(self) -> tuple[tuple[Text, ...], ...]:
        """The same as a table of these columns."""
        return tuple(tuple(in_lines(cells[at]) for at in self._used) for cells in self._cells)

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings of the table: of the columns in which a date has something."""
        return tuple(self.words.gettext(DATE_COLUMNS[at]) for at in self._used)

    @property
    def _cells(self) -> list[tuple[tuple[Text, ...], ...]]:
        return [_cells_of(occasion, self.words) for occasion in self.items]

    @property
    def _used(self) -> list[int]:
        return [at for at in range(len(DATE_COLUMNS)) if any(any(cells[at]) for cells in self._cells)]


DATE_COLUMNS = (N_("When"), N_("What and where"), N_("Booking"))


def _cells_of(occasion: Occasion, words: Words) -> tuple[tuple[Text, ...], ...]:
    """The lines in each cell of a date's row."""
    state: Text = (words.gettext("Past"),) if occasion.is_past else ()
    if occasion.cancelled:
        state = (f"{words.gettext('Cancelled:')} ", *occasion.cancelled)
    when = ((Element("strong", (occasion.days,)),), (occasion.hours,) if occasion.hours else (), state)
    join: Text = (Anchor((words.gettext("Join online"),), occasion.link),) if occasion.link else ()
    title: Text = (Element("strong", occasion.title),) if occasion.title else ()
    what = (title, occasion.place, occasion.platform, join, occasion.note)
    book: Text = (Anchor((words.gettext("Book a place"),), occasion.booking),) if occasion.booking else ()
    return when, what, (book, (occasion.places,) if occasion.places else ())
