"""Lets web servers read a site, whatever the rights that this user gives new files (umask 077)."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_IMODE, S_ISDIR

from tusk.cli.unchanged import Found, walk

FOLDER, FILE = 0o755, 0o644  # what a web server needs at least


def let_everybody_read(site: Path) -> list[Found]:
    """Give everybody the right to read every folder and file of a site; rights that are there stay.

    Returns all of them with their states, as to ask again takes long.
    """
    found = walk([str(site)])
    if os.name == "nt":  # files have the rights of their folder there
        return [*found]
    return [(path, state and _allowed(path, state)) for path, state in [*found]]


def _allowed(path: str, state: os.stat_result) -> os.stat_result:
    mode = S_IMODE(state.st_mode)
    least = FOLDER if S_ISDIR(state.st_mode) else FILE
    if mode | least == mode:
        return state
    os.chmod(path, mode | least)  # noqa: PTH101
    return os.stat(path)  # noqa: PTH116
