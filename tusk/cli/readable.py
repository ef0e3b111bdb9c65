"""Lets web servers read a site, whatever the rights that this user gives new files (umask 077)."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_IMODE, S_ISDIR

FOLDER, FILE = 0o755, 0o644  # what a web server needs at least


def let_everybody_read(site: Path) -> None:
    """Give everybody the right to read every folder and file of a site; rights that are there stay."""
    if os.name == "nt":  # files have the rights of their folder there
        return
    _allow(site, site.stat())
    _allow_in(site)


def _allow_in(folder: str | Path) -> None:
    with os.scandir(folder) as found:
        for each in found:
            _allow(each, each.stat())
            if each.is_dir(follow_symlinks=False):
                _allow_in(each.path)


def _allow(path: str | os.PathLike[str], state: os.stat_result) -> None:
    mode = S_IMODE(state.st_mode)
    least = FOLDER if S_ISDIR(state.st_mode) else FILE
    if mode | least != mode:
        os.chmod(path, mode | least)  # noqa: PTH101
