"""Units → slides: the largest font size with the fewest slides, evenly filled; nothing overflows."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tusk.slides.deck import BOTTOM, LEFT, ROOM, PlacedBox
from tusk.slides.tables import TableUnit
from tusk.slides.units import GAP, Columns, FixedBox, Flow, Rows, TwoColumnList, Unit, leads

SIZES = tuple(float(size) for size in range(26, 19, -1))  # of type, in points
STEP = 12.0  # points by which slides are tried lower, to fill them evenly
MANY = 30  # slides of one text: nobody sees how evenly they are filled, and the smallest type is best


@dataclass(frozen=True)
class Space:
    """The area of a slide's content; the first of several slides may begin lower."""

    first: float
    top: float
    bottom: float = BOTTOM

    def room(self, page: int) -> float:
        return self.bottom - self.top_of(page)

    def top_of(self, page: int) -> float:
        return self.top if page else self.first


def fit(units: Sequence[Unit], space: Space) -> list[list[PlacedBox]]:
    """The boxes of each slide that the units take."""
    packed: dict[float, list[list[Unit]]] = {}
    for size in SIZES:
        packed[size] = pack(units, size, space)
        if len(packed[size]) <= 1:
            break
        if len(packed[size]) > MANY:
            return _many(units, space)
    size = min(packed, key=lambda size: _parting(packed[size]))  # the largest of those that part the least
    pages = _even(units, size, space, packed[size])
    return [
        _placed(page, _largest(page, size, space.room(number)), space, number)
        for number, page in enumerate(pages)
    ]


def _many(units: Sequence[Unit], space: Space) -> list[list[PlacedBox]]:
    pages = pack(units, SIZES[-1], space)
    return [_placed(page, SIZES[-1], space, number) for number, page in enumerate(pages)]


def _largest(page: Sequence[Unit], size: float, room: float) -> float:
    """Slides of one text keep one size of type; one with more than text on it can take a larger."""
    if all(isinstance(unit, Flow) for unit in page):
        return size
    gaps = GAP * (len(page) - 1)
    fits = (large for large in SIZES if sum(unit.height(large, ROOM) for unit in page) + gaps <= room)
    return next(fits, size)


def _parting(pages: Sequence[Sequence[Unit]]) -> tuple[int, int]:
    """How many slides there are, and how many pieces of tables."""
    return len(pages), sum(isinstance(unit, TableUnit) for page in pages for unit in page)


def pack(units: Sequence[Unit], size: float, space: Space) -> list[list[Unit]]:
    """Fill slide after slide."""
    pages: list[list[Unit]] = [[]]
    waiting = deque(units)
    while waiting:
        unit, page, room = waiting.popleft(), pages[-1], space.room(len(pages) - 1)
        left = room - sum(other.height(size, ROOM) + GAP for other in page)
        if _fits(unit, size, left):
            page.append(unit)
            continue
        if (
            isinstance(unit, TableUnit)
            and not _only_leads(page)
            and _fits(unit, size, space.room(len(pages)))
        ):
            waiting.appendleft(unit)  # a table that fits on its own slide is not split
            waiting.extendleft(_taken_along(page))
        elif parted := unit.split(size, ROOM, left):
            page.append(parted[0])
            waiting.appendleft(parted[1])
        elif page:
            waiting.appendleft(unit)
            waiting.extendleft(_taken_along(page))
        else:
            stands, *rest = _forced(unit, size, room)
            waiting.extendleft(reversed(rest))
            if not isinstance(unit, Flow | FixedBox):
                waiting.appendleft(stands)
                continue
            page.append(stands)
        pages.append([])
    return [page for page in pages if page]


def _fits(unit: Unit, size: float, room: float) -> bool:
    return unit.least_height <= room and unit.height(size, ROOM) <= room


def _only_leads(page: Sequence[Unit]) -> bool:
    return all(isinstance(unit, Flow) and all(leads(para) for para in unit.paras) for unit in page)


def _taken_along(page: list[Unit]) -> list[Unit]:
    """The headings at the end of a slide, which move to the next one with their content."""
    last = page[-1]
    if not isinstance(last, Flow) or _only_leads(page):
        return []
    stays = len(last.paras)
    while stays and leads(last.paras[stays - 1]):
        stays -= 1
    if stays == len(last.paras):
        return []
    page[-1:] = [replace(last, paras=last.paras[:stays])] if stays else []
    return [replace(last, paras=last.paras[stays:])]


def _forced(unit: Unit, size: float, room: float) -> list[Unit]:
    """A unit that is higher than a slide and cannot be split, made to fit."""
    match unit:
        case Flow():
            return list(unit.halves(size, ROOM, room))
        case FixedBox():
            return [replace(unit, least=room)]
        case TableUnit():
            return [unit.as_list()]
        case Rows():
            return [*unit.units]
        case Columns():
            return [*unit.flows]
        case TwoColumnList():
            return [Flow(unit.paras)]
    raise TypeError(type(unit).__name__)


def _even(units: Sequence[Unit], size: float, space: Space, pages: list[list[Unit]]) -> list[list[Unit]]:
    """The same number of slides, as evenly filled as possible."""
    whole = [
        unit
        for page in pages
        for unit in page
        if isinstance(unit, Columns | TwoColumnList | FixedBox | TableUnit)
    ]
    least = max([space.room(1) / 2, *(unit.height(size, ROOM) for unit in whole)])
    while len(pages) > 1:
        space = replace(space, bottom=space.bottom - STEP)
        tried = pack(units, size, space)
        if space.room(0) < least or len(tried) > len(pages):
            break
        pages = tried
    return pages


def _placed(page: list[Unit], size: float, space: Space, number: int) -> list[PlacedBox]:
    boxes: list[PlacedBox] = []
    top = space.top_of(number)
    for at, unit in enumerate(page):
        below = sum(other.height(size, ROOM) + GAP for other in page[at + 1 :])
        placed = unit.place(size, LEFT, top, ROOM, space.bottom - top - below)
        boxes += placed
        top = max(box.top + box.height for box in placed) + GAP
    return boxes
