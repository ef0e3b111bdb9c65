"""What a slide is filled with: each unit says how high it stands, where it can be split, and what it becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Protocol

from tusk.slides.deck import Look, PlacedBox, SlideChart, SlideImage, SlideText
from tusk.slides.paras import Para, Run, fitted, stacked

GAP = 14.0  # between two units, in points
PANEL = 16.0  # from the edge of a panel to its words
BAR = 18.0  # from the bar of a quotation to its words


class Unit(Protocol):
    """Something that stands on a slide at a size of type, as wide as it is told."""

    def height(self, size: float, width: float) -> float: ...

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        """Its boxes; room: the height that it may take."""
        ...

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        """The most of it that fits into a height, and the rest; None if there is no place to split it."""
        ...


@dataclass(frozen=True)
class Flow:
    """Paragraphs that may go on on the next slide."""

    paras: tuple[Para, ...]
    look: Look = "plain"

    def height(self, size: float, width: float) -> float:
        return stacked(fitted(self.paras, size), width - self._side) + self._inset

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        text = SlideText(fitted(self.paras, size), self.look)
        return [PlacedBox(text, left, top, width, self.height(size, width))]

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        most = len(self.paras)
        while most and (
            self._first(most).height(size, width) > room
            or leads(self.paras[most - 1])
            or (self.paras[most - 1 : most + 1] == self.paras[-2:] and _is_short(self.paras[-1]))
        ):
            most -= 1
        if most:
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

    def height(self, size: float, width: float) -> float:
        return self._columns(size, width).height(size, width)

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        return self._columns(size, width).place(size, left, top, width, room)

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        return None

    def _columns(self, size: float, width: float) -> Columns:
        def halved(at: int) -> Columns:
            return Columns((Flow(self.paras[:at]), Flow(self.paras[at:])), gap=40.0)

        return min(map(halved, range(1, len(self.paras))), key=lambda columns: columns.height(size, width))


@dataclass(frozen=True)
class Rows:
    """Units one below the other that may be parted between two of them."""

    units: tuple[Unit, ...]

    def height(self, size: float, width: float) -> float:
        return sum(unit.height(size, width) for unit in self.units) + GAP * (len(self.units) - 1)

    def place(self, size: float, left: float, top: float, width: float, room: float) -> list[PlacedBox]:
        boxes: list[PlacedBox] = []
        for unit in self.units:
            boxes += unit.place(size, left, top, width, room)
            top += unit.height(size, width) + GAP
        return boxes

    def split(self, size: float, width: float, room: float) -> tuple[Unit, Unit] | None:
        most = len(self.units) - 1
        while most and Rows(self.units[:most]).height(size, width) > room:
            most -= 1
        return (Rows(self.units[:most]), Rows(self.units[most:])) if most else None


@dataclass(frozen=True)
class FixedBox:
    """A chart or picture: it takes the room that is left, and needs `least` of it."""

    piece: SlideChart | SlideImage
    least: float
    shape: float = 0.0  # width to height; 0: as wide as the slide

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
    """Whether a paragraph must not be the last on a slide: what it leads to follows."""
    return para.style in ("heading", "label", "caption", "name") or para.words.rstrip().endswith(":")


def _is_short(para: Para) -> bool:
    """A small note belongs to what stands before it."""
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
