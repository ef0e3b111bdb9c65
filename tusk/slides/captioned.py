"""Pictures with the words below them, which stay together: one, or two side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tusk.data_class import dataclass
from tusk.slides.deck import LEFT, ROOM, PlacedBox
from tusk.slides.paras import Para
from tusk.slides.units import FixedBox, Flow, Unit

NEAR = 6.0  # points between a picture and the words below it
BETWEEN = 24.0  # points between two pictures
LEAST = 60.0  # points of the height of a picture


@dataclass(frozen=True)
class Captioned(Unit):
    """A picture with its caption and credit."""

    picture: FixedBox
    below: tuple[Para, ...]
    width: float = ROOM
    left: float = LEFT

    def height(self, size: float) -> float:
        return self.picture.height(size) + self._under(size)

    def place(self, size: float, top: float, room: float) -> list[PlacedBox]:
        placed = self.picture.place(size, top, room - self._under(size))
        boxes = [replace(box, left=self.left) for box in placed]
        if self.below:
            boxes.append(self._words.box(size, boxes[-1].top + boxes[-1].height + NEAR, self.left))
        return boxes

    def forced(self, size: float, room: float) -> tuple[list[Unit], list[Unit]]:
        least = max(LEAST, room - self._under(size))
        return [replace(self, picture=replace(self.picture, least=least))], []

    @property
    def _words(self) -> Flow:
        return Flow(self.below, width=self.width)

    def _under(self, size: float) -> float:
        """The height of what is below the picture."""
        return NEAR + self._words.height(size) if self.below else 0.0


@dataclass(frozen=True)
class SideBySide(Unit):
    """Two pictures of half the width of a slide."""

    pictures: tuple[Captioned, Captioned]

    def height(self, size: float) -> float:
        return max(each.height(size) for each in self.pictures)

    def place(self, size: float, top: float, room: float) -> list[PlacedBox]:
        return [box for each in self.pictures for box in each.place(size, top, room)]

    def forced(self, size: float, room: float) -> tuple[list[Unit], list[Unit]]:
        return [], [replace(each, width=ROOM, left=LEFT) for each in self.pictures]


def side_by_side(pictures: Sequence[tuple[FixedBox, Sequence[Para]]]) -> SideBySide:
    """Two pictures, each with the words below it, side by side."""
    wide = (ROOM - BETWEEN) / 2
    first, second = (
        Captioned(_narrowed(unit, wide), tuple(below), wide, LEFT + at * (wide + BETWEEN))
        for at, (unit, below) in enumerate(pictures)
    )
    return SideBySide((first, second))


def _narrowed(picture: FixedBox, wide: float) -> FixedBox:
    return replace(picture, widest=wide, least=min(picture.least, wide / picture.shape))
