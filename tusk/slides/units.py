"""The units of a slide: each has its height, the places where it can be split, and its boxes."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from typing import ClassVar, Generic, Self, TypeVar

from tusk.data_class import dataclass
from tusk.slides.deck import BOTTOM, LEFT, ROOM, TOP, Look, PlacedBox, SlideChart, SlideImage, SlideText
from tusk.slides.paras import Para, fitted, stacked

GAP = 14.0  # between two units, in points
PANEL = 16.0  # from the edge of a panel to its words
BAR = 18.0  # from the bar of a quotation to its words
AROUND = {"plain": (0.0, 0.0), "quote": (BAR, 0.0)}  # space beside words, and above and below them

Part = TypeVar("Part")


class Unit(ABC):
    """A piece of a slide's content, at a size of type."""

    @abstractmethod
    def height(self, size: float) -> float:
        """Its height, in points."""

    @abstractmethod
    def place(self, size: float, top: float, room: float) -> list[PlacedBox]:
        """Its boxes; room: the height that it may take."""

    @abstractmethod
    def forced(self, size: float, room: float) -> tuple[list[Unit], list[Unit]]:
        """What of it goes on a slide that it is too high for, and what follows, if it cannot be split."""

    def split(self, size: float, room: float) -> tuple[Unit, Unit] | None:
        """The most of it that fits into a height, and the rest; None if there is no place to split it."""
        return None

    def fits(self, size: float, room: float) -> bool:
        """Whether it is no higher than this."""
        return self.height(size) <= room


@dataclass(frozen=True)
class Parted(Unit, Generic[Part]):
    """A unit of parts that can continue on the next slide: more of them are never lower."""

    parts: tuple[Part, ...]
    least: ClassVar[float]  # of the height of a part: a unit that is far too high need not be measured

    def fits(self, size: float, room: float) -> bool:
        return self.least * len(self.parts) <= room and super().fits(size, room)

    def split(self, size: float, room: float) -> tuple[Self, Self] | None:
        most = self.fitting(size, room)
        return self.cut(most) if most else None

    def fitting(self, size: float, room: float) -> int:
        """How many of its parts, but not all of them, fit into a height."""
        counts = range(1, len(self.parts))
        return bisect_left(counts, True, key=lambda count: not self.cut(count)[0].fits(size, room))

    def cut(self, at: int) -> tuple[Self, Self]:
        """Its first parts, and the rest."""
        return replace(self, parts=self.parts[:at]), replace(self, parts=self.parts[at:])


@dataclass(frozen=True)
class Flow(Parted[Para]):
    """Paragraphs."""

    look: Look = "plain"
    width: float = ROOM
    least: ClassVar[float] = 8.0  # one line of the smallest type is higher

    def height(self, size: float) -> float:
        beside, over = AROUND.get(self.look, (2 * PANEL, 2 * PANEL))
        return stacked(fitted(self.parts, size), self.width - beside) + over

    def largest(self, sizes: Sequence[float], room: float) -> float:
        """The first of these sizes of type at which it fits into a height, or the last of them."""
        return next((size for size in sizes if self.fits(size, room)), sizes[-1])

    def box(self, size: float, top: float, left: float = LEFT) -> PlacedBox:
        """The box of its own height."""
        text = SlideText(fitted(self.parts, size), self.look)
        return PlacedBox(text, left, top, self.width, self.height(size))

    def centred(self, size: float, highest: float, left: float = LEFT) -> PlacedBox:
        """Its box halfway down the slide; highest: the least that its top can be."""
        return self.box(size, max(highest, (TOP + BOTTOM - self.height(size)) / 2), left)

    def place(self, size: float, top: float, room: float) -> list[PlacedBox]:
        return [self.box(size, top)]

    def split(self, size: float, room: float) -> tuple[Self, Self] | None:
        most = self.fitting(size, room)
        if 0 < most == len(self.parts) - 1 and self.parts[-1].style in ("small", "source"):
            most -= 1  # a small note belongs to the text before it
        while most and leads(self.parts[most - 1]):
            most -= 1
        return self.cut(most) if most else None

    def halves(self, size: float, room: float) -> tuple[Flow, Flow]:
        """Split between words, for a paragraph that is higher than a whole slide."""
        at = self.fitting(size, room)
        used = self.cut(at)[0].height(size) if at else 0.0
        share = 0.9 * (room - used) / (self.cut(at + 1)[0].height(size) - used)
        words = re.findall(r"\S{1,40}\s*", self.parts[at].words)
        before, after = _cut(self.parts[at], len("".join(words[: max(1, int(len(words) * share))])))
        first = replace(self, parts=(*self.parts[:at], before))
        return first, replace(self, parts=(after, *self.parts[at + 1 :]))

    def forced(self, size: float, room: float) -> tuple[list[Unit], list[Unit]]:
        first, rest = self.halves(size, room)
        return [first], [rest]


