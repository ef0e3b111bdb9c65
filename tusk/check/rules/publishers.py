"""Rules about publishers."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.vocabulary import Publisher
from tusk.problem import Problem


def colours_carry_white_text(context: CheckContext) -> Iterator[Problem]:
    """A publisher's colour is dark enough for white text to be read on it (4.5 to 1)."""
    for item in context.records.vocabularies["publishers"]:
        colour = item.record.colour if isinstance(item.record, Publisher) else "#000000"
        contrast = 1.05 / (_luminance(colour) + 0.05)
        if contrast < 4.5:
            message = f"white text on {colour} has a contrast of {contrast:.1f} to 1; the minimum is 4.5."
            yield item.problem(("colour",), message, "Choose a darker colour.")


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, 0 to 1."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
