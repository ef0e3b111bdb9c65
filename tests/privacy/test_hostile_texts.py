"""No search runs away on a long hostile text. How long each takes is measured by `benchmarks/patterns.py`."""

from __future__ import annotations

import pytest

from tests.privacy.hostile import OF_FILES, PIECES, SEARCHES, hostile


@pytest.mark.parametrize("piece", [*PIECES, *OF_FILES])
def test_every_search_comes_to_an_end(piece: str) -> None:
    for search in SEARCHES.values():
        search(hostile(piece, 10_000))
