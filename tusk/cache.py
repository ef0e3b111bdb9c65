"""Finished files, cached from one build to the next; each can be deleted at any time."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from threading import get_ident


def keep(path: Path, content: bytes) -> Path:
    """Write a file completely or not at all, even if the process is killed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.{get_ident()}")
    unfinished.write_bytes(content)
    return unfinished.replace(path)


def forget_others(folder: Path, pattern: str, needed: Iterable[Path | None]) -> None:
    """Delete the files that are no longer needed."""
    for path in set(folder.glob(pattern)) - set(needed):
        path.unlink(missing_ok=True)


def size_in_words(size: int) -> str:
    """The size of a file in words for readers: 98 kB, 1.2 MB."""
    kilobytes = max(1, round(size / 1000))
    return f"{kilobytes} kB" if kilobytes < 1000 else f"{kilobytes / 1000:.1f} MB"
