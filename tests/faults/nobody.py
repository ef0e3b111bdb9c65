"""A process as a user who owns nothing: it may read everything, so that Python finds its modules, and no more."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

NOBODY = 65534
READ_ANYTHING = 2  # CAP_DAC_READ_SEARCH
KEEP, AMBIENT, RAISE = 8, 47, 2  # PR_SET_KEEPCAPS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE
VERSION = 0x20080522


def become_nobody() -> None:
    """Go on as nobody, where root runs this; other users are what this is for already."""
    if os.getuid() != 0:
        return
    system = ctypes.CDLL(None)
    system.prctl(KEEP, 1, 0, 0, 0)
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    right = 1 << READ_ANYTHING
    system.capset((ctypes.c_uint32 * 2)(VERSION, 0), (ctypes.c_uint32 * 6)(right, right, right))
    system.prctl(AMBIENT, RAISE, READ_ANYTHING, 0, 0)  # also for programs that it starts


def can_become_nobody() -> bool:
    """Whether this is Linux, and either an ordinary user or a root with this right."""
    if sys.platform != "linux":
        return False
    status = Path("/proc/self/status").read_text(encoding="utf-8").split("CapPrm:")[1].split()[0]
    return os.getuid() != 0 or bool(int(status, 16) >> READ_ANYTHING & 1)


def let_in(folder: Path) -> None:
    """Let other users look into a folder, as they do into a project on a shared drive."""
    folder.chmod(folder.stat().st_mode | 0o055)


def give_to_nobody(project: Path) -> None:
    """Make nobody the owner of a project, where root can."""
    if os.getuid() == 0:
        for path in (project, *project.rglob("*")):
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
