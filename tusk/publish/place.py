"""Puts files into the folder of a new site: as hard links to files of the cache, or else as copies."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path


def place_files(files: Mapping[str, bytes | Path], folder: Path, linked: Path) -> None:
    """Write files (address → content, or the file that has it) into an empty folder.

    linked: only files in this folder become hard links. It is a cache whose files are replaced and never changed, so
    nothing is ever written into the site through them; what people edit is copied.
    """
    folder.mkdir(parents=True, exist_ok=True)
    start, cache = f"{folder}{os.sep}", f"{linked}{os.sep}"
    for parent in sorted(_folders_of(files)):
        Path(start + parent).mkdir()
    for address, content in files.items():
        if isinstance(content, bytes):
            Path(start + address).write_bytes(content)
        elif str(content).startswith(cache):
            _link(str(content), start + address)
        else:
            shutil.copyfile(content, start + address)


def _folders_of(addresses: Iterable[str]) -> set[str]:
    """The folders of files, with those that they are in."""
    found: set[str] = set()
    for address in addresses:
        folder = address.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another file system, or one without hard links
        shutil.copyfile(source, target)
