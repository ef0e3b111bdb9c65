"""Colours as #rrggbb: how well they can be read on each other, and mixtures of them."""

from collections.abc import Iterable

TEXT = 4.5  # the least contrast of text, to 1: WCAG 2.2, level AA
LINES = 3.0  # of lines and drawings


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 defines it, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def least_contrast(colour: str, grounds: Iterable[str]) -> float:
    """The contrast of a colour on the ground on which it is hardest to read."""
    return min(contrast(colour, ground) for ground in grounds)


def mixed(colour: str, other: str, share: float) -> str:
    """A mixture of two colours. share: of the other one, 0 to 1."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def readable(colour: str, towards: str, grounds: Iterable[str], least: float = TEXT) -> str:
    """The colour itself, or its first mixture with another one that can be read on every ground."""
    each = list(grounds)
    mixtures = (mixed(colour, towards, step / 20) for step in range(21))
    return next((one for one in mixtures if least_contrast(one, each) >= least), towards)


def _channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, 0 to 1."""
    shares = (channel / 255 for channel in _channels(colour))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
