"""Lets web servers read a site, whatever the rights that this user gives new files (umask 077)."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_IMODE

FOLDER, FILE = 0o755, 0o644  # what a web server needs at least


def let_everybody_read(site: Path) -> None:
    """Give everybody the right to read every folder and file of a site; rights that are there stay."""
    if os.name == "nt":  # files have the rights of their folder there
        return
    for folder, _, files in os.walk(site):
        _allow(folder, FOLDER)
        for name in files:
            _allow(os.path.join(folder, name), FILE)  # noqa: PTH118 (there can be thousands)


def _allow(path: str, least: int) -> None:
    mode = S_IMODE(os.stat(path).st_mode)  # noqa: PTH116
    if mode | least != mode:
        os.chmod(path, mode | least)  # noqa: PTH101
