"""Forgets what earlier runs kept in build/, so that everything is made again."""

from __future__ import annotations

import shutil
from pathlib import Path

FOR_PEOPLE = {
    *("bulletins", "links", "lock", "published", "ready", "schemas", "what-changed.txt", "workshops"),
}  # what commands made for their users, and the lock


def forget_all(build: Path) -> None:
    """Delete everything in build/ that is only there to save time."""
    for path in [*_in(build / "docs"), *_in(build)]:
        if path.name not in FOR_PEOPLE and not (path / ".gitkeep").is_file():
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def _in(folder: Path) -> list[Path]:
    """What is in a folder, without the file that keeps it in a repository: MkDocs needs build/docs to exist."""
    return [path for path in folder.iterdir() if path.name != ".gitkeep"] if folder.is_dir() else []
