"""What the longest hostile texts cost each search for words: `python3 benchmarks/patterns.py` (in .venv).

Prints, for each search, its slowest text of 100,000 characters and the CPU seconds for it, and for a text of half the
length: a search is linear where that takes half as long. Exits with 1 if any takes more than three seconds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.privacy.hostile import OF_FILES, PIECES, SEARCHES, hostile

MOST = 3.0  # CPU seconds


def seconds(search: Callable[[str], object], text: str) -> float:
    """The CPU seconds of one search."""
    began = time.process_time()
    search(text)
    return time.process_time() - began


def main() -> int:
    slowest = 0.0
    for name, search in SEARCHES.items():
        took, piece = max((seconds(search, hostile(piece)), piece) for piece in (*PIECES, *OF_FILES))
        text = hostile(piece)
        half = seconds(search, text[: len(text) // 2])
        print(f"{name}: {piece!r} {took:.2f} s, half of it {half:.2f} s")
        slowest = max(slowest, took)
    return 1 if slowest > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