@dataclass(frozen=True)
class Columns(Unit):
    """Texts side by side, each of its own share of the width; all as high as the highest."""

    flows: tuple[Flow, ...]
    shares: tuple[float, ...] = ()
    scale: float = 1.0
    gap: float = 24.0

    def height(self, size: float) -> float:
        return max(flow.height(size * self.scale) for flow in self.at(size))

    def place(self, size: float, top: float, room: float) -> list[PlacedBox]:
        left, high, boxes = LEFT, self.height(size), []
        for flow in self.at(size):
            boxes.append(replace(flow.box(size * self.scale, top, left), height=high))
            left += flow.width + self.gap
        return boxes

    def forced(self, size: float, room: float) -> tuple[list[Unit], list[Unit]]:
        return [], [*self.flows]

    def at(self, size: float) -> list[Flow]:
        """Its texts, with their widths here."""
        shares = self.shares or (1.0,) * len(self.flows)
        free = ROOM - self.gap * (len(shares) - 1)
        wide = [free * share / sum(shares) for share in shares]
        return [replace(flow, width=width) for flow, width in zip(self.flows, wide, strict=True)]


def abreast(flows: Sequence[Flow], most: int, scale: float) -> list[Unit]:
    """Texts side by side, at most a given number in a row."""
    rows = [flows[at : at + most] for at in range(0, len(flows), most)]
    return [Columns(tuple(row), scale=scale, gap=16.0) for row in rows]


@dataclass(frozen=True)
class TwoColumnList(Columns):
    """A list in two columns whose heights differ as little as they can; flows: the whole of it."""

    gap: float = 40.0

    def at(self, size: float) -> list[Flow]:
        """The left column grows from one place to the next and the right one shrinks: the best is where they meet."""

        def halved(at: int) -> Columns:
            return Columns(self.flows[0].cut(at), gap=self.gap)

        def left_is_as_high(at: int) -> bool:
            left, right = halved(at).at(size)
            return left.height(size) >= right.height(size)

        places = range(1, len(self.flows[0].parts))
        meet = bisect_left(places, True, hi=len(places) - 1, key=left_is_as_high)
        tried = map(halved, places[max(0, meet - 1) : meet + 1])
        return min(tried, key=lambda columns: columns.height(size)).at(size)


@dataclass(frozen=True)
class Rows(Parted[Unit]):
    """Units one below the other: the last that takes any room takes all that is left."""

    least: ClassVar[float] = GAP

    def height(self, size: float) -> float:
        return sum(unit.height(size) for unit in self.parts) + GAP * (len(self.parts) - 1)

    def place(self, size: float, top: float, room: float) -> list[PlacedBox]:
        boxes: list[PlacedBox] = []
        bottom = top + room
        for at, unit in enumerate(self.parts):
            below = sum(other.height(size) + GAP for other in self.parts[at + 1 :])
            placed = unit.place(size, top, bottom - top - below)
            boxes += placed
            top = max(box.top + box.height for box in placed) + GAP
        return boxes

    def forced(self, size: float, room: float) -> tuple[list[Unit], list[Unit]]:
        return [], [*self.parts]


@dataclass(frozen=True)
class FixedBox(Unit):
    """A chart or picture: it takes the room that is left, and needs `least` of it."""

    piece: SlideChart | SlideImage
    least: float
    shape: float = 0.0  # width to height; 0: as wide as the slide
    widest: float = ROOM

    def height(self, size: float) -> float:
        return self.least

    def place(self, size: float, top: float, room: float) -> list[PlacedBox]:
        wide, high = ROOM, max(room, self.least)
        if self.shape:
            high = min(high, self.widest / self.shape)
            wide = high * self.shape
        return [PlacedBox(self.piece, LEFT, top, wide, high)]

    def forced(self, size: float, room: float) -> tuple[list[Unit], list[Unit]]:
        return [replace(self, least=room)], []


def joined(pieces: Iterable[Para | Unit]) -> list[Unit]:
    """Units as they are, and paragraphs that follow each other as one text."""
    units: list[Unit] = []
    for _, found in groupby(pieces, lambda piece: isinstance(piece, Para)):
        group = list(found)
        paras = tuple(piece for piece in group if isinstance(piece, Para))
        units += [Flow(paras)] if paras else [piece for piece in group if isinstance(piece, Unit)]
    return units


def leads(para: Para) -> bool:
    """Whether a paragraph must not be the last on a slide, because its content follows."""
    return para.style in ("heading", "label", "caption", "name") or para.words.rstrip().endswith(":")


def _cut(para: Para, at: int) -> tuple[Para, Para]:
    """A paragraph in two, after so many letters."""
    ends = accumulate(len(run.text) for run in para.runs)
    places = [(run, max(0, at - end + len(run.text))) for run, end in zip(para.runs, ends, strict=True)]
    before = (replace(run, text=run.text[:place]) for run, place in places)
    after = (replace(run, text=run.text[place:]) for run, place in places)
    first, rest = (tuple(run for run in runs if run.text) for runs in (before, after))
    return replace(para, runs=first), replace(para, runs=rest, style="text")
