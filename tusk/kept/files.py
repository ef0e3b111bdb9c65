"""Writing files so that they can be kept: completely or not at all, and known by their digest."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path
from threading import get_ident


def keep(path: Path, content: bytes) -> Path:
    """Write a file completely or not at all, even if the process is killed."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.{get_ident()}")
    try:
        unfinished.write_bytes(content)
    except FileNotFoundError:  # most often the folder is there
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(content)
    return unfinished.replace(path)


def digest(content: bytes) -> str:
    """A hash of what is in a file: 24 letters."""
    return blake2b(content, digest_size=12).hexdigest()
