"""The positions of a Venn diagram's circles and numbers, in an area of 320 by 280 (two sets: 200)."""

from __future__ import annotations

from tusk.charts.table import Number, region_in_words
from tusk.charts.text import in_short
from tusk.data_class import dataclass
from tusk.locales.words import ENGLISH, Words
from tusk.model.amounts import counted_things, number_in_words
from tusk.model.figures import Venn

WIDTH = 320
RADIUS = 84
Place = tuple[int, int]

CENTRES: dict[int, tuple[Place, ...]] = {
    2: ((116, 100), (204, 100)),
    3: ((116, 100), (204, 100), (160, 176)),
}
NUMERALS: dict[int, tuple[Place, ...]] = {
    2: ((34, 36), (286, 36)),
    3: ((34, 36), (286, 36), (254, 240)),
}
MIDDLES: dict[int, dict[str, Place]] = {
    2: {"only_1": (74, 106), "only_2": (246, 106), "only_1_and_2": (160, 106)},
    3: {
        "only_1": (80, 88),
        "only_2": (240, 88),
        "only_3": (160, 224),
        "only_1_and_2": (160, 72),
        "only_1_and_3": (108, 156),
        "only_2_and_3": (212, 156),
        "all_three": (160, 130),
    },
}
HEIGHTS = {2: 200, 3: 280}


@dataclass(frozen=True)
class Region:
    """A number inside the diagram. shown: the number, or ? when it is not known; which: its sets in words."""

    name: str
    x: int
    y: int
    shown: str
    which: str


@dataclass(frozen=True)
class Circle:
    """A set: its circle, its number beside it, and its line in the key."""

    number: int
    x: int
    y: int
    at: Place
    name: str
    theme: str | None
    value: str
    note: str


@dataclass(frozen=True)
class Diagram:
    """A drawn Venn diagram. outside: the number outside all sets, in words, if it is given."""

    circles: tuple[Circle, ...]
    regions: tuple[Region, ...]
    outside: str
    width: int
    height: int
    radius: int


def draw_venn(figure: Venn, words: Words = ENGLISH) -> Diagram:
    """Circles of one size: only the numbers say how large a set is."""
    sets = len(figure.sets)
    unit = "%" if figure.unit == "%" else ""
    circles = [
        Circle(
            number,
            *centre,
            at,
            each.name,
            each.theme,
            _size(each.value, figure, words),
            each.note or "",
        )
        for number, (each, centre, at) in enumerate(
            zip(figure.sets, CENTRES[sets], NUMERALS[sets], strict=True), 1
        )
    ]
    regions = []
    for name, members in figure.inside.items():
        value = getattr(figure.regions, name)
        which = region_in_words(members, sets, words)
        regions.append(Region(name, *MIDDLES[sets][name], in_short(value, unit), which))
    outside = figure.regions.outside
    none = number_in_words(outside, unit, words)
    beside = "" if outside is None else words.gettext("%(number)s in none of them", number=none)
    return Diagram(tuple(circles), tuple(regions), beside, WIDTH, HEIGHTS[sets], RADIUS)


def _size(value: Number, figure: Venn, words: Words) -> str:
    if figure.n and figure.unit == figure.n_of and isinstance(value, int | float):
        count, whole = number_in_words(value), number_in_words(figure.n)
        return words.gettext("%(count)s of %(whole)s", count=count, whole=whole)
    return number_in_words(value, words.say(counted_things(figure.unit)), words)
