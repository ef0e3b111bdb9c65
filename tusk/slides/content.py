"""Units → slides with one title, "(continued)" from the second on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tusk.fonts.measure import CONTINUED
from tusk.slides.deck import SlidePage
from tusk.slides.fit import Space, fit
from tusk.slides.titles import subtitle_of, title_of
from tusk.slides.units import Unit


def content_pages(
    id: str, number: int, title: str, units: Sequence[Unit], *, subtitle: str = "", between: str = "--"
) -> Iterator[SlidePage]:
    """At least one slide. between: the text before the number in the addresses of the further slides."""
    heading, top = title_of(title)
    again, later = title_of(title + CONTINUED)
    below, top = subtitle_of(subtitle, top)
    first, *more = fit(units, Space(top, later)) or [[]]
    yield SlidePage(id, number, heading, below, "content", tuple(first))
    for at, boxes in enumerate(more, 2):
        yield SlidePage(f"{id}{between}{at}", number, again, None, "content", tuple(boxes))
