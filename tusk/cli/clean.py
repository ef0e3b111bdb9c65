"""Forgets what earlier runs kept in build/, so that everything is made again."""

from __future__ import annotations

import shutil
from pathlib import Path

FOR_PEOPLE = {
    "bulletins",
    "links",
    "lock",
    "schemas",
    "workshops",
}  # what commands made for their users, and the lock


def forget_all(build: Path) -> None:
    """Delete everything in build/ that is only there to save time."""
    for path in build.iterdir() if build.is_dir() else ():
        if path.name not in FOR_PEOPLE:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
