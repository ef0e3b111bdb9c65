"""Units → slides: the largest font size with the fewest slides, evenly filled; nothing overflows."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tusk.data_class import dataclass
from tusk.slides.deck import BOTTOM, ROOM, PlacedBox, SlidePage
from tusk.slides.even_tables import evened
from tusk.slides.paras import Para, Run
from tusk.slides.picture_beside_text import Beside
from tusk.slides.tables import TableUnit
from tusk.slides.titles import BELOW, SUBTITLE, title_of
from tusk.slides.units import GAP, Flow, Rows, Unit, leads

SIZES = tuple(float(size) for size in range(26, 19, -1))  # of type, in points
LARGE = (40.0, 36.0, 34.0, 32.0, 30.0)  # of a slide with nothing but a few words
STEP = 12.0  # points by which slides are tried lower, to fill them evenly
MANY = 30  # slides of one text: nobody sees how evenly they are filled, and the smallest type is best


def content_pages(
    id: str,
    number: int,
    title: str,
    units: Sequence[Unit],
    subtitle: str = "",
    between: str = "--",
) -> Iterator[SlidePage]:
    """At least one slide under a title. between: the text before the number in later addresses."""
    if not subtitle and (few := _few_words(id, number, title, units)):
        yield few
        return
    heading, top = title_of(title)
    below = Para((Run(subtitle),), "subtitle", size=SUBTITLE) if subtitle else None
    lower = top + (below.height(ROOM) + BELOW - 8 if below else 0.0)
    first, *more = fit(units, Space(lower, top)) or [[]]
    yield SlidePage(id, number, heading, below, "content", tuple(first))
    for at, boxes in enumerate(more, 2):
        yield SlidePage(f"{id}{between}{at}", number, heading, None, "content", tuple(boxes))


def _few_words(id: str, number: int, title: str, units: Sequence[Unit]) -> SlidePage | None:
    """A slide in large type, if it has only words, and few enough."""
    heading, top = title_of(title, few=True)
    space = Space(top, top)
    if not units or not all(isinstance(unit, Flow | Beside) for unit in units):
        return None
    for size in LARGE:
        if len(pages := pack(units, size, space)) == 1:
            return SlidePage(id, number, heading, None, "content", tuple(_placed(pages, (), size, space)[0]))
    return None


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
    packed: dict[float, list[Rows]] = {}
    for size in SIZES:
        packed[size] = pack(units, size, space)
        if len(packed[size]) <= 1:
            break
        if len(packed[size]) > MANY:
            return _placed(pack(units, SIZES[-1], space), (), SIZES[-1], space)
    size = min(packed, key=lambda size: _parting(packed[size]))  # the largest of those that part the least
    return _placed(evened(_even(units, size, space, packed[size]), size), SIZES, size, space)


def _placed(
    pages: Sequence[Rows], larger: Sequence[float], size: float, space: Space
) -> list[list[PlacedBox]]:
    """Slides of one text keep one size of type; one with more than text on it can take a larger."""
    placed = []
    for number, page in enumerate(pages):
        top, room = space.top_of(number), space.room(number)
        is_text = all(isinstance(unit, Flow) for unit in page.parts)
        fits = (large for large in larger if not is_text and page.fits(large, room))
        placed.append(page.place(next(fits, size), top, room))
    return placed


def _parting(pages: Sequence[Rows]) -> tuple[int, int]:
    """How many slides there are, and how many pieces of tables."""
    return len(pages), sum(isinstance(unit, TableUnit) for page in pages for unit in page.parts)


def pack(units: Sequence[Unit], size: float, space: Space) -> list[Rows]:
    """Fill slide after slide."""
    pages: list[list[Unit]] = [[]]
    waiting = deque(units)
    while waiting:
        unit, page = waiting.popleft(), pages[-1]
        room = space.room(len(pages) - 1) - sum(other.height(size) + GAP for other in page)
        if unit.fits(size, room):
            page.append(unit)
            continue
        next_room = space.room(len(pages))
        waiting.extendleft(reversed(_carried_over(unit, page, size, room, next_room)))
        if page:
            pages.append([])
    return [Rows(tuple(page)) for page in pages if page]


def _carried_over(unit: Unit, page: list[Unit], size: float, room: float, next_room: float) -> list[Unit]:
    """Put on a slide what fits of a unit that is too high for it; returns the rest, for the next slide."""
    is_better_whole = isinstance(unit, TableUnit) and unit.fits(size, next_room) and not _only_leads(page)
    if not is_better_whole and (parted := unit.split(size, room)):
        page.append(parted[0])
        return [parted[1]]
    if page:
        return [*_taken_along(page), unit]
    stands, rest = unit.forced(size, room)
    page += stands
    return rest


def _only_leads(page: Sequence[Unit]) -> bool:
    return all(isinstance(unit, Flow) and all(map(leads, unit.parts)) for unit in page)


def _taken_along(page: list[Unit]) -> list[Unit]:
    """The headings at the end of a slide, which move to the next one with their content."""
    last = page[-1]
    if not isinstance(last, Flow) or _only_leads(page):
        return []
    stays = len(last.parts)
    while stays and leads(last.parts[stays - 1]):
        stays -= 1
    page[-1:], taken = ([flow] if flow.parts else [] for flow in last.cut(stays))
    return [*taken]


def _even(units: Sequence[Unit], size: float, space: Space, pages: list[Rows]) -> list[Rows]:
    """The same number of slides and of pieces of tables, the fullest of them as low as possible."""
    whole = [unit for page in pages for unit in page.parts if not isinstance(unit, Flow | Rows | TableUnit)]
    least = max([space.room(1) / 2, *(unit.height(size) for unit in whole)])
    while len(pages) > 1:
        space = replace(space, bottom=space.bottom - STEP)
        tried = pack(units, size, space)
        if space.room(0) < least or _parting(tried) > _parting(pages):
            break
        pages = tried
    return pages
