"""Folders of finished files, kept from one build to the next; each can be deleted at any time."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def keep(path: Path, content: bytes) -> Path:
    """Write a file so that it is whole or not there, whenever the process may end."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    unfinished.write_bytes(content)
    return unfinished.replace(path)


def forget_others(folder: Path, pattern: str, needed: Iterable[Path | None]) -> None:
    """Delete the files that nothing needs any more."""
    for path in set(folder.glob(pattern)) - set(needed):
        path.unlink(missing_ok=True)
