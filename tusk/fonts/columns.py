"""How wide the columns of a table are: by what they hold, but no narrower than their longest word."""

from __future__ import annotations

from collections.abc import Sequence


def shared_out(room: float, weights: Sequence[float], least: Sequence[float]) -> list[float]:
    """A width in shares of the weights, of which each column has at least what it needs, if there is room for all.

    All lengths are in the unit of `room`.
    """
    shares = [room * weight / sum(weights) for weight in weights]
    if sum(least) > room:
        return shares
    wide = list(map(max, shares, least))
    spare = [have - need for have, need in zip(wide, least, strict=True)]
    over = sum(wide) - room
    return [have - over * free / max(sum(spare), 1e-9) for have, free in zip(wide, spare, strict=True)]
