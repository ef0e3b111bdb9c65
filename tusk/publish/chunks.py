"""Rows of a store that each hold what belongs to many keys: a thousand small rows take longer to read than to use."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from zlib import crc32

CHUNKS = 64


def chunk_of(key: str) -> int:
    """The number of the chunk that a key is in."""
    return crc32(key.encode("utf-8", "surrogatepass")) % CHUNKS


def by_chunk(keys: Iterable[str]) -> dict[int, list[str]]:
    """Keys by the numbers of their chunks."""
    found: dict[int, list[str]] = defaultdict(list)
    for key in keys:
        found[chunk_of(key)].append(key)
    return found


def rows_of(kind: str, numbers: Iterable[int] = range(CHUNKS)) -> list[str]:
    """The keys of the rows of a kind."""
    return [f"{kind}{number}" for number in numbers]


def as_json(value: object) -> bytes:
    """A value as it is kept."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
