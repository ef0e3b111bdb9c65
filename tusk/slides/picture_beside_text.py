"""A picture with a text beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tusk.data_class import dataclass
from tusk.slides.deck import LEFT, ROOM, PlacedBox
from tusk.slides.paras import Para
from tusk.slides.units import FixedBox, Flow, Unit

GAP = 28.0  # points between the picture and the text
HIGHEST = 330.0  # points of a picture


@dataclass(frozen=True)
class Beside(Unit):
    """A picture with the words below it on the left, and a text on the right."""

    picture: FixedBox
    below: tuple[Para, ...]
    text: Flow

    @property
    def _shown(self) -> tuple[float, float]:
        """The width and height of the picture."""
        high = min(self.picture.widest / self.picture.shape, HIGHEST)
        return high * self.picture.shape, high

    def _caption(self, size: float) -> Flow | None:
        return Flow(self.below, width=self._shown[0]) if self.below else None

    def _beside(self) -> Flow:
        return replace(self.text, width=ROOM - self._shown[0] - GAP)

    def height(self, size: float) -> float:
        caption = self._caption(size)
        left = self._shown[1] + (caption.height(size) + 6 if caption else 0.0)
        return max(left, self._beside().height(size))

    def place(self, size: float, top: float, room: float) -> list[PlacedBox]:
        wide, high = self._shown
        boxes = [PlacedBox(self.picture.piece, LEFT, top, wide, high)]
        if caption := self._caption(size):
            boxes.append(caption.box(size, top + high + 6))
        return [*boxes, self._beside().box(size, top, LEFT + wide + GAP)]

    def forced(self, size: float, room: float) -> tuple[list[Unit], list[Unit]]:
        return [], [self.picture, *([Flow(self.below)] if self.below else []), self.text]


def beside(picture: tuple[FixedBox, list[Para]], following: Sequence[Para | Unit]) -> Beside | None:
    """A picture and the text after it; None if that is not only paragraphs."""
    paras = tuple(piece for piece in following if isinstance(piece, Para))
    if not paras or len(paras) < len(following):
        return None
    unit, below = picture
    return Beside(unit, tuple(below), Flow(paras))
