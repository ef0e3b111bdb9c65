"""What changes when any file of some folders does: found without opening one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

Look = dict[str, tuple[int, int, int]]  # path → time, size, place on the disk


def look_at(folders: Iterable[Path], files: Iterable[Path] = ()) -> Look:
    """The look of all files in some folders, without hidden ones, and of some more."""
    found = {path: state for folder in folders for path, state in _below(str(folder))}
    for file in files:
        with suppress(OSError):
            found[str(file)] = _state(file.stat())
    return found


def _below(folder: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    with suppress(OSError), os.scandir(folder) as entries:
        for each in entries:
            if each.name.startswith("."):
                continue
            with suppress(OSError):
                if each.is_dir():
                    yield from _below(each.path)
                else:
                    yield each.path, _state(each.stat())


def _state(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_mtime_ns, found.st_size, found.st_ino
