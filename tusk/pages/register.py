"""The register of recommendations: those of each status, and long lists by the year in which they were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tusk.data_class import dataclass
from tusk.document.blocks import DataTable
from tusk.document.charts import chart
from tusk.document.nodes import Text
from tusk.document.recommendations import again_in_words, table_of
from tusk.document.texts import Texts
from tusk.ledger.figures import by_year, how_far
from tusk.ledger.register import Recorded, made_again, register
from tusk.ledger.status import STATUSES, Status
from tusk.model.figures import BarChart, LineChart
from tusk.model.site_shape import RECOMMENDATIONS, REGISTER_TEMPLATE
from tusk.pages.page import Page

MOST_ROWS = 50  # of one status on the first page
LEAST_DRAWN = 5  # recommendations: fewer are read faster than a chart


@dataclass(frozen=True)
class Group:
    """The recommendations of one status. rest: (year, address, number) of those that have pages of their own."""

    status: Status
    count: int
    table: DataTable | None
    rest: tuple[tuple[int, str, int], ...] = ()


def register_of(texts: Texts) -> dict[str, object]:
    """The values for the page."""
    found = register(texts.library)
    return {
        "groups": list(_groups(found, texts)),
        "again": _again(found, texts),
        "number": len(found),
        "charts": [chart(each, texts) for each in _figures(found, texts)],
    }


def register_pages(texts: Texts) -> Iterator[Page]:
    """A page for each year of a status of which there are too many for the first page."""
    for status, every in _by_status(register(texts.library)):
        if len(every) > MOST_ROWS:
            for year, those in _by_year(every):
                name = texts.words.gettext(status.name)
                title = texts.words.gettext("%(status)s: made in %(year)s", status=name, year=year)
                given = {"table": table_of(title, those, texts)}
                above = texts.words.gettext(RECOMMENDATIONS.title)
                address = _address(status, year)
                yield Page(address, REGISTER_TEMPLATE, title, "", given, look="index", within=above)


def _figures(found: Sequence[Recorded], texts: Texts) -> Iterator[LineChart | BarChart]:
    """How far all of it has come, and what was made and closed from year to year."""
    if len(found) >= LEAST_DRAWN:
        yield how_far(found, texts.words)
        days = [day for each in found for day in (each.made, each.closed_on) if day]
        if lines := by_year(found, texts.words, max((day.year for day in days), default=0)):
            yield lines


def _groups(found: Sequence[Recorded], texts: Texts) -> Iterator[Group]:
    for status, every in _by_status(found):
        name = texts.words.gettext(status.name)
        if len(every) <= MOST_ROWS:
            yield Group(status, len(every), table_of(name, every, texts))
        else:
            rest = tuple((year, _address(status, year), len(those)) for year, those in _by_year(every))
            yield Group(status, len(every), None, rest)


def _again(found: Sequence[Recorded], texts: Texts) -> tuple[Text, ...]:
    return again_in_words(made_again(found), texts)


def _by_status(found: Sequence[Recorded]) -> Iterator[tuple[Status, list[Recorded]]]:
    for status in STATUSES:
        if every := [each for each in found if each.status == status]:
            yield status, every


def _by_year(found: Sequence[Recorded]) -> Iterator[tuple[int, list[Recorded]]]:
    ordered = sorted(found, key=lambda each: each.made.year, reverse=True)
    return ((year, list(those)) for year, those in groupby(ordered, key=lambda each: each.made.year))


def _address(status: Status, year: int) -> str:
    return f"{RECOMMENDATIONS.address}{status.id}/{year}/"
