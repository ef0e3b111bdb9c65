"""The units of a slide: each has its height, the places where it can be split, and its boxes."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import Protocol

from tusk.slides.deck import Look, PlacedBox, SlideChart, SlideImage, SlideText
from tusk.slides.paras import Para, Run, fitted, stacked

GAP = 14.0  # between two units, in points
PANEL = 16.0  # from the edge of a panel to its words
BAR = 18.0  # from the bar of a quotation to its words
LEAST = 8.0  # of the height of a paragraph: one line of the smallest type is higher


class Unit(Protocol):
    """A piece of a slide's content, at a font size and a width."""

    @property
    def least_height(self) -> float:
        """A lower bound of its height, so that a unit that is far too high need not be measured."""
        ...

    def height(self, size: float, width: float) -> float: ...

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        """Its boxes; room: the height that it may take."""
        ...

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        """The most of it that fits into a height, and the rest; None if there is no place to split it."""
        ...


@dataclass(frozen=True)
class Flow:
    """Paragraphs that can continue on the next slide."""

    paras: tuple[Para, ...]
    look: Look = "plain"

    @property
    def least_height(self) -> float:
        return LEAST * len(self.paras)

    def height(self, size: float, width: float) -> float:
        return stacked(fitted(self.paras, size), width - self._side) + self._inset

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        text = SlideText(fitted(self.paras, size), self.look)
        return [PlacedBox(text, left, top, width, self.height(size, width))]

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        most = min(len(self.paras), int(room // LEAST))
        counts = range(1, most + 1)
        most = bisect_left(counts, True, key=lambda count: self._first(count).height(size, width) > room)
        while most > 0 and (
            leads(self.paras[most - 1])
            or (self.paras[most - 1 : most + 1] == self.paras[-2:] and _is_short(self.paras[-1]))
        ):
            most -= 1
        if most > 0:
            return self._first(most), replace(self, paras=self.paras[most:])
        return None

    def halves(self, size: float, width: float, room: float) -> tuple[Unit, Unit]:
        """Split between words, for a paragraph that is higher than a whole slide."""
        at = next(n for n in range(len(self.paras)) if self._first(n + 1).height(size, width) > room)
        used = self._first(at).height(size, width) if at else 0.0
        share = 0.9 * (room - used) / (self._first(at + 1).height(size, width) - used)
        words = re.findall(r"\S{1,40}\s*", self.paras[at].words)
        before, after = _cut(self.paras[at], len("".join(words[: max(1, int(len(words) * share))])))
        first = replace(self, paras=(*self.paras[:at], before))
        return first, replace(self, paras=(after, *self.paras[at + 1 :]))

    def _first(self, most: int) -> Flow:
        return replace(self, paras=self.paras[:most])

    @property
    def _side(self) -> float:
        return {"plain": 0.0, "quote": BAR}.get(self.look, 2 * PANEL)

    @property
    def _inset(self) -> float:
        return 2 * PANEL if self.look in ("panel", "colour") else 0.0


@dataclass(frozen=True)
class Columns:
    """Texts side by side, each of its own share of the width; all as high as the highest."""

    flows: tuple[Flow, ...]
    shares: tuple[float, ...] = ()
    scale: float = 1.0
    gap: float = 24.0

    @property
    def least_height(self) -> float:
        return max(flow.least_height for flow in self.flows)

    def height(self, size: float, width: float) -> float:
        wide = self._widths(width)
        return max(flow.height(size * self.scale, room) for flow, room in zip(self.flows, wide, strict=True))

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        high, boxes = self.height(size, width), []
        for flow, wide in zip(self.flows, self._widths(width), strict=True):
            [box] = flow.place(size * self.scale, left, top, wide, room)
            boxes.append(replace(box, height=high))
            left += wide + self.gap
        return boxes

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        return None

    def _widths(self, width: float) -> list[float]:
        shares = self.shares or (1.0,) * len(self.flows)
        free = width - self.gap * (len(shares) - 1)
        return [free * share / sum(shares) for share in shares]


@dataclass(frozen=True)
class TwoColumnList:
    """A list in two columns whose heights differ as little as they can."""

    paras: tuple[Para, ...]

    @property
    def least_height(self) -> float:
        return LEAST * len(self.paras) / 2

    def height(self, size: float, width: float) -> float:
        return self._columns(size, width).height(size, width)

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        return self._columns(size, width).place(size, left, top, width, room)

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        return None

    def _columns(self, size: float, width: float) -> Columns:
        """The left column grows from place to place while the right one shrinks: the best place is where they meet."""

        def halved(at: int) -> Columns:
            return Columns((Flow(self.paras[:at]), Flow(self.paras[at:])), gap=40.0)

        def left_is_as_high(at: int) -> bool:
            left, right = (flow.height(size, (width - 40.0) / 2) for flow in halved(at).flows)
            return left >= right

        places = range(1, len(self.paras))
        meet = bisect_left(places, True, hi=len(places) - 1, key=left_is_as_high)
        tried = map(halved, places[max(0, meet - 1) : meet + 1])
        return min(tried, key=lambda columns: columns.height(size, width))


@dataclass(frozen=True)
class Rows:
    """Units one below the other that may be parted between two of them."""

    units: tuple[Unit, ...]

    @property
    def least_height(self) -> float:
        return GAP * (len(self.units) - 1)

    def height(self, size: float, width: float) -> float:
        return sum(unit.height(size, width) for unit in self.units) + GAP * (len(self.units) - 1)

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        boxes: list[PlacedBox] = []
        for unit in self.units:
            boxes += unit.place(size, left, top, width, room)
            top += unit.height(size, width) + GAP
        return boxes

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        most = min(len(self.units) - 1, int(room // GAP) + 1)
        while most > 0 and Rows(self.units[:most]).height(size, width) > room:
            most -= 1
        return (Rows(self.units[:most]), Rows(self.units[most:])) if most > 0 else None


@dataclass(frozen=True)
class FixedBox:
    """A chart or picture: it takes the room that is left, and needs `least` of it."""

    piece: SlideChart | SlideImage
    least: float
    shape: float = 0.0  # width to height; 0: as wide as the slide

    @property
    def least_height(self) -> float:
        return self.least

    def height(self, size: float, width: float) -> float:
        return self.least

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        wide, high = width, max(room, self.least)
        if self.shape:
            high = min(high, width / self.shape)
            wide = high * self.shape
        return [PlacedBox(self.piece, left, top, wide, high)]

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        return None


def leads(para: Para) -> bool:
    """Whether a paragraph must not be the last on a slide, because its content follows."""
    return para.style in ("heading", "label", "caption", "name") or para.words.rstrip().endswith(":")


def _is_short(para: Para) -> bool:
    """A small note belongs to the paragraph before it."""
    return para.style in ("small", "source")


def _cut(para: Para, at: int) -> tuple[Para, Para]:
    before: list[Run] = []
    after: list[Run] = []
    for run in para.runs:
        if run.text[:at]:
            before.append(replace(run, text=run.text[:at]))
        if run.text[at:]:
            after.append(replace(run, text=run.text[at:]))
        at = max(0, at - len(run.text))
    return replace(para, runs=tuple(before)), replace(para, runs=tuple(after), style="text")
